package io.polyphony.reports;

import io.polyphony.reports.chapters.AudienceReport;
import io.polyphony.reports.chapters.AudienceReports;
import io.polyphony.reports.findings.FirstScreen;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.render.IndexEntry;
import io.polyphony.reports.render.IndexEntry.Document;
import io.polyphony.reports.render.Sparkline;
import io.polyphony.reports.values.ComparedNetworks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The page that lists the months whose report lies in a folder, newest first. */
final class IndexPage {
    /** The figure that every month is shown by. */
    private static final String FIGURE = Metrics.ENGAGEMENT_AMPLIFICATION;

    private static final List<Audience> AUDIENCES =
            AudienceReports.all().stream().map(AudienceReport::audience).toList();

    private final Path out;
    private final MonthInput input;
    private final List<YearMonth> listed;

    IndexPage(Path out, MonthInput input) {
        this.out = out;
        this.input = input;
        TreeSet<YearMonth> months = new TreeSet<>(input.published().keySet());
        months.add(input.facts().month());
        listed = months.stream().filter(month -> lies(month, AUDIENCES.get(0))).toList();
    }

    /** The page. */
    String html() {
        List<Double> line = line();
        List<IndexEntry> entries = new ArrayList<>();
        for (int place = listed.size() - 1; place >= 0; place--) {
            entries.add(entry(listed.get(place), new Sparkline(line, place)));
        }
        return HtmlReport.index(OutsideText.of(input.facts().company()), input.settings(), entries);
    }

    private boolean lies(YearMonth month, Audience audience) {
        return lies(month, audience.fileName() + ".html");
    }

    private boolean lies(YearMonth month, String file) {
        return Files.exists(out.resolve(month.toString()).resolve(file));
    }

    private List<Double> line() {
        List<Double> line = new ArrayList<>();
        listed.forEach(month -> line.add(figure(months(month).now())
                .map(MetricValue::value)
                .filter(value -> value > 0)
                .orElse(null)));
        return line;
    }

    private IndexEntry entry(YearMonth month, Sparkline line) {
        Months months = months(month);
        return new IndexEntry(
                month,
                FirstScreen.headline(months),
                FirstScreen.sentences(months).get(0),
                figure(months.now()).map(now -> change(months, now)).orElse(""),
                line,
                AUDIENCES.stream()
                        .filter(audience -> lies(month, audience))
                        .map(audience -> new Document(
                                audience,
                                audience.annex()
                                        .filter(file -> lies(month, file))
                                        .isPresent()))
                        .toList());
    }

    private Months months(YearMonth month) {
        return new Months(month.equals(input.facts().month()) ? input : input.at(month));
    }

    private static Optional<MetricValue> figure(MonthValues month) {
        return month.shown(FIGURE, Grain.TOTAL);
    }

    /** How the figure moved: {@code 7.9 times the brand’s engagement, after 5.8 in September: no clear change}. */
    private static String change(Months months, MetricValue now) {
        String figure = FigureText.rounded(now) + "\u00A0times the brand's engagement";
        return months.before()
                .flatMap(IndexPage::figure)
                .map(before -> figure + ", after " + FigureText.rounded(before) + " in "
                        + FigureText.month(before.month(), now.month()) + moved(months) + elsewhere(months))
                .orElse(figure);
    }

    /** What keeps two months from being compared. */
    private static String elsewhere(Months months) {
        return months.before()
                .filter(before -> ComparedNetworks.differ(before, months.now(), FIGURE))
                .map(before -> " on other networks")
                .orElse("");
    }

    private static String moved(Months months) {
        return months.changes()
                .of(Since.LAST_MONTH, FIGURE, Grain.TOTAL)
                .map(told -> switch (told.verdict()) {
                    case MORE -> ": a clear rise";
                    case LESS -> ": a clear fall";
                    case NO_CLEAR_DIFFERENCE, CANNOT_TELL -> ": no clear change";
                })
                .orElse("");
    }
}
