package io.polyphony.reports.talent;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.talent.Places.Pair;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For which openings, and where, sharing brought applicants whom job boards did not. */
final class PlacesChapter implements ChapterSource {
    /** How many kinds of openings are drawn; the tables have all. */
    private static final int MOST = 5;
    /** How long a name may be beside a bar. */
    private static final int SHORT = 22;

    @Override
    public String name() {
        return "Beside job boards";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        List<Pair> roles = Places.of(months, Places.ROLE_FAMILY);
        List<Pair> locations = Places.of(months, Places.LOCATION);
        return roles.isEmpty() && locations.isEmpty()
                ? Optional.empty()
                : Optional.of(chapter(months, roles, locations));
    }

    @Override
    public String missing(Months months) {
        return "no kind of opening has both numbers to show";
    }

    private Chapter chapter(Months months, List<Pair> roles, List<Pair> locations) {
        Behind behind = new Behind(months);
        List<MetricValue> values = Stream.concat(roles.stream(), locations.stream())
                .flatMap(pair -> Stream.of(pair.shared(), pair.boards()))
                .toList();
        return new Chapter(
                "places",
                name(),
                roles.isEmpty()
                        ? headline(locations, "location", "locations")
                        : headline(roles, "role family", "role families"),
                List.of(roles.isEmpty() ? figure(months, locations, "location") : figure(months, roles, "role family")),
                List.of("The numbers are counted and rounded to multiples of five, so that a small difference may be"
                        + " rounding alone. Only openings of which both numbers may be shown are compared."),
                List.of(),
                List.of(table("Role family", roles), table("Location", locations)),
                behind.footnotes(List.of(Metrics.APPLICANTS), values));
    }

    private static String headline(List<Pair> pairs, String one, String many) {
        long leading = pairs.stream().filter(Pair::atLeastAsMany).count();
        if (pairs.size() == 1) {
            return (leading == 0
                            ? "Job boards brought more applicants in "
                            : "Sharing brought at least as many as job boards in ")
                    + pairs.get(0).name() + ", the only " + one + " that can be shown";
        }
        if (leading == 0) {
            return "Job boards brought more applicants in every " + one + " shown";
        }
        return "Sharing brought at least as many as job boards in " + FigureText.inWords(leading) + " of "
                + FigureText.counted((long) pairs.size(), one, many);
    }

    private static Figure figure(Months months, List<Pair> pairs, String by) {
        return new Figure(
                "chart-places",
                "Applicants through sharing and from job boards, by " + by,
                "People who applied " + Recruiting.period(months)
                        + (pairs.size() > MOST ? "; where sharing leads most" : ""),
                new Bars(pairs.stream()
                        .limit(MOST)
                        .flatMap(pair -> Stream.of(
                                bar(pair, pair.shared(), Tone.EMPLOYEES), bar(pair, pair.boards(), Tone.CONTEXT)))
                        .toList()));
    }

    private static Bar bar(Pair pair, MetricValue value, Tone tone) {
        return new Bar(
                pair.heading(SHORT) + ", " + Sources.inWords(Recruiting.source(value)),
                value.value(),
                null,
                FigureText.rounded(value),
                "",
                tone);
    }

    private static Table table(String by, List<Pair> pairs) {
        return new Table(
                "Applicants by " + by.toLowerCase(Locale.ROOT),
                List.of(by, "Through sharing", "From job boards"),
                pairs.stream()
                        .map(pair -> List.of(
                                pair.heading(Places.NAME_LENGTH),
                                FigureText.count(pair.shared().value()),
                                FigureText.count(pair.boards().value())))
                        .toList());
    }
}
