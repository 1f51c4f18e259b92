package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Change;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.ComparedNetworks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be said of a figure against earlier months. */
public final class ChangeSentences {
    private ChangeSentences() {}

    /**
     * One sentence or two: against the month before, and against the first month shown or last year where that change is
     * clear. Of figures without intervals both numbers are told. Empty if the earlier ones are unknown.
     *
     * @param subject the figure in words where it is not one of those that are watched: singular
     */
    public static Stream<String> of(Months months, String metric, Grain grain, String subject) {
        Optional<String> last = months.changes()
                .of(Since.LAST_MONTH, metric, grain)
                .map(ChangeSentences::sentence)
                .or(() -> bothNumbers(months, metric, grain, subject));
        Stream<String> wider = Stream.of(Since.LAST_YEAR, Since.FIRST_SHOWN)
                .flatMap(since -> months.changes().of(since, metric, grain).stream())
                .filter(Told::clear)
                .map(ChangeSentences::sentence);
        return Stream.concat(last.stream(), wider);
    }

    private static String sentence(Told told) {
        String subject = Names.capital(told.subject());
        String earlier = earlier(told.change());
        return told.clear()
                ? subject + " " + ChangeText.moved(told.change()) + earlier + "."
                : subject + " did not clearly change from " + earlier + ".";
    }

    /** The change of a ratio of voices against the month before. */
    static Sentence ofRatio(Told told) {
        Change change = told.change();
        String amount = ChangeText.amount(change);
        String span = " (" + ChangeText.span(change) + ") ";
        String earlier = earlier(change) + ".";
        if (!told.clear()) {
            return new Sentence(
                    "Together, that is no clear change from ", FirstScreen.times(change.before()), in(change) + ".");
        }
        return ChangeText.isTimes(change)
                ? new Sentence("Together, that is ", amount, span + "what it was in " + earlier)
                : new Sentence("Together, that is ", ChangeText.moreOrLess(change), span + "than in " + earlier);
    }

    private static String in(Change change) {
        return " in " + FigureText.month(change.before().month(), change.now().month());
    }

    /** The earlier month and its figure: {@code May (5.5 %)}. */
    public static String earlier(Change change) {
        return FigureText.month(change.before().month(), change.now().month()) + " ("
                + FigureText.rounded(change.before()) + ")";
    }

    /** The earlier month, its figure and how small a change may hide: {@code May (5.5; a change of less than about 20 % …)}. */
    static String unseen(Change change) {
        return FigureText.month(change.before().month(), change.now().month()) + " ("
                + FigureText.rounded(change.before()) + "; " + ChangeText.unseen(change)
                + " would often go unseen)";
    }

    private static Optional<String> bothNumbers(Months months, String metric, Grain grain, String subject) {
        Optional<MetricValue> now = months.now().shown(metric, grain);
        return months.before()
                .flatMap(month -> month.shown(metric, grain))
                .filter(before -> now.isPresent())
                .map(before -> Names.capital(subject) + " was " + FigureText.rounded(before) + " in "
                        + FigureText.month(before.month(), now.get().month())
                        + otherNetworks(months, metric)
                                .orElse(
                                        now.get().interval().known()
                                                        && !before.interval().known()
                                                ? ", without an interval."
                                                : "."));
    }

    /** Why two months' ratios can't be compared, where they are about other networks. */
    private static Optional<String> otherNetworks(Months months, String metric) {
        return months.before()
                .filter(before -> ComparedNetworks.differ(before, months.now(), metric))
                .map(before -> ", on " + ComparedNetworks.of(before, metric).names() + "; now it is about "
                        + ComparedNetworks.of(months.now(), metric).names() + ", so that the two can't be compared.");
    }
}
