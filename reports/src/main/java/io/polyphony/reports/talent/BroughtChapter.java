package io.polyphony.reports.talent;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.RankedShares;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What share of applicants each source brought. */
final class BroughtChapter implements ChapterSource {
    private static final String NETWORK = "network";

    @Override
    public String name() {
        return "What sharing brought";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        List<MetricValue> shares = ranked(months, Metrics.APPLICANT_SHARE);
        return shares.isEmpty() ? Optional.empty() : Optional.of(chapter(months, shares));
    }

    @Override
    public String missing(Months months) {
        return Recruiting.reason(months, Metrics.APPLICANT_SHARE);
    }

    /** The shown values of all sources, the largest first. */
    static List<MetricValue> ranked(Months months, String metric) {
        return Recruiting.bySource(months, metric).stream()
                .sorted(Comparator.comparing(MetricValue::value).reversed())
                .toList();
    }

    /** A row of each source; sharing stands out. */
    static List<Row> rows(List<MetricValue> ranked) {
        return ranked.stream()
                .map(value -> new Row(
                        Names.capital(Sources.inWords(Recruiting.source(value))),
                        Months.point(value),
                        Recruiting.source(value).equals(Sources.SHARE) ? Tone.EMPLOYEES : Tone.CONTEXT))
                .toList();
    }

    private Chapter chapter(Months months, List<MetricValue> shares) {
        Behind behind = new Behind(months);
        List<MetricValue> values = Stream.of(
                        behind.values(List.of(Metrics.APPLICANTS)),
                        behind.values(List.of(Metrics.APPLICANTS), Recruiting.SOURCE),
                        behind.values(List.of(Metrics.APPLICANT_SHARE), Recruiting.SOURCE))
                .flatMap(List::stream)
                .toList();
        return new Chapter(
                "brought",
                name(),
                headline(months),
                List.of(new Figure(
                        "chart-brought",
                        "Applicants by source",
                        "Per cent of all who applied " + Recruiting.period(months)
                                + "; bars are 95\u00A0% intervals, which rounding makes wider",
                        new RankedShares(rows(shares)))),
                sentences(months),
                List.of(),
                Stream.concat(Stream.of(behind.table("Applicants by source", values)), networks(behind).stream())
                        .toList(),
                behind.footnotes(List.of(Metrics.APPLICANT_SHARE), values));
    }

    /** Those through sharing by the network that their link names; empty where no link names one. */
    private static Optional<Table> networks(Behind behind) {
        List<MetricValue> values = behind.values(List.of(Metrics.APPLICANTS), NETWORK, Recruiting.SOURCE);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(behind.table("Applicants through sharing, by the network that the link names", values));
    }

    private static Optional<String> onNetworks(Months months) {
        String networks = months.now().over(Metrics.APPLICANTS, NETWORK, Recruiting.SOURCE).stream()
                .filter(value -> value.value() != null)
                .sorted(Comparator.comparing(MetricValue::value).reversed())
                .map(value -> FigureText.people(value) + " on "
                        + Names.network(value.grain().get(NETWORK).orElse("")))
                .collect(joining(", "));
        return networks.isEmpty()
                ? Optional.empty()
                : Optional.of("Of those through sharing, links name the network: " + networks + ".");
    }

    private static String headline(Months months) {
        return Recruiting.shared(months, Metrics.APPLICANT_SHARE)
                .map(share -> "Sharing brought " + Recruiting.withInterval(share) + " of all applicants")
                .orElse("How many applicants sharing brought can't be shown");
    }

    private static List<String> sentences(Months months) {
        String hidden = months.now().over(Metrics.APPLICANTS, Recruiting.SOURCE).stream()
                .filter(value -> value.suppressed() != null)
                .map(Recruiting::named)
                .collect(joining(", "));
        String counted =
                "Each application counts once, for one source; somebody who applied twice, through two sources, counts"
                        + " for both.";
        String protectedOnes =
                hidden.isEmpty() ? "" : "Not shown, to protect people: " + hidden + ". That is not the same as none.";
        return Stream.of(counted, onNetworks(months).orElse(""), protectedOnes)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
