package io.polyphony.reports.values;

import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Ask;
import io.polyphony.schemas.run.RunFacts.Request;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the programme asked people to share, by day. */
public final class Asks {
    private static final String CONTRACT = "asks";

    private Asks() {}

    /**
     * What had been asked by a day, to be joined to a sentence; empty where that is not known, since requests were not
     * delivered or those of the month before would have to be.
     */
    public static String by(RunFacts facts, LocalDate day) {
        Optional<Request> then = on(facts, day);
        Optional<Request> before = on(facts, day.minusDays(1));
        if (then.isPresent() || before.isPresent()) {
            String when = then.isPresent() ? ", on the day of " : ", on the day after ";
            return when
                    + (then.or(() -> before).orElseThrow() == Request.MANDATORY ? "a mandatory request" : "a request");
        }
        boolean known = !facts.absent().contains(CONTRACT) && day.getDayOfMonth() > 1;
        return known ? ", with no request on that day or the day before" : "";
    }

    /** The days of the month on which people had no choice. */
    public static List<LocalDate> mandatory(RunFacts facts) {
        return facts.asks().stream()
                .filter(ask -> ask.request() == Request.MANDATORY)
                .map(Ask::day)
                .distinct()
                .sorted()
                .toList();
    }

    /** Days within a sentence: {@code 3 March and 14 March}. */
    public static String inWords(List<LocalDate> days) {
        return Names.together(days.stream().map(FigureText::day).toList());
    }

    /** The request of a day, the mandatory one of two. */
    private static Optional<Request> on(RunFacts facts, LocalDate day) {
        return facts.asks().stream()
                .filter(ask -> ask.day().equals(day))
                .map(Ask::request)
                .max(Comparator.naturalOrder());
    }
}
