package io.polyphony.reports.talent;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What two of the link, the applicant tracking system and the own word say of the same application. */
final class SourcePairs {
    private static final String LINK = "link_source";
    private static final String SYSTEM = "system_source";
    private static final String WORD = "own_word";
    private static final String NOT_SAID = "not_said";

    /** Two of the three, one in rows and one in columns. */
    private record Pair(String metric, String rows, String columns) {
        Grain at(String row, String column) {
            return Grain.of(rows, row).with(columns, column);
        }
    }

    private static final Pair LINK_AND_SYSTEM = new Pair(Metrics.APPLICANTS_BY_LINK_AND_SYSTEM, LINK, SYSTEM);
    private static final List<Pair> PAIRS = List.of(
            LINK_AND_SYSTEM,
            new Pair(Metrics.APPLICANTS_BY_LINK_AND_WORD, LINK, WORD),
            new Pair(Metrics.APPLICANTS_BY_SYSTEM_AND_WORD, SYSTEM, WORD));

    private static final Map<String, String> WHO = Map.of(LINK, "link", SYSTEM, "system", WORD, "own word");

    private static final Map<String, String> SAID = said();

    private SourcePairs() {}

    private static Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("share", "sharing");
        said.put("referral", "referral");
        said.put("any_other", "other source");
        said.put(NOT_SAID, "nothing");
        return said;
    }

    /** The metrics of the tables. */
    static List<String> metrics() {
        return PAIRS.stream().map(Pair::metric).toList();
    }

    /** The values of the tables, withheld ones too. */
    static List<MetricValue> values(Months months) {
        return PAIRS.stream()
                .flatMap(pair -> months.now().over(pair.metric(), pair.rows(), pair.columns()).stream())
                .toList();
    }

    /** A table of each two that both name a source of somebody who is shown. */
    static List<Table> tables(Months months) {
        return PAIRS.stream()
                .filter(pair -> names(months, pair, pair.rows()) && names(months, pair, pair.columns()))
                .map(pair -> table(months, pair))
                .toList();
    }

    private static boolean names(Months months, Pair pair, String side) {
        return months.now().over(pair.metric(), pair.rows(), pair.columns()).stream()
                .filter(value -> value.value() != null && value.value() > 0)
                .anyMatch(value -> !value.grain().get(side).orElse(NOT_SAID).equals(NOT_SAID));
    }

    private static Table table(Months months, Pair pair) {
        String rows = "By the " + WHO.get(pair.rows());
        List<String> columns = Stream.concat(
                        Stream.of(rows), SAID.values().stream().map(said -> WHO.get(pair.columns()) + ": " + said))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        SAID.forEach((key, said) -> lines.add(Stream.concat(
                        Stream.of(said), SAID.keySet().stream().map(other -> cell(months, pair, pair.at(key, other))))
                .toList()));
        return new Table(
                "Applicants by what the " + WHO.get(pair.rows()) + " says (rows) and the " + WHO.get(pair.columns())
                        + " says (columns)",
                columns,
                lines);
    }

    private static String cell(Months months, Pair pair, Grain at) {
        return months.now()
                .shown(pair.metric(), at)
                .map(value -> FigureText.count(value.value()))
                .orElse(Table.NOTHING);
    }

    /** What the system says of those of whom the link says that they came through sharing, as far as it is shown. */
    static Optional<String> sentence(Months months) {
        String parts = SAID.keySet().stream()
                .flatMap(system -> months
                        .now()
                        .shown(LINK_AND_SYSTEM.metric(), LINK_AND_SYSTEM.at("share", system))
                        .map(value -> SAID.get(system) + " of " + FigureText.people(value))
                        .stream())
                .collect(joining(", "));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Of those whose link names sharing, the applicant tracking system says " + parts
                        + "; what is not named here is none, or not shown to protect people.");
    }
}
