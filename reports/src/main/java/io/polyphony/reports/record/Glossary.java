package io.polyphony.reports.record;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The glossary as it is printed: a caveat of several measures is said once, as a note with a letter.
 *
 * @param notes the caveats that several measures share, in the order in which they are met
 * @param entries the measures, each with the caveats that are its own alone
 */
public record Glossary(List<Note> notes, List<Entry> entries) {

    /** A caveat that several measures share. */
    public record Note(String letter, String text) {}

    /** A measure, what holds for it alone, and the letters of its notes: {@code notes a, c}; empty where it has none. */
    public record Entry(GlossaryEntry measure, List<String> caveats, String letters) {}

    public Glossary {
        notes = List.copyOf(notes);
        entries = List.copyOf(entries);
    }

    /** The glossary of these measures. */
    public static Glossary of(List<GlossaryEntry> measures) {
        Map<String, String> letters = letters(measures);
        return new Glossary(
                letters.entrySet().stream()
                        .map(note -> new Note(note.getValue(), note.getKey()))
                        .toList(),
                measures.stream().map(measure -> entry(measure, letters)).toList());
    }

    /** The letter of each shared caveat. */
    private static Map<String, String> letters(List<GlossaryEntry> measures) {
        Map<String, Long> uses = measures.stream()
                .flatMap(measure -> measure.caveats().stream().distinct())
                .collect(groupingBy(caveat -> caveat, LinkedHashMap::new, counting()));
        Map<String, String> letters = new LinkedHashMap<>();
        uses.forEach((caveat, times) -> {
            if (times > 1) {
                letters.put(caveat, letter(letters.size()));
            }
        });
        return letters;
    }

    /** a to z, then aa, ab and so on. */
    private static String letter(int index) {
        String last = Character.toString('a' + index % 26);
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private static Entry entry(GlossaryEntry measure, Map<String, String> letters) {
        List<String> own = new ArrayList<>(measure.caveats());
        own.removeAll(letters.keySet());
        List<String> shared = measure.caveats().stream()
                .filter(letters::containsKey)
                .map(letters::get)
                .sorted()
                .toList();
        return new Entry(measure, List.copyOf(own), String.join(", ", shared));
    }
}
