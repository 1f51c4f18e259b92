package io.polyphony.reports.advocates;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Asks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Prompts;
import io.polyphony.reports.values.UnpromptedTime;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people's voices did together, in words to them. */
final class Together {
    private static final Grain EMPLOYEE = Grain.of("voice", "employee");

    /** The kinds of responses in the order in which they are told, by metric. */
    private static final Map<String, String> KINDS = kinds();

    private Together() {}

    /** How often their posts were seen, else how many they wrote, else that it can't be said. */
    static String headline(Months months) {
        String month = FigureText.month(months.facts().month());
        return shown(months, Metrics.IMPRESSIONS)
                .filter(views -> views.value() > 0)
                .map(views -> "Together, your posts were seen " + FigureText.rounded(views) + " times in " + month)
                .or(() -> shown(months, Metrics.POSTS)
                        .filter(posts -> posts.value() > 0)
                        .map(posts -> "Together, you wrote " + FigureText.counted(posts.value(), "post", "posts")
                                + " in " + month))
                .orElse("What your voices did together in " + month + " can't be shown yet");
    }

    private static Optional<MetricValue> shown(Months months, String metric) {
        return months.now().shown(metric, EMPLOYEE);
    }

    /** How many wrote how much, what people did with it, own words; at least one sentence. */
    static List<Sentence> sentences(Months months) {
        List<Sentence> told = Stream.of(
                        wrote(months), response(months), ownWords(months), unasked(months), told(months))
                .flatMap(Optional::stream)
                .toList();
        return told.isEmpty()
                ? List.of(new Sentence(
                        "There are ",
                        "too few posts or people",
                        " this month for numbers that are about all of you and" + " none of you."))
                : told;
    }

    private static Optional<Sentence> wrote(Months months) {
        Optional<String> people = shown(months, Metrics.AUTHORS).map(FigureText::people);
        Optional<String> posts = shown(months, Metrics.POSTS)
                .filter(count -> count.value() > 0)
                .map(count -> FigureText.counted(count.value(), "post", "posts"));
        return posts.map(count -> people.map(
                        who -> new Sentence("", capital(who), " of you wrote " + count + "." + seen(months)))
                .orElseGet(() -> new Sentence("You wrote ", count, "." + seen(months))));
    }

    private static String capital(String people) {
        return Names.capital(people).replaceFirst(" (people|person)$", "");
    }

    private static String seen(Months months) {
        return shown(months, Metrics.IMPRESSIONS).isPresent()
                ? " Who saw two of them, or one of them twice, counts twice."
                : "";
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(Metrics.REACTIONS, "reactions");
        kinds.put(Metrics.COMMENTS, "comments");
        kinds.put(Metrics.REPOSTS, "reposts");
        kinds.put(Metrics.CLICKS, "clicks");
        return kinds;
    }

    private static Optional<Sentence> response(Months months) {
        String kinds = KINDS.entrySet().stream()
                .flatMap(kind -> kind(months, kind.getKey(), kind.getValue()).stream())
                .collect(joining(", "));
        return shown(months, Metrics.ENGAGEMENTS)
                .filter(count -> count.value() > 0)
                .map(count -> new Sentence(
                        "People responded to them ",
                        FigureText.rounded(count) + " times",
                        kinds.isEmpty() ? "." : (areAll(months, count) ? ": " : "; among them are ") + kinds + "."));
    }

    /** Whether the kinds that are shown are all responses there were. */
    private static boolean areAll(Months months, MetricValue all) {
        double sum = KINDS.keySet().stream()
                .flatMap(metric -> shown(months, metric).stream())
                .mapToDouble(MetricValue::value)
                .sum();
        return sum == all.value();
    }

    private static Optional<String> kind(Months months, String metric, String name) {
        return shown(months, metric)
                .filter(count -> count.value() > 0)
                .map(count -> FigureText.rounded(count) + " " + name);
    }

    private static Optional<Sentence> ownWords(Months months) {
        return months.now()
                .shown(Metrics.OWN_VOICE_RATE, Grain.TOTAL)
                .map(rate -> new Sentence(
                        "In ", FigureText.rounded(rate), " of the posts with a text, the words were your own."));
    }

    private static Optional<Sentence> told(Months months) {
        List<LocalDate> days = Asks.mandatory(months.facts());
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence(
                        "On " + Asks.inWords(days) + " ", "you were told to post", ", and were left no choice."));
    }

    private static Optional<Sentence> unasked(Months months) {
        return months.now()
                .shown(Metrics.PROMPT_SHARE, Grain.of("prompt", Prompts.NONE))
                .map(share -> new Sentence(
                        "Nobody had asked you for ",
                        FigureText.rounded(share),
                        " of your posts in the 72 hours before"
                                + UnpromptedTime.of(months.now())
                                        .map(time ->
                                                "; of the month's hours, " + time.inWords() + " were without a request")
                                        .orElse("")
                                + "."));
    }
}
