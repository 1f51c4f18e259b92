package io.polyphony.jobs.metrics.amplification;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MostFollowedTest {
    private static final String METRIC = "engagement_amplification_without_most_followed";
    private static final String HEADER = "who,account,voice,network,person_id,followers,posts,engagements\n";
    private static final String BRAND = "brand,main,brand,x,,9999,1,1000\n";

    /** p1, p2, … have a hundred followers more and ten engagements more each. */
    private static String people(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "p%1$d,a%1$d,employee,x,p%1$d,%2$d,1,%3$d\n".formatted(i, 100 * i, 100 + 10 * i))
                .collect(Collectors.joining());
    }

    private static Findings found(String rows) {
        return Findings.of(new Amplification(), FactTable.csv(HEADER + rows + BRAND));
    }

    @Test
    void fiveAreLeftOutByFollowersNotByWhatTheyEarned() {
        Finding others =
                found(people(1, 11) + "low,l1,employee,x,low,1,1,9000\n").at(METRIC, "");

        // 6 · 100 + 10 (1 + … + 6) = 810, and 9,000 of somebody whom one follows
        assertThat(others.estimate().value()).as("9.81, two digits").isEqualTo(9.8);
        assertThat(others.n()).as("all, so that it tells nothing").isEqualTo(12);
        assertThat(others.disclosure().dominated())
                .as("low earned nearly all of the others'")
                .isTrue();
    }

    @Test
    void itTellsOfTheFive() {
        Finding others = found(people(1, 12)).at(METRIC, "");

        assertThat(others.estimate().value()).isEqualTo(.98);
        assertThat(others.disclosure().people()).isEqualTo(5);
        assertThat(others.disclosure().total()).isEqualTo(5 * 100 + 10 * (8 + 9 + 10 + 11 + 12));
        assertThat(others.disclosure().largest()).isEqualTo(220);
        assertThat(others.disclosure().dominated()).isFalse();
    }

    @Test
    void somebodyOnTwoNetworksIsOne() {
        String two =
                people(1, 11) + "p1,b1,employee,linkedin,p1,5000,1,40\n" + "brand,page,brand,linkedin,,100,1,500\n";

        // p1 is among the five now, p7 no more: 1,800 − (110 + 40) − (180 + 190 + 200 + 210), of 1,500
        assertThat(found(two).at(METRIC, "").estimate().value()).isEqualTo(.58);
    }

    @Test
    void fewerThanTenWhoAreFollowedAreTooFew() {
        assertThat(found(people(1, 9)).names()).noneMatch(name -> name.startsWith(METRIC));
        assertThat(found(people(1, 9) + "new,n1,employee,x,new,,1,50\n").names())
                .noneMatch(name -> name.startsWith(METRIC));
        assertThat(found(people(1, 10)).names()).anyMatch(name -> name.startsWith(METRIC));
    }

    @Test
    void ofEquallyFollowedOnesThoseWhoEarnedMoreAreLeftOut() {
        String same = people(1, 10).replaceAll("(p\\d+),\\d+,1,", "$1,100,1,");

        // the first five earned 110 … 150
        assertThat(found(same).at(METRIC, "").estimate().value()).isEqualTo(.65);
    }
}
