package io.polyphony.reports.advocates;

import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;

/** Which topics people responded to, beside what the same posters get otherwise; only what is clear. */
final class ResponseChapter implements ChapterSource {
    private static final int NAMED = 3;

    @Override
    public String name() {
        return "What people responded to";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        List<MetricValue> ranked = Topics.ranked(months.now());
        return Topics.comparable(ranked) ? Optional.of(build(ranked)) : Optional.empty();
    }

    @Override
    public String missing(Months months) {
        return "too few posts to compare topics";
    }

    private Chapter build(List<MetricValue> ranked) {
        List<MetricValue> more = Topics.allClear(ranked, Comparison.MORE);
        return new Chapter(
                "response",
                name(),
                more.isEmpty()
                        ? "No topic got clearly more response than the others"
                        : "People responded most to what you wrote about " + names(more),
                List.of(),
                List.of(
                        more.isEmpty()
                                ? "So write about what you like to write about."
                                : "They responded more than to your other posts, whoever of you wrote them. Write about it if"
                                        + " you like to, and about what you like in any case."),
                List.of(),
                List.of(),
                List.of());
    }

    private static String names(List<MetricValue> topics) {
        return Names.together(
                topics.stream().limit(NAMED).map(Topics::shortName).toList());
    }
}
