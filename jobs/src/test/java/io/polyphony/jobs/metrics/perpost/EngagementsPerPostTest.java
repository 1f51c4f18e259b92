package io.polyphony.jobs.metrics.perpost;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.ChangeError;
import io.polyphony.jobs.measure.ComparedMetric;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngagementsPerPostTest {
    private static final String METRIC = "engagements_per_post";

    private static final String HEADER = "who,person_id,voice,posts,engagements\n";

    private static Findings of(String rows) {
        return Findings.of(new EngagementsPerPost(), FactTable.csv(HEADER + rows));
    }

    @Test
    void sumIsDividedBySumOfEachVoice() {
        Findings found = of("a,a,employee,3,30\nb,b,employee,1,2\nc,,brand,2,90\n");

        assertThat(found.value(METRIC, "voice=employee")).isEqualTo(8);
        assertThat(found.value(METRIC, "voice=brand")).isEqualTo(45);
    }

    @Test
    void postsOfWhichNothingIsKnownCountAsPosts() {
        assertThat(of("a,a,employee,1,10\nb,b,employee,1,\n").value(METRIC, "voice=employee"))
                .isEqualTo(5);
    }

    @Test
    void aVoiceOfWhichNoEngagementIsKnownHasNoFigure() {
        assertThat(of("a,a,employee,1,10\nc,,brand,4,\n").all())
                .extracting(finding -> finding.grain().text())
                .containsExactly("voice=employee");
    }

    @Test
    void nIsPeopleOfEmployeesAndPostsOfABrand() {
        Findings found = of("a,a,employee,3,30\nb,b,employee,1,2\nc,,brand,2,90\n");

        assertThat(found.at(METRIC, "voice=employee").n()).isEqualTo(2);
        assertThat(found.at(METRIC, "voice=brand").n()).isEqualTo(2);
    }

    @Test
    void fewerThanTenPeopleHaveNoInterval() {
        assertThat(method(9)).isEqualTo("too few people to say");
        assertThat(method(10)).isEqualTo("jackknife over people");
    }

    private static String method(int people) {
        String rows = IntStream.range(0, people)
                .mapToObj(i -> "p" + i + ",p" + i + ",employee,1," + (i + 1) + "\n")
                .collect(Collectors.joining());
        return of(rows).at(METRIC, "voice=employee").estimate().interval().method();
    }

    @Test
    void aChangeOfWhatTheSamePeopleEarnIsKnownBetterThanEitherMonth() {
        ComparedMetric metric = new EngagementsPerPost();
        List<ChangeError> errors = metric.changes(month(metric, 1), month(metric, 2));

        double oneMonth = half(of(rows(1)).at(METRIC, "voice=employee").estimate());
        assertThat(errors)
                .filteredOn(error -> error.grain().text().equals("voice=employee"))
                .singleElement()
                .satisfies(error -> assertThat(error.error().half()).isLessThan(oneMonth / 4));
    }

    @Test
    void thePostsOfABrandAreOthersInEachMonth() {
        ComparedMetric metric = new EngagementsPerPost();
        double oneMonth = half(of(rows(1)).at(METRIC, "voice=brand").estimate());

        assertThat(metric.changes(month(metric, 1), month(metric, 1)))
                .filteredOn(error -> error.grain().text().equals("voice=brand"))
                .singleElement()
                .satisfies(error -> assertThat(error.error().half()).isBetween(oneMonth * 1.3, oneMonth * 1.45));
    }

    @Test
    void ofFewerThanTenPeopleAndPostsNoChangeIsTold() {
        ComparedMetric metric = new EngagementsPerPost();
        States few = FactTable.csv(HEADER + "a,a,employee,1,3\nb,b,brand,1,4\n").states(metric);

        assertThat(metric.changes(few, few)).isEmpty();
    }

    private static States month(ComparedMetric metric, int month) {
        return FactTable.csv(HEADER + rows(month)).states(metric);
    }

    /** People who differ widely from each other, and little from month to month; brand posts that differ. */
    private static String rows(int month) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "p" + i + ",p" + i + ",employee,2," + (100 * i + i % 3 * month) + "\nb" + i
                        + ",,brand,1," + 10 * i + "\n")
                .collect(Collectors.joining());
    }

    private static double half(Estimate estimate) {
        return Math.log(estimate.interval().high() / estimate.value());
    }
}
