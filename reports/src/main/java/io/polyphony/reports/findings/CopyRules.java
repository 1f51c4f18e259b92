package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Moments;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.util.Optional;

/** What may be said of copies and own words. */
final class CopyRules {
    /** From so many people on a moment belongs on the first screen. */
    private static final int MANY = 10;
    /** Within so many minutes it is news: nobody writes the same by chance so fast. */
    private static final long AT_ONCE = 60;

    private CopyRules() {}

    /** The month's largest unison moment that is news; empty if there is none. */
    static Optional<UnisonMoment> news(Months months) {
        return Moments.largest(Moments.of(months.facts()).stream()
                .filter(moment -> moment.people() >= MANY && moment.minutes() <= AT_ONCE)
                .toList());
    }

    /** {@code About 50 people posted one text within 19 minutes, on a mandatory request}. */
    static String headline(Months months, UnisonMoment moment) {
        return months.people(moment.people()) + " posted one text within " + FigureText.duration(moment.minutes())
                + request(moment);
    }

    /** The month's largest moment of many people that the headline does not tell; empty if there is none. */
    static Optional<Sentence> moment(Months months) {
        return news(months).isPresent()
                ? Optional.empty()
                : Moments.largest(Moments.of(months.facts()))
                        .filter(moment -> moment.people() >= MANY)
                        .map(moment -> moment(months, moment));
    }

    private static Sentence moment(Months months, UnisonMoment moment) {
        return new Sentence(
                "On " + FigureText.day(months.local(moment.startedAt())) + ", ",
                months.people(moment.people()),
                " posted the same text within " + FigureText.duration(moment.minutes()) + request(moment) + ".");
    }

    /** What the programme had to do with it. */
    private static String request(UnisonMoment moment) {
        String offered = moment.suggestedText() == null ? "" : ", a text of the programme's";
        return moment.request() == null ? offered : Moments.request(moment);
    }

    /** The share of posts in people's own words, and of copies, or that nobody knows it; empty if it is withheld. */
    static Optional<Sentence> ownWords(Months months) {
        return months.now()
                .find(Metrics.OWN_VOICE_RATE, Grain.TOTAL)
                .filter(rate -> rate.suppressed() == null)
                .map(rate -> rate.value() == null ? unknown() : ownWords(months, rate));
    }

    private static Sentence unknown() {
        return new Sentence(
                "Which posts keep a text that their authors were offered can't be told: ",
                "no offered text",
                " was delivered to compare them with.");
    }

    private static Sentence ownWords(Months months, MetricValue rate) {
        String interval = rate.interval().known() ? " (" + FigureText.interval(rate) + ")" : "";
        return new Sentence(
                "People used their own words in ",
                FigureText.rounded(rate),
                " of their posts with a text" + interval + GoalSentences.clause(months, rate, "this share")
                        + copies(months) + ".");
    }

    /** What was copied word for word, and nearly so; empty where it is not shown. */
    private static String copies(Months months) {
        return ofClass(months, "verbatim")
                .map(share -> "; " + share + " were word-for-word copies of a text they were offered"
                        + ofClass(months, "near_verbatim")
                                .map(near -> ", " + near + " nearly so")
                                .orElse(""))
                .orElse("");
    }

    private static Optional<String> ofClass(Months months, String voiceClass) {
        return months.now()
                .shown(Metrics.VOICE_CLASS_SHARE, Grain.of("voice_class", voiceClass))
                .map(FigureText::rounded);
    }
}
