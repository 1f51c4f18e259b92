package io.polyphony.cli.start;

import io.polyphony.jobs.survey.FileFinding;
import io.polyphony.jobs.survey.Reading;
import io.polyphony.jobs.survey.SourcesText;
import io.polyphony.jobs.survey.Survey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of {@code sources.yaml}: what is there already, to the letter, and below it what is new. */
final class SourcesDraft {
    private static final List<String> HEAD = List.of(
            "# What is read of this folder, and how: written by polyphony init, and yours to edit. Run again, init adds what is new",
            "# and leaves every other line as it is, but for those that begin with #?. All keys: docs/source-mappings.md",
            "#",
            "# month: the exports cover the month whole; per-account: each account's export is cut (\"last 250 posts\").",
            "coverage: month",
            "sources:");

    private SourcesDraft() {}

    /**
     * The text; empty: nothing in the folder is known.
     *
     * @param before the text that is there; blank: none
     * @param lists names of drafted files of contracts, by contract
     */
    static Optional<String> of(String before, Survey survey, List<String> lists) {
        List<String> added = new ArrayList<>();
        Set<String> described = new HashSet<>();
        survey.files().stream()
                .filter(f -> f.kind() == FileFinding.Kind.KNOWN)
                .forEach(f -> added.addAll(SourcesLines.of(f, described)));
        lists.forEach(line -> added.add("  " + line));
        boolean any = survey.files().stream()
                .flatMap(f -> f.readings().stream())
                .anyMatch(r -> r.use() == Reading.Use.READ || r.use() == Reading.Use.WAITS);
        if (before.isBlank() && !any) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        if (before.isBlank()) {
            lines.addAll(HEAD);
        }
        lines.addAll(added);
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return Optional.of(SourcesText.withoutWaiting(before) + text);
    }
}
