package io.polyphony.jobs.metrics.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutsideShareTest {
    private static final String ID = "outside_share";

    private static Findings of(String rows) {
        return Findings.of(
                new OutsideShare(),
                FactTable.csv("who,voice,engagements_known,engagements_outside,engagements_inside\n" + rows));
    }

    @Test
    void itIsWhatIsFromOutsideOfWhatIsKnown() {
        Findings found = of("""
                a,employee,10,9,1
                b,employee,10,0,10
                c,employee,,,
                acme,brand,1000,1000,0
                """);

        assertThat(found.value(ID, "")).isEqualTo(.45);
        assertThat(found.at(ID, "").n()).isEqualTo(2);
        assertThat(found.names()).containsExactly(ID);
    }

    @Test
    void nobodyIsKnownOrAllWasTakenBack() {
        assertThat(of("a,employee,,,\nacme,brand,5,4,1\n").all()).isEmpty();
        assertThat(of("a,employee,1,1,0\nb,employee,-1,-1,0\n").value(ID, "")).isNull();
    }

    @Test
    void allFromOutsideHasNoInterval() {
        Finding all = of(people("10,10,0")).at(ID, "");

        assertThat(all.estimate().value()).isEqualTo(1);
        assertThat(all.estimate().interval().known()).isFalse();
        assertThat(of(people("10,8,2")).at(ID, "").estimate().interval().known())
                .isTrue();
    }

    /** Who was liked by colleagues alone is among the people of both sides, so few of them are told by no side. */
    @Test
    void bothSidesAreMinded() {
        Disclosure about =
                of("a,employee,90,88,2\nb,employee,10,0,10\n").at(ID, "").disclosure();

        assertThat(about.total()).isEqualTo(100);
        assertThat(about.sides()).containsExactly(new Disclosure(2, 88, 88, 0), new Disclosure(2, 12, 10, 2));
    }

    private static String people(String counts) {
        return IntStream.range(0, 10)
                .mapToObj(i -> "p" + i + ",employee," + counts + "\n")
                .collect(Collectors.joining());
    }
}
