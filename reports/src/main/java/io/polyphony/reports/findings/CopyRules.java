package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Moments;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.util.Optional;

/** What may be said of copies and own words. */
final class CopyRules {
    private CopyRules() {}

    /** The month's largest unison moment; empty if there is none. */
    static Optional<Sentence> moment(Months months) {
        return Moments.largest(Moments.of(months.facts())).map(moment -> moment(months, moment));
    }

    private static Sentence moment(Months months, UnisonMoment moment) {
        return new Sentence(
                "On " + FigureText.day(moment.startedAt()) + ", ",
                months.people(moment.people()),
                " posted the same text within " + FigureText.duration(moment.minutes())
                        + (moment.suggestedText() == null ? "." : "; the programme had offered it."));
    }

    /** The share of posts in people's own words; empty if unknown. */
    static Optional<Sentence> ownWords(Months months) {
        return months.now().shown("own_voice_rate", Grain.TOTAL).map(CopyRules::ownWords);
    }

    private static Sentence ownWords(MetricValue rate) {
        String interval = rate.interval().known() ? " (" + FigureText.interval(rate) + ")" : "";
        return new Sentence(
                "People used their own words in ",
                FigureText.rounded(rate),
                " of their posts with a text" + interval + ".");
    }
}
