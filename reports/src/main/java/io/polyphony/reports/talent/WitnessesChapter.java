package io.polyphony.reports.talent;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who says where applicants came from: the link, the applicant tracking system, they themselves; and what each of them misses. */
final class WitnessesChapter implements ChapterSource {
    private static final List<String> WITNESSES =
            List.of(Metrics.APPLICANTS_BY_LINK, Metrics.APPLICANTS_BY_SYSTEM, Metrics.APPLICANTS_BY_WORD);

    private static final Map<String, String> SUBJECTS = Map.of(
            Metrics.APPLICANTS_BY_LINK, "the link",
            Metrics.APPLICANTS_BY_SYSTEM, "the applicant tracking system",
            Metrics.APPLICANTS_BY_WORD, "their own word");

    private static final Map<String, String> COLUMNS = Map.of(
            Metrics.APPLICANTS_BY_LINK, "By the link",
            Metrics.APPLICANTS_BY_SYSTEM, "By the system",
            Metrics.APPLICANTS_BY_WORD, "By own word");

    @Override
    public String name() {
        return "Who says so";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return Recruiting.shared(months, Metrics.APPLICANTS_BY_ANY)
                .filter(any -> heard(months).size() > 1)
                .map(any -> chapter(months, any));
    }

    @Override
    public String missing(Months months) {
        return heard(months).size() == 1
                ? "only " + SUBJECTS.get(heard(months).get(0)) + " says anything that can be shown"
                : Recruiting.reason(months, Metrics.APPLICANTS_BY_ANY);
    }

    private Chapter chapter(Months months, MetricValue any) {
        Behind behind = new Behind(months);
        List<String> metrics = Stream.concat(Stream.of(Metrics.APPLICANTS_BY_ANY), WITNESSES.stream())
                .toList();
        return new Chapter(
                "witnesses",
                name(),
                headline(months, any),
                List.of(new Figure(
                        "chart-witnesses",
                        "Who names sharing as the source",
                        "People who applied " + Recruiting.period(months)
                                + " and of whom it is said, whoever gets the credit",
                        new Bars(bars(months, any)))),
                sentences(months, any),
                List.of(),
                Stream.concat(Stream.of(table(months)), SourcePairs.tables(months).stream())
                        .toList(),
                behind.footnotes(
                        List.of(Metrics.APPLICANTS_BY_ANY),
                        Behind.together(behind.values(metrics, Recruiting.SOURCE), SourcePairs.values(months))));
    }

    private static String headline(Months months, MetricValue any) {
        return Recruiting.shared(months, Metrics.APPLICANTS_BY_LINK)
                .map(link -> "Of " + FigureText.people(any) + " said to come through sharing, links show "
                        + FigureText.rounded(link))
                .orElse(Names.capital(FigureText.people(any)) + " are said to come through sharing");
    }

    /** Who says anything that is shown. */
    private static List<String> heard(Months months) {
        return WITNESSES.stream()
                .filter(metric -> !Recruiting.bySource(months, metric).isEmpty())
                .toList();
    }

    /** Who is left out. Whether nothing was delivered or all is withheld can't be told apart, so both are named. */
    private static Optional<String> unheard(Months months) {
        List<String> left = WITNESSES.stream()
                .filter(metric -> Recruiting.bySource(months, metric).isEmpty())
                .map(SUBJECTS::get)
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("Left out, since nothing was delivered of it or every figure of it is withheld to protect"
                        + " people: what is said by " + String.join(", by ", left) + ".");
    }

    private static List<Bar> bars(Months months, MetricValue any) {
        return Stream.concat(
                        Stream.of(
                                new Bar("Any of them", any.value(), null, FigureText.rounded(any), "", Tone.EMPLOYEES)),
                        heard(months).stream()
                                .flatMap(metric -> months.now().find(metric, Recruiting.SHARED).stream())
                                .map(value -> bar(any, value)))
                .toList();
    }

    private static Bar bar(MetricValue any, MetricValue value) {
        boolean shown = value.value() != null;
        return new Bar(
                Names.capital(SUBJECTS.get(value.metricId())),
                value.value(),
                null,
                shown ? FigureText.rounded(value) : MonthValues.label(value),
                shown ? missed(any.value() - value.value()) : "",
                Tone.EMPLOYEES);
    }

    private static String missed(double people) {
        return people <= 0 ? "misses hardly any" : "misses about " + FigureText.count(people);
    }

    private static String ofAll(double missed, double all) {
        return missed <= 0 ? "" : " (" + FigureText.share(missed / all) + ")";
    }

    private static List<String> sentences(Months months, MetricValue any) {
        List<String> misses = WITNESSES.stream()
                .flatMap(metric -> Recruiting.shared(months, metric).stream())
                .map(value -> SUBJECTS.get(value.metricId()) + " " + missed(any.value() - value.value())
                        + ofAll(any.value() - value.value(), any.value()))
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!misses.isEmpty()) {
            sentences.add("Of " + FigureText.people(any) + ", " + String.join("; ", misses) + ".");
        }
        unheard(months).ifPresent(sentences::add);
        SourcePairs.sentence(months).ifPresent(sentences::add);
        sentences.add(
                "A link is the only one that nobody has to remember or fill in; it is lost where somebody sees a post"
                        + " and looks for the job later.");
        sentences.add("What applicants say of themselves is shown and never credited.");
        return sentences;
    }

    private static Table table(Months months) {
        return new Table(
                "Applicants of whom a source is named",
                Stream.concat(
                                Stream.of("Source", "By any"),
                                heard(months).stream().map(COLUMNS::get))
                        .toList(),
                months.now().over(Metrics.APPLICANTS_BY_ANY, Recruiting.SOURCE).stream()
                        .sorted(Comparator.comparing(value -> Sources.rank(Recruiting.source(value))))
                        .map(any -> row(months, any))
                        .toList());
    }

    private static List<String> row(Months months, MetricValue any) {
        Stream<String> cells = Stream.concat(Stream.of(Metrics.APPLICANTS_BY_ANY), heard(months).stream())
                .map(metric -> months.now()
                        .shown(metric, any.grain())
                        .map(value -> FigureText.count(value.value()))
                        .orElse(Table.NOTHING));
        return Stream.concat(Stream.of(Names.capital(Sources.inWords(Recruiting.source(any)))), cells)
                .toList();
    }
}
