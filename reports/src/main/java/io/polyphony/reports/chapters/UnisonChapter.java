package io.polyphony.reports.chapters;

import io.polyphony.reports.findings.ChangeSentences;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Moment;
import io.polyphony.reports.record.ChartData.Timeline;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Quote;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Moments;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The month's moments when many people posted one text. */
final class UnisonChapter implements ChapterSource {
    private static final int QUOTED = 3;
    private static final String RATE = Metrics.UNISON_RATE;
    private static final Grain DAY = Grain.of("unison_window", "24h");

    @Override
    public String name() {
        return "Unison";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        boolean measured =
                months.now().over(Metrics.UNISON_RATE, "unison_window").stream().anyMatch(v -> v.value() != null);
        List<UnisonMoment> moments = Moments.of(months.facts());
        return measured || !moments.isEmpty() ? Optional.of(chapter(months, moments)) : Optional.empty();
    }

    @Override
    public String missing(Months months) {
        return months.reason(Metrics.UNISON_RATE, DAY);
    }

    private Chapter chapter(Months months, List<UnisonMoment> moments) {
        Behind behind = new Behind(months);
        List<MetricValue> values = Behind.together(
                behind.values(List.of(Metrics.UNISON_RATE), "unison_window"),
                behind.values(List.of(Metrics.UNISON_EVENTS), "event_size", "unison_window").stream()
                        .filter(events -> events.value() == null || events.value() > 0)
                        .toList());
        return new Chapter(
                "unison",
                name(),
                headline(months, moments),
                moments.isEmpty() ? List.of() : List.of(figure(months, moments)),
                sentences(months, moments),
                quotes(months, moments),
                List.of(behind.table("Unison posts and events", values)),
                behind.footnotes(List.of(Metrics.UNISON_RATE), values));
    }

    private static List<String> sentences(Months months, List<UnisonMoment> moments) {
        String natural =
                "For comparison: by chance this hardly happens. Of US senators' posts 0.02\u00A0% had the text of four other people"
                        + " or more within 24 hours, all of them two slogans for a bill; within one hour none had.";
        return Stream.of(
                        months.now().shown(RATE, DAY).map(UnisonChapter::rate).stream(),
                        ChangeSentences.of(months, RATE, DAY, "this share"),
                        Stream.of(natural),
                        printed(months, moments).stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** How many moments of a day are printed and why not all; empty where all are. */
    private static Optional<String> printed(Months months, List<UnisonMoment> moments) {
        long offered = moments.stream()
                .filter(moment -> moment.suggestedText() != null)
                .count();
        long printed = Math.min(QUOTED, offered);
        long all = Math.max(moments.size(), events(months));
        if (printed == all) {
            return Optional.empty();
        }
        List<String> why = new ArrayList<>();
        if (offered > printed) {
            why.add(FigureText.inWords(printed) + " are, the largest first");
        }
        if (moments.size() > offered) {
            why.add("people's own texts never are");
        }
        if (all > moments.size()) {
            why.add("others are not told, to protect people");
        }
        return Optional.of("Not all of the month's " + FigureText.counted(all, "moment", "moments")
                + " of a day are printed: " + String.join("; ", why) + ".");
    }

    /** How many moments of a day the table counts, as far as they are shown. */
    private static long events(Months months) {
        return months.now().over(Metrics.UNISON_EVENTS, "event_size", "unison_window").stream()
                .filter(events -> events.value() != null)
                .filter(events -> events.grain().get("unison_window").equals(DAY.get("unison_window")))
                .mapToLong(events -> Math.round(events.value()))
                .sum();
    }

    private static String rate(MetricValue value) {
        String interval = value.interval().known() ? " (" + FigureText.interval(value) + ")" : "";
        return FigureText.rounded(value) + interval
                + " of posts had nearly the same text as at least four other people's within 24 hours.";
    }

    private static String headline(Months months, List<UnisonMoment> moments) {
        return Moments.largest(moments)
                .map(moment -> "On " + FigureText.day(months.local(moment.startedAt())) + ", "
                        + months.people(moment.people()) + " posted the same text")
                .orElse("No text was posted by many people on one day");
    }

    private static Figure figure(Months months, List<UnisonMoment> moments) {
        return new Figure(
                "chart-unison",
                "When many people posted one text",
                "People per moment, " + (months.exact() ? "" : "in multiples of five, ")
                        + FigureText.month(months.facts().month())
                        + "; dark: a text the programme offered, grey: people's own",
                new Timeline(
                        months.facts().month(),
                        moments.stream().map(moment -> moment(months, moment)).toList()));
    }

    private static Moment moment(Months months, UnisonMoment moment) {
        Tone tone = moment.suggestedText() == null ? Tone.CONTEXT : Tone.OWN_WORDS;
        String label = (months.exact() ? "" : "≈\u00A0") + FigureText.count(moment.people()) + "\u00A0people";
        return new Moment(months.local(moment.startedAt()), moment.people(), label, tone);
    }

    private static List<Quote> quotes(Months months, List<UnisonMoment> moments) {
        return Moments.bySize(moments).stream()
                .filter(moment -> moment.suggestedText() != null)
                .limit(QUOTED)
                .map(moment -> quote(months, moment))
                .toList();
    }

    private static Quote quote(Months months, UnisonMoment moment) {
        LocalDateTime at = months.local(moment.startedAt());
        String caption = FigureText.day(at) + ", " + FigureText.time(at) + " "
                + months.settings().clock() + ": "
                + months.people(moment.people()) + " within " + FigureText.duration(moment.minutes())
                + Moments.request(moment) + ". The programme's text:";
        return new Quote(caption, io.polyphony.reports.values.OutsideText.shortened(moment.suggestedText(), 600));
    }
}
