package io.polyphony.reports.programme;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Ideas;
import io.polyphony.reports.values.Ideas.Count;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What ideas people had, what was made of it, what waits. */
final class IdeasChapter implements ChapterSource {
    private static final int DRAWN = 10;
    private static final int NAME_LENGTH = 40;
    private static final List<String> FIGURES = List.of(Metrics.IDEAS, Metrics.IDEAS_PUBLISHED);
    private static final List<String> TOTALS =
            List.of(Metrics.IDEAS, Metrics.IDEAS_PUBLISHED, Metrics.IDEAS_TAKEN_UP, Metrics.IDEA_DAYS);

    @Override
    public String name() {
        return "People's ideas";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return new Ideas(months.now()).all().map(all -> build(months, all));
    }

    @Override
    public String missing(Months months) {
        return Ideas.notDelivered(months.facts())
                ? "no ideas were delivered"
                : months.reason(Metrics.IDEAS, Grain.TOTAL);
    }

    private Chapter build(Months months, Count all) {
        Behind behind = new Behind(months);
        List<MetricValue> values = Behind.together(behind.values(TOTALS), behind.values(FIGURES, "topic"));
        return new Chapter(
                "wishes",
                name(),
                headline(all),
                List.of(figure(all, new Ideas(months.now()).byTopic())),
                sentences(months, all),
                List.of(),
                List.of(behind.table("Ideas of twelve months", values)),
                behind.footnotes(FIGURES, values));
    }

    private static String headline(Count all) {
        String asked = "People had " + FigureText.rounded(all.asked()) + " ideas";
        return all.published()
                .map(published -> asked + "; " + taken(published) + " became something published")
                .orElse(asked + "; how many were published is not shown");
    }

    private static String taken(MetricValue published) {
        return published.value() == 0 ? "hardly any" : FigureText.rounded(published);
    }

    private static Figure figure(Count all, List<Count> topics) {
        return new Figure(
                "chart-wishes",
                "Ideas by topic, most ideas first",
                "Ideas of twelve months; pale: not published yet; grey: can't be shown",
                new Bars(Stream.concat(
                                Stream.of(bar("All ideas", all)),
                                topics.stream()
                                        .limit(DRAWN)
                                        .map(topic -> bar(
                                                Names.capital(Names.topic(Topics.key(topic.asked()), NAME_LENGTH)),
                                                topic)))
                        .toList()));
    }

    private static Bar bar(String label, Count count) {
        return new Bar(
                label,
                count.asked().value(),
                count.waiting().orElse(null),
                FigureText.rounded(count.asked()),
                count.published()
                        .map(published -> taken(published) + " published")
                        .orElse("published: not shown"),
                count.published().isPresent() ? Tone.EMPLOYEES : Tone.CONTEXT);
    }

    private static List<String> sentences(Months months, Count all) {
        return Stream.of(
                        all.waiting()
                                .map(waiting -> waiting == 0
                                        ? "Hardly any idea waits."
                                        : "About " + FigureText.count(waiting)
                                                + " wait, or got an answer that is in no file."),
                        months.now()
                                .shown(Metrics.IDEAS_TAKEN_UP, Grain.TOTAL)
                                .map(share -> Names.capital(Requests.withInterval(share))
                                        + " of the ideas became something published."),
                        months.now()
                                .shown(Metrics.IDEA_DAYS, Grain.TOTAL)
                                .map(days -> "Half of the ideas were published within " + Requests.withInterval(days)
                                        + " of being handed in."),
                        notGiven(months))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> notGiven(Months months) {
        String topics = new Ideas(months.now())
                .notGiven().stream()
                        .map(topic ->
                                Topics.shortName(topic.asked()) + " (" + FigureText.rounded(topic.asked()) + " ideas)")
                        .collect(joining(", "));
        return topics.isEmpty()
                ? Optional.empty()
                : Optional.of("Topics of which less than half was published: " + topics + ".");
    }
}
