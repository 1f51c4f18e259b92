package io.polyphony.reports.settings;

import io.polyphony.reports.record.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of notes, a file {@code YYYY-MM.md} for each month that has some. Files of other kinds are passed over. */
public final class NotesFolder {
    private static final int MOST = 6_000;
    private static final Pattern NAME = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))\\.md");

    private NotesFolder() {}

    /**
     * The notes of all months.
     *
     * @throws IllegalArgumentException if the folder or a file can't be read, is not named after a month, is too long, or has
     *     what notes may not have
     */
    public static Notes read(Path folder) {
        Map<YearMonth, Prose> months = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(NotesFolder::isNote).sorted().toList()) {
                months.put(month(file), Markdown.read(text(file), file.toString()));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the notes in " + folder + " (report.notes) can't be read", e);
        }
        return new Notes(months);
    }

    private static boolean isNote(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.startsWith(".");
    }

    private static YearMonth month(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is not named after a month, like 2026-10.md");
        }
        return YearMonth.parse(name.group(1));
    }

    private static String text(Path file) throws IOException {
        boolean bounded = Files.size(file) <= 4L * MOST;
        String text = bounded ? Files.readString(file) : "";
        if (!bounded || text.length() > MOST) {
            throw new IllegalArgumentException(
                    file + " is too long for a month's notes: at most " + MOST + " characters");
        }
        return text;
    }
}
