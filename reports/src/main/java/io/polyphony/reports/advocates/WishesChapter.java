package io.polyphony.reports.advocates;

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

/** What ideas people had, what was made of it, and what is still owed to them. */
final class WishesChapter implements ChapterSource {
    /** As many topics as a page has room for. */
    private static final int LISTED = 6;

    private static final int NAME_LENGTH = 40;

    @Override
    public String name() {
        return "Your ideas";
    }

    /** It is always there: that nothing was asked for, or nothing written down, is an answer too. */
    @Override
    public Optional<Chapter> chapter(Months months) {
        Ideas ideas = new Ideas(months.now());
        return Optional.of(ideas.all().map(all -> build(months, ideas, all)).orElseGet(() -> nothing(months)));
    }

    @Override
    public String missing(Months months) {
        return "";
    }

    private Chapter chapter(String headline, List<String> sentences, List<Figure> figures) {
        return new Chapter("wishes", name(), headline, figures, sentences, List.of(), List.of(), List.of());
    }

    private Chapter nothing(Months months) {
        boolean withheld = months.now().find(Metrics.IDEAS, Grain.TOTAL).isPresent();
        return withheld
                ? chapter(
                        "How many ideas you had can't be shown here",
                        List.of("Each is owed something published, or an answer why not: ask who runs the programme."),
                        List.of())
                : chapter(
                        "What would you like to write about, or need for it?",
                        List.of(
                                "No ideas of yours are written down yet. Tell who runs the programme; this page will then"
                                        + " say which ideas you had, what was made of it, and what is still owed."),
                        List.of());
    }

    private Chapter build(Months months, Ideas ideas, Count all) {
        return chapter(headline(all), sentences(months, all), figure(ideas.byTopic()));
    }

    private static String headline(Count all) {
        String asked = "You had " + FigureText.rounded(all.asked()) + " ideas";
        return all.published()
                .map(published -> asked + ", and " + made(published))
                .orElse(asked + " in twelve months");
    }

    private static String made(MetricValue published) {
        return published.value() == 0
                ? "hardly anything was made of them yet"
                : "something was made of " + FigureText.rounded(published);
    }

    private static List<String> sentences(Months months, Count all) {
        return Stream.of(
                        Optional.of(all.waiting()
                                .map(WishesChapter::owed)
                                .orElse(
                                        "How many of them wait can't be shown. Each is owed something published, or an answer"
                                                + " why not.")),
                        months.now()
                                .shown(Metrics.IDEA_DAYS, Grain.TOTAL)
                                .map(days ->
                                        "Half of the ideas were published within " + FigureText.rounded(days) + "."))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String owed(double waiting) {
        return waiting == 0
                ? "These are ideas of the last twelve months; hardly any still waits."
                : "These are ideas of the last twelve months; about " + FigureText.count(waiting)
                        + " still wait, or got an answer that was not written down. Each is owed something published, or an answer why"
                        + " not.";
    }

    private static List<Figure> figure(List<Count> topics) {
        return topics.isEmpty()
                ? List.of()
                : List.of(new Figure(
                        "chart-wishes",
                        "Your ideas by topic",
                        "Ideas of the last twelve months; pale: still owed; grey: can't be shown",
                        new Bars(topics.stream()
                                .limit(LISTED)
                                .map(WishesChapter::bar)
                                .toList())));
    }

    private static Bar bar(Count topic) {
        return new Bar(
                Names.capital(Names.topic(Topics.key(topic.asked()), NAME_LENGTH)),
                topic.asked().value(),
                topic.waiting().orElse(null),
                FigureText.rounded(topic.asked()),
                topic.waiting().map(WishesChapter::still).orElse("owed: not shown"),
                topic.waiting().isPresent() ? Tone.EMPLOYEES : Tone.CONTEXT);
    }

    private static String still(double waiting) {
        return waiting == 0 ? "hardly any still owed" : "about " + FigureText.count(waiting) + " still owed";
    }
}
