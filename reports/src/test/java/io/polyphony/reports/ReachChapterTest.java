package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.schemas.metric.Rounding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of reach where somebody lists followers, and where nobody does. */
class ReachChapterTest {
    private static final String LINKEDIN = "network=linkedin;voice=employee";

    @Test
    void whereNobodyListsFollowersBothEndsAreSaidAndNoPoint() {
        Chapter chapter = chapter(bounded(new Sample(Sample.MONTH))).orElseThrow();

        assertThat(chapter.headline())
                .isEqualTo("On LinkedIn, 900 to about 41,000 different people follow employees who posted");
        assertThat(chapter.sentences())
                .contains("A list of who follows whom would tell the number.")
                .anyMatch(sentence -> sentence.endsWith("the truth lies between both ends, and nothing says where."));
        assertThat(chapter.figures()).hasSize(1);
    }

    @Test
    void whatChanceAloneWouldMakeIsLikelyNotExceeded() {
        Sample sample = bounded(new Sample(Sample.MONTH))
                .count("reach_likely_at_most", LINKEDIN, 33_000, "count")
                .rounded(Rounding.TWO_DIGITS);

        assertThat(chapter(sample).orElseThrow().sentences())
                .anyMatch(sentence -> sentence.contains("likely not above about 33,000"))
                .noneMatch(sentence -> sentence.contains("nothing says where"));
    }

    @Test
    void whereOverlapsAreKnownOfSomeThereIsAnEstimateBetweenBothEnds() {
        Sample sample = bounded(new Sample(Sample.MONTH))
                .count("reach_likely_at_most", LINKEDIN, 33_000, "count")
                .count("reach_calibrated", LINKEDIN, 27_000, "count");

        Chapter chapter = chapter(sample).orElseThrow();
        assertThat(chapter.sentences())
                .anyMatch(sentence -> sentence.endsWith(
                        "at about 27,000 if all employees' followers overlap as far as is known of some."))
                .noneMatch(sentence -> sentence.contains("likely not above"));
        assertThat(((Bars) chapter.figures().get(0).data()).bars())
                .extracting(Bar::label)
                .containsExactly("At least", "Estimated", "At most");
    }

    @Test
    void potentialReachIsHeldAgainstWhatBecameOfIt() {
        Sample sample = bounded(new Sample(Sample.MONTH))
                .ratio("ceiling_realisation_impressions", LINKEDIN, .62, .5, .8)
                .ratio("ceiling_realisation_impressions", "network=linkedin;voice=brand", 1.4, 1.2, 1.7);

        assertThat(chapter(sample).orElseThrow().sentences())
                .contains(
                        "For each follower on LinkedIn, employees' posts were seen 0.62\u00A0times in the month, the brand's 1.4\u00A0times.");
    }

    @Test
    void whereAnAudienceIsKnownFromBelowOnlyThereIsNoUpperEnd() {
        Sample sample = new Sample(Sample.MONTH)
                .count("reach_at_least", LINKEDIN, 900, "count")
                .count("audience_ceiling", LINKEDIN, 41_000, "count", "at least: some accounts show \"500+\"");

        Chapter chapter = chapter(sample).orElseThrow();
        assertThat(chapter.headline())
                .isEqualTo("On LinkedIn, at least 900 different people follow employees who posted");
        assertThat(chapter.sentences()).anyMatch(sentence -> sentence.endsWith("so that nothing is known above."));
    }

    @Test
    void theNetworkWithTheMostFollowersIsTold() {
        Sample sample = bounded(new Sample(Sample.MONTH))
                .count("reach_at_least", "network=x;voice=employee", 700, "count")
                .count("audience_ceiling", "network=x;voice=employee", 42_000, "count");

        assertThat(chapter(sample).orElseThrow().headline()).startsWith("On X, 700 to 42,000");
    }

    @Test
    void whereBothEndsAreWithheldThereIsNoChapter() {
        Sample sample = new Sample(Sample.MONTH)
                .suppressed("reach_at_least", LINKEDIN, "count")
                .suppressed("audience_ceiling", LINKEDIN, "count");

        assertThat(chapter(sample)).isEmpty();
    }

    /** A share of the advocates reaches less than that share of people only where they share followers. */
    @Test
    void growthIsDrawnFromZeroBesideToday() {
        Figure growth = chapterOf(SampleMonths.rich()).orElseThrow().figures().get(1);

        List<Bar> bars = ((Bars) growth.data()).bars();
        assertThat(bars).extracting(Bar::value).containsExactly("0.38", "0.64", "1", "1.1", "1.1");
        assertThat(bars.get(1).note()).isEqualTo("0.60\u2060–\u20600.67");
        assertThat(bars.get(2).note()).isEmpty();
    }

    /** Beside a network whose followers are listed. */
    @Test
    void anotherNetworkIsSaidInASentence() {
        Chapter chapter = chapterOf(SampleMonths.rich()).orElseThrow();

        assertThat(chapter.headline()).startsWith("On X, ");
        assertThat(chapter.sentences())
                .anyMatch(sentence -> sentence.startsWith(
                        "On LinkedIn, where nobody's followers are listed, 900 to about 41,000 different people"));
    }

    private static Sample bounded(Sample sample) {
        return sample.count("reach_at_least", LINKEDIN, 900, "count")
                .count("audience_ceiling", LINKEDIN, 41_000, "count")
                .rounded(Rounding.TWO_DIGITS);
    }

    private static Optional<Chapter> chapter(Sample sample) {
        return chapterOf(Recruits.month(sample));
    }

    private static Optional<Chapter> chapterOf(MonthInput month) {
        return new MarketingReport()
                .of(month).chapters().stream()
                        .filter(chapter -> chapter.id().equals("reach"))
                        .findFirst();
    }
}
