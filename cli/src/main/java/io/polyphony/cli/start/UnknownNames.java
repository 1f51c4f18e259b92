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
    private static final String KNOWN = "share, referral, sourced, careers_site, brand_social, job_board, other";
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

    /** The same of media of clicks, which say nothing as long as no rule knows them; those of fewer than ten clicks are left out. */
    static Optional<String> media(Seen seen, SourceNames names) {
        SortedMap<String, Long> clicks = new TreeMap<>();
        SortedMap<String, String> written = new TreeMap<>();
        seen.clicks()
                .forEach((tags, count) -> names.unknownMedium(tags.source(), tags.medium())
                        .ifPresent(plain -> {
                            written.putIfAbsent(plain, tags.medium());
                            clicks.merge(plain, count, Long::sum);
                        }));
        List<String> frequent = clicks.entrySet().stream()
                .filter(medium -> medium.getValue() >= Seen.ENOUGH)
                .map(medium -> written.get(medium.getKey()))
                .limit(MOST)
                .toList();
        return Optional.of(frequent).filter(f -> !f.isEmpty()).map(media -> asked(media, names));
    }

    private static String asked(List<String> media, SourceNames names) {
        return "What these media of clicks (utm_medium) stand for: no rule knows them, and such a click counts by its utm_source alone,"
                + " which of LinkedIn is a job board. Correct what follows, one of " + KNOWN
                + ", and put it into polyphony.yaml, under the one recruiting: sources: (docs/recruiting.md):"
                + INDENT + "recruiting:"
                + INDENT + "  sources:"
                + media.stream()
                        .map(medium -> INDENT + "    " + Yaml.quoted(medium) + ": " + names.likely(medium))
                        .collect(Collectors.joining());
    }

    private static String asked(List<String> names) {
        return "What these names of applicants' sources stand for: no rule knows them, and each counts as other. Correct what"
                + " follows, one of " + KNOWN + ", and put it into"
                + " polyphony.yaml (docs/recruiting.md):"
                + INDENT + "recruiting:"
                + INDENT + "  sources:"
                + names.stream()
                        .map(name -> INDENT + "    " + Yaml.quoted(name) + ": job_board")
                        .collect(Collectors.joining());
    }
}
