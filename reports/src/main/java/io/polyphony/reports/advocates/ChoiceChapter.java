package io.polyphony.reports.advocates;

import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.values.Asks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** That it is their choice, how to leave, and what nobody can see here. */
final class ChoiceChapter implements ChapterSource {
    private static final String FLOOR = "privacy.floor";
    private static final long USUAL = 5;

    @Override
    public String name() {
        return "It is your choice";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return Optional.of(new Chapter(
                "choice",
                name(),
                told(months) ? "It is meant to be your choice, every time" : "It is your choice, every time",
                List.of(),
                sentences(months),
                List.of(),
                List.of(),
                List.of()));
    }

    @Override
    public String missing(Months months) {
        return "";
    }

    /** A page that says that they had none can't call it theirs. */
    private static boolean told(Months months) {
        return !Asks.mandatory(months.facts()).isEmpty();
    }

    private static List<String> sentences(Months months) {
        return Stream.of(
                        "You owe nobody a post. You can leave whenever you like: say so, and from then on"
                                + " nothing you post is counted; ask them to erase you, too, and what is stored about you is"
                                + " deleted. Numbers about all of you that are published already stay.",
                        seen(months))
                .toList();
    }

    private static String seen(Months months) {
        String use = "They may not be used to appraise, rank or reward anybody.";
        return months.exact()
                ? "Numbers here are exact, since the accounts are those of public figures. " + use
                : "We don't show numbers about fewer than " + FigureText.inWords(floor(months))
                        + " people, and numbers of people are rounded, so that nobody can read from them what you did. "
                        + use;
    }

    private static long floor(Months months) {
        String set = months.facts().settings().getOrDefault(FLOOR, "");
        return set.matches("\\d{1,6}") ? Long.parseLong(set) : USUAL;
    }
}
