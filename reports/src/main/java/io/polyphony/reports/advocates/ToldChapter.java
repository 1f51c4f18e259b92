package io.polyphony.reports.advocates;

import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.values.Asks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RequestEffects;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** That they were told to post without a choice, what came of it, and that they may say what they think of it. */
final class ToldChapter implements ChapterSource {
    @Override
    public String name() {
        return "When you were told to post";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        List<LocalDate> days = Asks.mandatory(months.facts());
        return days.isEmpty() ? Optional.empty() : Optional.of(build(months, days));
    }

    @Override
    public String missing(Months months) {
        return "nobody was told to post";
    }

    private Chapter build(Months months, List<LocalDate> days) {
        return new Chapter(
                "told",
                name(),
                "Told to post on " + Asks.inWords(days) + ": how was it for you?",
                List.of(),
                sentences(months),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> sentences(Months months) {
        return Stream.of(
                        Optional.of("Whether you posted or not: nobody can read it from what is shown here."),
                        copies(months),
                        Optional.of("Those who run the programme see these numbers, and not what you think of"
                                + " it. Tell them if you would rather have a choice, or your own words."))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of the one that copies followed most clearly, where it is shown. */
    private static Optional<String> copies(Months months) {
        return new RequestEffects(months)
                .telling(months.facts().month())
                .flatMap(told -> told.shownCopies()
                        .map(copies -> "Of the posts that followed within 24 hours of the one of "
                                + FigureText.day(told.day()) + ", " + FigureText.rounded(copies)
                                + " were the suggested text, word for word."));
    }
}
