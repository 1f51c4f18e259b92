package io.polyphony.cli.start;

import io.polyphony.jobs.draft.Draft;
import io.polyphony.jobs.land.Detection.Fit;
import io.polyphony.jobs.land.OwnMapping;
import io.polyphony.jobs.land.TextEncoding;
import io.polyphony.jobs.measure.Carried;
import io.polyphony.jobs.survey.Account;
import io.polyphony.jobs.survey.FileFinding;
import io.polyphony.jobs.survey.Reading;
import io.polyphony.jobs.survey.Seen;
import io.polyphony.jobs.survey.Speakers;
import io.polyphony.jobs.survey.Survey;
import io.polyphony.reports.chapters.AudienceReport;
import io.polyphony.reports.values.FigureText;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** What {@code init} says of a folder. */
final class StartText {
    private static final int WIDTH = 118;
    private static final int INDENT = 2;
    /** A line to copy is one line. */
    private static final String COMMAND = Program.called("");

    private StartText() {}

    /**
     * What each file is.
     *
     * @param given the folder as it was given
     */
    static List<String> files(Survey survey, Path given) {
        List<String> lines = new ArrayList<>();
        for (FileFinding file : survey.files()) {
            lines.add(file.name());
            for (String line : file(file, given)) {
                lines.addAll(line.startsWith(COMMAND) ? List.of(" ".repeat(INDENT) + line) : wrapped(line));
            }
        }
        return lines;
    }

    private static List<String> file(FileFinding file, Path given) {
        return switch (file.kind()) {
            case KNOWN -> known(file, given);
            case DECLARED -> List.of("is read as sources.yaml says: " + file.why());
            case LEFT_OUT -> List.of("is not read: sources.yaml has it in a comment");
            case UNKNOWN -> unknown(file, given);
            case MAPPING ->
                List.of(
                        file.why().isEmpty()
                                ? "is a mapping of yours"
                                : "is a mapping of yours that can't be used yet: " + file.why());
            case LOOSE_MAPPING -> List.of("is a mapping of yours that " + OwnMapping.REQUIRES_NOTHING);
            case NOTHING, UNREADABLE -> List.of("left out: " + file.why());
            case REPEATED -> List.of("left out: the same as " + file.why());
        };
    }

    private static List<String> unknown(FileFinding file, Path given) {
        if (Files.exists(Draft.beside(given.resolve(file.name())))) {
            return List.of("is not read: " + Draft.beside(Path.of(file.name()))
                    + " can't be used yet, or asks for columns that this table does not have");
        }
        String written = file.why().isEmpty() ? "" : " (" + file.why() + ")";
        return file.near().stream().anyMatch(Fit::fits)
                ? List.of(
                        file.near().get(0).asWorkbook() + written
                                + ". Without it, draft a mapping, correct it, and run init again:",
                        draft(file, given))
                : List.of(
                        "is a table that no shipped mapping knows" + written + near(file.near())
                                + ". Draft one, correct it, and run init again:",
                        draft(file, given));
    }

    private static List<String> known(FileFinding file, Path given) {
        List<String> lines =
                new ArrayList<>(file.readings().stream().map(StartText::reading).toList());
        if (file.readings().stream().anyMatch(r -> r.use() == Reading.Use.PERHAPS)) {
            lines.add("if it is something else, draft a mapping, correct it, and run init again:");
            lines.add(draft(file, given));
        }
        return lines;
    }

    private static String draft(FileFinding file, Path given) {
        Path path = given.resolve(file.name());
        return COMMAND + "schemas new " + Draft.shell(path) + " > " + Draft.shell(Draft.beside(path));
    }

    private static String near(List<Fit> near) {
        return near.isEmpty()
                ? ""
                : "; " + near.get(0).mapping().id() + " is nearest, which also asks for "
                        + String.join(", ", near.get(0).missing());
    }

    private static String reading(Reading reading) {
        Fit fit = reading.fit();
        String title = fit.isContract()
                ? "the contract " + fit.mapping().id()
                : fit.mapping().title();
        int all = fit.known() + fit.unknown().size();
        String sure = String.format(
                        Locale.ROOT,
                        "%s (feeds %s; %d of its %d columns are known)",
                        title,
                        String.join(", ", fit.contracts()),
                        fit.known(),
                        all)
                + (fit.encoding() == null ? "" : "; " + TextEncoding.SAID);
        return switch (reading.use()) {
            case READ ->
                "is read as " + sure
                        + reading.order().map(o -> ", dates " + o.text()).orElse("");
            case INSTEAD -> "or, instead: " + sure;
            case PERHAPS -> "is perhaps " + sure + "; not read before you say so in sources.yaml";
            case WAITS -> "would be read as " + sure + ", but waits: " + String.join(", ", SourcesLines.open(reading));
        };
    }

    /** How many posts there are, of whom, in which months. */
    static String posts(Seen seen) {
        SortedMap<YearMonth, Long> months = seen.months();
        if (months.isEmpty()) {
            return "Read: no post.";
        }
        String span = months.firstKey().equals(months.lastKey())
                ? months.firstKey().toString()
                : months.firstKey() + " to " + months.lastKey();
        return "Read: " + FigureText.counted(seen.count(), "post", "posts") + " of "
                + accounts(seen.posts().keySet()) + ", " + span + ".";
    }

    /** An account has the same name on several networks where a tool knows people and not their profiles. */
    private static String accounts(Set<Account> accounts) {
        long networks = accounts.stream().map(Account::network).distinct().count();
        long names = accounts.stream().map(Account::id).distinct().count();
        return FigureText.counted(names, "account", "accounts")
                + (names == accounts.size() ? "" : " on " + FigureText.counted(networks, "network", "networks"));
    }

    /** Who was asked and has not said yes; empty: nobody. */
    static Optional<String> silent(Speakers speakers) {
        return Optional.of(speakers.silent())
                .filter(silent -> silent.people() > 0)
                .map(silent -> "In no figure: " + FigureText.counted(silent.posts(), "post", "posts") + " of "
                        + FigureText.counted(silent.people(), "person", "people")
                        + " who are listed without a day on which they said yes.");
    }

    /**
     * What stands before the command that runs a month, so that nobody pastes it while answers are missing.
     *
     * @param needed what is still needed
     * @param somebody whether anybody is named, without whom no month runs
     */
    static String before(List<String> needed, boolean somebody) {
        if (needed.isEmpty()) {
            return "Next";
        }
        String what =
                needed.size() == 1 ? "what is still needed (1)" : "what is still needed (1 to " + needed.size() + ")";
        return "Answer " + what + " first, and run init again. "
                + (somebody ? "Then" : "Once people.csv names somebody");
    }

    /** Why no month can be run. */
    static String noMonth(Survey survey, Path given) {
        boolean tables = survey.files().stream().anyMatch(file -> file.kind() == FileFinding.Kind.UNKNOWN);
        return "A month needs posts: "
                + (tables ? "if they are in a table that nothing reads yet, draft its mapping; else put" : "put")
                + " an export of posts into " + given + " and run init again.";
    }

    /** Which reports the delivery carries. */
    static List<String> reports(Carried carried, List<AudienceReport> reports) {
        List<String> lines = new ArrayList<>();
        for (AudienceReport report : reports) {
            String audience = report.audience().fileName();
            long has = carried.figures().stream()
                    .filter(d -> d.audience().contains(audience))
                    .count();
            long lacks = carried.lacking().values().stream()
                    .flatMap(List::stream)
                    .filter(d -> d.audience().contains(audience))
                    .count();
            if (has + lacks > 0) {
                lines.add(
                        String.format(Locale.ROOT, "  %-12s %s", audience, report(report, carried, has, has + lacks)));
            }
        }
        return lines;
    }

    private static String report(AudienceReport report, Carried carried, long has, long all) {
        boolean written = report.requires()
                .map(id -> carried.figures().stream().anyMatch(d -> d.id().equals(id)))
                .orElse(has > 0);
        if (written && has == 0) {
            return "yes, with figures of the other reports; of its own " + all + " none";
        }
        return (written ? "yes, with " : "no: ") + has + " of its " + all + " figures"
                + (written ? "" : report.requires().map(id -> ", and not " + id).orElse(""));
    }

    /**
     * The figures that the delivery carries, and what the others lack.
     *
     * @param named whether each figure is named
     */
    static List<String> figures(Carried carried, boolean named) {
        List<String> lines = new ArrayList<>();
        int has = carried.figures().size();
        int all = has + carried.lacking().values().stream().mapToInt(List::size).sum();
        boolean lacks = has < all;
        String more =
                " (--figures names each" + (lacks ? ", and says where what is lacking usually comes from" : "") + ").";
        lines.add("Figures it carries: " + has + " of " + all + (named ? ":" : more));
        if (named) {
            lines.addAll(wrapped(names(carried.figures())));
        }
        SortedMap<String, List<MetricDefinition>> byNeed = new TreeMap<>();
        carried.lacking()
                .forEach((lacking, figures) -> Arrays.stream(lacking.split(", "))
                        .forEach(need -> byNeed.computeIfAbsent(need, n -> new ArrayList<>())
                                .addAll(figures)));
        if (named) {
            byNeed.forEach((need, figures) -> {
                lines.add("Lacks " + need + ", for " + FigureText.counted(figures.size(), "figure", "figures") + ":");
                lines.addAll(wrapped(names(figures) + "; usually from " + WhereFrom.of(need) + "."));
            });
        } else if (lacks) {
            lines.addAll(wrapped("Lacks, with the figures that wait for it: " + counted(byNeed) + "."));
        }
        return lines;
    }

    /** What is lacking in one sentence, so that what has to be done next stays in sight; what most figures wait for comes first. */
    private static String counted(SortedMap<String, List<MetricDefinition>> byNeed) {
        return byNeed.entrySet().stream()
                .sorted(Comparator.comparing(need -> need.getValue().size(), Comparator.reverseOrder()))
                .map(need -> need.getKey() + " " + need.getValue().size())
                .collect(Collectors.joining(", "));
    }

    private static String names(List<MetricDefinition> figures) {
        return figures.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        new TreeSet<>(figures.stream().map(MetricDefinition::id).toList()));
    }

    private static List<String> wrapped(String text) {
        return Arrays.stream(WordUtils.wrap(text, WIDTH).split("\\R"))
                .map(line -> " ".repeat(INDENT) + line)
                .toList();
    }
}
