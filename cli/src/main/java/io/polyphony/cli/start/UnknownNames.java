package io.polyphony.cli.start;

import io.polyphony.jobs.features.SourceNames;
import io.polyphony.jobs.survey.Seen;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of applicants' sources that no rule knows, which would all count as other, and media of clicks, which say nothing as long as
 * no rule knows them: a run says them on its screen, when its figures are made. As there, those that fewer than ten applicants or clicks
 * have are nobody's to read.
 */
final class UnknownNames {
    private static final int MOST = 10;
    private static final String KNOWN = "share, referral, sourced, careers_site, brand_social, job_board, other";
    private static final String INDENT = "\n       ";

    private UnknownNames() {}

    /** What to write, in one block of settings for all of them; empty: all are known. */
    static Optional<String> of(Seen seen, SourceNames names) {
        List<String> sources = sources(seen, names);
        List<String> media = media(seen, names);
        if (sources.isEmpty() && media.isEmpty()) {
            return Optional.empty();
        }
        String what = Stream.of(
                        said(sources, "names of applicants' sources, each of which counts as other"),
                        said(
                                media,
                                "media of clicks (utm_medium), which then count by their utm_source alone, and LinkedIn's is a job"
                                        + " board"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return Optional.of("What these stand for, which no rule knows: " + what + ". Correct what follows, one of "
                + KNOWN
                + ", and put it into polyphony.yaml, under recruiting: sources: if that is there (docs/recruiting.md):"
                + INDENT + "recruiting:"
                + INDENT + "  sources:"
                + lines(sources, name -> Source.JOB_BOARD)
                + lines(
                        media.stream()
                                .filter(medium -> sources.stream().noneMatch(medium::equalsIgnoreCase))
                                .toList(),
                        names::likely));
    }

    private static Optional<String> said(List<String> names, String what) {
        return names.isEmpty() ? Optional.empty() : Optional.of(what);
    }

    private static String lines(List<String> names, UnaryOperator<String> likely) {
        return names.stream()
                .map(name -> INDENT + "    " + Yaml.quoted(name) + ": " + likely.apply(name))
                .collect(Collectors.joining());
    }

    private static List<String> sources(Seen seen, SourceNames names) {
        SortedMap<String, Set<String>> applicants = new TreeMap<>();
        SortedMap<String, String> written = new TreeMap<>();
        for (Map.Entry<String, Set<String>> source : seen.sources().entrySet()) {
            names.unknown(source.getKey()).ifPresent(plain -> {
                written.putIfAbsent(plain, source.getKey());
                applicants.computeIfAbsent(plain, p -> new HashSet<>()).addAll(source.getValue());
            });
        }
        return applicants.entrySet().stream()
                .filter(name -> name.getValue().size() >= Seen.ENOUGH)
                .map(name -> written.get(name.getKey()))
                .limit(MOST)
                .toList();
    }

    private static List<String> media(Seen seen, SourceNames names) {
        SortedMap<String, Long> clicks = new TreeMap<>();
        SortedMap<String, String> written = new TreeMap<>();
        seen.clicks()
                .forEach((tags, count) -> names.unknownMedium(tags.source(), tags.medium())
                        .ifPresent(plain -> {
                            written.putIfAbsent(plain, tags.medium());
                            clicks.merge(plain, count, Long::sum);
                        }));
        return clicks.entrySet().stream()
                .filter(medium -> medium.getValue() >= Seen.ENOUGH)
                .map(medium -> written.get(medium.getKey()))
                .limit(MOST)
                .toList();
    }
}
