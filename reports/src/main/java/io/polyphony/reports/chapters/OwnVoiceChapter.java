package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.findings.ChangeSentences;
import io.polyphony.reports.findings.DayRules;
import io.polyphony.reports.findings.GoalSentences;
import io.polyphony.reports.findings.LiftRules;
import io.polyphony.reports.findings.RepetitionRules;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.Part;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Own words against copies: what posts are made of, by month. */
final class OwnVoiceChapter implements ChapterSource {
    /** How many groups beside own words a sentence names. */
    private static final int REST = 3;

    private static final String SHARE = Metrics.VOICE_CLASS_SHARE;
    private static final String RATE = Metrics.OWN_VOICE_RATE;
    private static final String BY_DAY = Metrics.POSTS_BY_DAY;
    private static final List<String> TOTALS = List.of(
            RATE,
            Metrics.OWN_SHARE,
            Metrics.TEMPLATE_CONTAINMENT,
            Metrics.REPOST_RATE,
            Metrics.VOICE_LIFT,
            Metrics.VOICE_LIFT_THREE_MONTHS,
            Metrics.DISCLOSURE_RATE,
            Metrics.DISCLOSURE_UNCLEAR,
            Metrics.EFFECTIVE_MESSAGES,
            Metrics.BUTTON_CLICK_INDEX);

    @Override
    public String name() {
        return "Own voice";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        boolean known = months.now().over(SHARE, "voice_class").stream().anyMatch(value -> value.value() != null);
        return known ? Optional.of(build(months)) : Optional.empty();
    }

    @Override
    public String missing(Months months) {
        return months.reason(SHARE, Grain.of("voice_class", "own_words"));
    }

    private Chapter build(Months months) {
        Behind behind = new Behind(months);
        List<MetricValue> classes = behind.values(List.of(SHARE), "voice_class");
        List<MetricValue> totals =
                Behind.together(behind.values(TOTALS), behind.values(List.of(Metrics.REPETITION_COST), "voice"));
        Optional<Figure> days = DayStripFigure.of(months);
        List<MetricValue> daily = days.isPresent() ? behind.values(List.of(BY_DAY), "day") : List.of();
        return new Chapter(
                "own-voice",
                name(),
                headline(months),
                Stream.concat(Stream.of(figure(months)), days.stream()).toList(),
                sentences(months, days.isPresent()),
                List.of(),
                Stream.of(
                                Optional.of(behind.table("What posts are made of", classes)),
                                Optional.of(behind.table("Own words and copies in single figures", totals)),
                                TopicsByMonth.table("Own words by topic, then and now", months, RATE))
                        .flatMap(Optional::stream)
                        .toList(),
                behind.footnotes(
                        List.of(SHARE, RATE, BY_DAY), Behind.together(Behind.together(classes, totals), daily)));
    }

    private static List<String> sentences(Months months, boolean byDay) {
        String meaning = "Copies are posts that keep the text they were offered, or one text by many people on one day;"
                + " word for word are those with the same words and hashtags, whatever their emoji, punctuation and links."
                + " This describes the programme, never a person; a copy can be somebody's own choice.";
        return Stream.of(
                        rest(months).stream(),
                        ChangeSentences.of(months, RATE, Grain.TOTAL, "this share"),
                        GoalSentences.of(months, List.of(RATE)),
                        LiftRules.sentence(months).stream(),
                        RepetitionRules.sentences(months),
                        disclosed(months).stream(),
                        byDay ? DayRules.sentence(months).stream() : Stream.<String>empty(),
                        Stream.of(meaning),
                        incomplete(months).stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** Whether posts about products say for whom their author works; empty where that is not shown. */
    private static Optional<String> disclosed(Months months) {
        return months.now()
                .shown(Metrics.DISCLOSURE_RATE, Grain.TOTAL)
                .map(rate -> FigureText.rounded(rate) + interval(rate)
                        + " of posts about products said clearly, as “I work at” does, for whom their author works"
                        + months.now()
                                .shown(Metrics.DISCLOSURE_UNCLEAR, Grain.TOTAL)
                                .map(hint -> ", " + FigureText.rounded(hint) + " only hinted at it")
                                .orElse("")
                        + "; such phrases are known in English alone.");
    }

    private static String interval(MetricValue value) {
        return value.interval().known() ? " (" + FigureText.interval(value) + ")" : "";
    }

    /** What the other posts were, largest class first; empty where no class is shown. */
    private static Optional<String> rest(Months months) {
        String classes = months.now().over(SHARE, "voice_class").stream()
                .filter(share -> share.value() != null && share.value() > 0)
                .filter(share -> !voiceClass(share).equals("own_words"))
                .sorted(Comparator.comparing(MetricValue::value).reversed().thenComparing(MetricValue::grain))
                .limit(REST)
                .map(share -> VoiceClass.inWords(voiceClass(share)) + ": " + FigureText.rounded(share))
                .collect(joining("; "));
        return classes.isEmpty()
                ? Optional.empty()
                : Optional.of((months.now().shown(RATE, Grain.TOTAL).isPresent()
                                ? "The others"
                                : "What is shown of the posts")
                        + ", largest first. " + Names.capital(classes) + ".");
    }

    private static String voiceClass(MetricValue share) {
        return share.grain().get("voice_class").orElse("");
    }

    /** Why bars do not reach the top; empty where no share is withheld. */
    private static Optional<String> incomplete(Months months) {
        return months.now().over(SHARE, "voice_class").stream()
                .filter(value -> value.suppressed() != null)
                .findFirst()
                .map(value -> "Not all classes are shown: what is missing to 100\u00A0% this month is "
                        + MonthValues.reason(value) + (coarse(months) ? ", or lost in rounding to 5\u00A0%." : "."));
    }

    private static boolean coarse(Months months) {
        return months.now().over(SHARE, "voice_class").stream()
                .anyMatch(value -> Rounding.of(value.rounded()) == Rounding.FIVE_POINTS);
    }

    private static String headline(Months months) {
        return months.now()
                .shown(RATE, Grain.TOTAL)
                .map(value -> FigureText.rounded(value) + " of posts were in people's own words")
                .orElse("Own words and copies among employees' posts");
    }

    /** The goal of own words where these are the lowest part: their share is the rate by definition. Null: none. */
    private static Double ownWordsGoal(Months months, List<Part> parts) {
        boolean lowest = !parts.isEmpty() && parts.get(0).tone() == Tone.OWN_WORDS;
        return lowest ? months.settings().goals().of(RATE, Grain.TOTAL).orElse(null) : null;
    }

    private static Figure figure(Months months) {
        List<Part> parts = java.util.Arrays.stream(VoiceClass.values())
                .map(voiceClass -> voiceClass.part(months, SHARE))
                .filter(part -> part.shares().stream().anyMatch(java.util.Objects::nonNull))
                .toList();
        return new Figure(
                "chart-own-voice",
                "What employees' posts are made of",
                "Share of employees' posts with a text, per cent, by month",
                new Composition(months.span(), parts, ownWordsGoal(months, parts)));
    }
}
