package io.polyphony.jobs.metrics.perpost;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngagementsPerPostTest {
    private static final String METRIC = "engagements_per_post";

    private static Findings of(String rows) {
        return Findings.of(new EngagementsPerPost(), FactTable.csv("who,voice,posts,engagements\n" + rows));
    }

    @Test
    void sumIsDividedBySumOfEachVoice() {
        Findings found = of("a,employee,3,30\nb,employee,1,2\nc,brand,2,90\n");

        assertThat(found.value(METRIC, "voice=employee")).isEqualTo(8);
        assertThat(found.value(METRIC, "voice=brand")).isEqualTo(45);
    }

    @Test
    void postsOfWhichNothingIsKnownCountAsPosts() {
        assertThat(of("a,employee,1,10\nb,employee,1,\n").value(METRIC, "voice=employee"))
                .isEqualTo(5);
    }

    @Test
    void aVoiceOfWhichNoEngagementIsKnownHasNoFigure() {
        assertThat(of("a,employee,1,10\nc,brand,4,\n").all())
                .extracting(finding -> finding.grain().text())
                .containsExactly("voice=employee");
    }

    @Test
    void nIsPeopleOfEmployeesAndPostsOfABrand() {
        Findings found = of("a,employee,3,30\nb,employee,1,2\nc,brand,2,90\n");

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
                .mapToObj(i -> "p" + i + ",employee,1," + (i + 1) + "\n")
                .collect(Collectors.joining());
        return of(rows).at(METRIC, "voice=employee").estimate().interval().method();
    }
}
