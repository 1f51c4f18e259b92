package io.polyphony.reports.programme;

import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;

/** The first 90 days of a programme that starts with twelve people, for programmes that are small or new. */
final class StartChapter implements ChapterSource {
    /** The chapter's name, to be referred to. */
    static final String NAME = "The first 90 days";

    /** Fewer people than this are a start. */
    private static final int SMALL = 30;
    /** For so many months a programme is new. */
    private static final int NEW = 3;

    private static final Table WEEKS = new Table(
            "What to do in which week",
            List.of("When", "What to do"),
            List.of(
                    List.of(
                            "Weeks 1 and 2",
                            "Find about twelve people who want to, from several teams; nobody is enrolled by others. Tell them that"
                                    + " it is voluntary, that no appraisal sees it, how to leave and be erased. Agree on that"
                                    + " with the works council and data protection. Ask for no post yet."),
                    List.of(
                            "Weeks 3 to 6",
                            "Ask what they would like to write about, write it down as ideas, and publish or answer each one"
                                    + " within two weeks. Offer facts and pictures rather than finished texts. If you ask for a"
                                    + " post, leave a choice, and note the day."),
                    List.of(
                            "Weeks 7 to 12",
                            "Let each invite a colleague or two. Sit together in week 12: what was worth it, what was"
                                    + " annoying, who wants to go on? With twelve people that talk tells more than any figure."
                                    + " Then decide together whether to open it to more.")));

    private static final Table NOT_YET = new Table(
            "What can't be measured yet, and why",
            List.of("Figure", "What it takes"),
            List.of(
                    List.of(
                            "Most numbers of people",
                            "five people in each number, as otherwise one could be told from it"),
                    List.of("Intervals", "15 people who post"),
                    List.of(
                            "Whether people stay",
                            "three months; how many after six or twelve: as long, and 25 people"),
                    List.of("What the most active tenth writes", "about 55 people who post"),
                    List.of(
                            "Whether people post unasked",
                            "requests written down with their day and whether people had a choice"),
                    List.of("What follows a request", "four weeks without one among the eight before it"),
                    List.of("Who joins, and how", "ten people, and how each came")));

    @Override
    public String name() {
        return NAME;
    }

    /** Whether a programme is small or new; how many take part may not be shown, then they are few. */
    static boolean applies(Months months) {
        return small(months) || (months.span().size() <= NEW && !began(months));
    }

    /** Whether few take part. */
    static boolean small(Months months) {
        return months.now()
                .find(Metrics.OPTED_IN, Grain.TOTAL)
                .filter(people -> people.value() == null || people.value() < SMALL)
                .isPresent();
    }

    /** Whether an earlier month already had more people than a start has: the programme is older than what is known of it. */
    private static boolean began(Months months) {
        return months.at(months.span().get(0))
                .filter(first -> first.month().isBefore(months.facts().month()))
                .flatMap(first -> first.shown(Metrics.OPTED_IN, Grain.TOTAL))
                .filter(people -> people.value() >= SMALL)
                .isPresent();
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return applies(months) ? Optional.of(build(months)) : Optional.empty();
    }

    @Override
    public String missing(Months months) {
        return "for programmes of fewer than 30 people, or that are new";
    }

    private static Chapter build(Months months) {
        return new Chapter(
                "first-90-days",
                NAME,
                "The first 90 days: start with twelve people who want to",
                List.of(),
                List.of(
                        why(months),
                        "A small start is not a smaller version of the whole: trust that is broken at the start takes long to"
                                + " mend, and twelve people who want to are worth more than a hundred who must."),
                List.of(),
                List.of(WEEKS, NOT_YET),
                List.of());
    }

    private static String why(Months months) {
        if (small(months)) {
            return "This chapter is here because " + people(months) + " take part.";
        }
        long known = months.span().size();
        return "This chapter is here because "
                + (known == 1
                        ? "this is the first month that is known"
                        : "only " + FigureText.inWords(known) + " months are known")
                + "; if the programme is older, pass it over.";
    }

    private static String people(Months months) {
        Optional<MetricValue> people = months.now().shown(Metrics.OPTED_IN, Grain.TOTAL);
        return people.map(FigureText::people).orElse("fewer people than can be shown");
    }
}
