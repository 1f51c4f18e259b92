package io.polyphony.cli.start;

import io.polyphony.jobs.features.SourceNames;
import io.polyphony.jobs.survey.Seen;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names of applicants' sources that no rule knows, which would all count as other: a run says them on its screen, when its figures are
 * made. As there, those that fewer than ten applicants have are nobody's to read.
 */
final class UnknownNames {
    private static final int MOST = 10;
    private static final String INDENT = "\n       ";

    private UnknownNames() {}

    /** What to write, with its lines; empty: all are known. */
    static Optional<String> of(Seen seen, SourceNames names) {
        SortedMap<String, Set<String>> applicants = new TreeMap<>();
        SortedMap<String, String> written = new TreeMap<>();
        for (Map.Entry<String, Set<String>> source : seen.sources().entrySet()) {
            names.unknown(source.getKey()).ifPresent(plain -> {
                written.putIfAbsent(plain, source.getKey());
                applicants.computeIfAbsent(plain, p -> new HashSet<>()).addAll(source.getValue());
            });
        }
        List<String> frequent = applicants.entrySet().stream()
                .filter(name -> name.getValue().size() >= Seen.ENOUGH)
                .map(name -> written.get(name.getKey()))
                .limit(MOST)
                .toList();
        return Optional.of(frequent).filter(f -> !f.isEmpty()).map(UnknownNames::asked);
    }

    private static String asked(List<String> names) {
        return "What these names of applicants' sources stand for: no rule knows them, and each counts as other. Correct what"
                + " follows, one of share, referral, sourced, careers_site, brand_social, job_board, other, and put it into"
                + " polyphony.yaml (docs/recruiting.md):"
                + INDENT + "recruiting:"
                + INDENT + "  sources:"
                + names.stream()
                        .map(name -> INDENT + "    " + Yaml.quoted(name) + ": job_board")
                        .collect(Collectors.joining());
    }
}
