package io.polyphony.jobs.metrics.matched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.stats.Jackknife;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchedLiftTest {
    private static final String ID = "matched_lift";
    private static final String PIECES = "matched_pieces";

    private static Findings of(String rows) {
        return Findings.of(
                new MatchedLift(),
                FactTable.csv("who,person_id,voice,network,content_id,engagements_seen,impressions_seen,posts_seen\n"
                        + rows));
    }

    private static String employee(int person, String item, int engagements, int impressions) {
        return "p" + person + ",p" + person + ",employee," + item + "," + engagements + "," + impressions + ",1\n";
    }

    private static String brand(int post, String item, int engagements, int impressions) {
        return "b" + post + ",,brand," + item + "," + engagements + "," + impressions + ",1\n";
    }

    @Test
    void deathsOfBritishDoctorsAreEngagementsWithFiveItems() {
        assertThat(of(employee(1, "x,c1", 32, 52_407)
                                + brand(1, "x,c1", 2, 18_790)
                                + employee(2, "x,c2", 104, 43_248)
                                + brand(2, "x,c2", 12, 10_673)
                                + employee(3, "x,c3", 206, 28_612)
                                + brand(3, "x,c3", 28, 5_710)
                                + employee(4, "x,c4", 186, 12_663)
                                + brand(4, "x,c4", 28, 2_585)
                                + employee(5, "x,c5", 102, 5_317)
                                + brand(5, "x,c5", 31, 1_462))
                        .value(ID, ""))
                .isCloseTo(1.4247, within(.00005));
    }

    @Test
    void onlyTheSameItemOnTheSameNetworkIsCompared() {
        String matched = employee(1, "x,c", 30, 100) + brand(1, "x,c", 20, 200);
        String others = employee(2, "x,other", 99, 100)
                + employee(3, "linkedin,c", 99, 100)
                + brand(2, "x,its own", 99, 100)
                + employee(4, "x,", 99, 100)
                + brand(3, "x,", 1, 100)
                + employee(5, ",c", 99, 100);

        assertThat(of(matched + others).value(ID, "")).isCloseTo(3, within(1e-12));
        assertThat(of(matched + others).at(ID, "").n()).isEqualTo(1);
        assertThat(of(matched + others).value(PIECES, "")).isEqualTo(1);
        assertThat(of(others).all()).isEmpty();
    }

    @Test
    void aPieceCountsOnceForEachNetworkHoweverOftenItIsPosted() {
        String x = employee(1, "x,c", 30, 100) + employee(2, "x,c", 3, 100) + brand(1, "x,c", 20, 200);
        String linkedin = employee(1, "linkedin,c", 30, 100) + brand(2, "linkedin,c", 20, 200);
        String another = employee(1, "x,d", 30, 100) + brand(3, "x,d", 0, 200);

        assertThat(of(x).value(PIECES, "")).isEqualTo(1);
        assertThat(of(x + linkedin).value(PIECES, "")).isEqualTo(2);
        assertThat(of(x + linkedin + another).value(PIECES, "")).isEqualTo(3);
        assertThat(of(x + linkedin).at(PIECES, "").n()).isEqualTo(2);
        assertThat(of(x + linkedin).at(PIECES, "").estimate().interval().known())
                .isFalse();
    }

    @Test
    void aBrandThatEngagedNobodyIsNoValue() {
        assertThat(of(employee(1, "x,c", 30, 100) + brand(1, "x,c", 0, 200)).all())
                .isEmpty();
    }

    @Test
    void somebodyWithTwoItemsIsOnePersonAndTheTwoLargestAreKnown() {
        Finding found = of(employee(1, "x,c", 30, 100)
                        + employee(1, "x,d", 10, 100)
                        + employee(2, "x,c", 7, 100)
                        + employee(3, "x,d", 2, 50)
                        + brand(1, "x,c", 20, 200)
                        + brand(2, "x,d", 20, 200))
                .at(ID, "");

        assertThat(found.n()).isEqualTo(3);
        assertThat(found.disclosure().total()).isEqualTo(49);
        assertThat(found.disclosure().largest()).isEqualTo(40);
        assertThat(found.disclosure().second()).isEqualTo(7);
        assertThat(found.disclosure().dominated()).isTrue();
    }

    @Test
    void variancesOfPeopleAndOfBrandPostsAddUp() {
        Finding found = of(many(true) + many(false)).at(ID, "");
        Finding sure = of(many(true) + steadyBrand()).at(ID, "");

        assertThat(found.estimate().value()).isCloseTo(184.0 / 1200 / (78.0 / 1200), within(1e-12));
        assertThat(sure.estimate().value()).isCloseTo(184.0 / 1200 / .06, within(1e-12));
        assertThat(width(found)).isCloseTo(Math.sqrt(variance(true) + variance(false)) * quantile(), within(1e-9));
        assertThat(width(sure)).isCloseTo(Math.sqrt(variance(true)) * Jackknife.quantile(11), within(1e-9));
        assertThat(found.estimate().interval().method()).isEqualTo("jackknife over people and posts");
    }

    /** Twelve posts of one item: 7, 8, 9 … engagements of a hundred, or 1, 2, 3 … of the brand's. */
    private static String many(boolean employees) {
        return IntStream.range(0, 12)
                .mapToObj(i -> employees
                        ? employee(i, "x,c", engagements(true, i), 100)
                        : brand(i, "x,c", engagements(false, i), 100))
                .collect(Collectors.joining());
    }

    private static String steadyBrand() {
        return IntStream.range(0, 12).mapToObj(i -> brand(i, "x,c", 6, 100)).collect(Collectors.joining());
    }

    private static int engagements(boolean employees, int i) {
        return employees ? i % 3 == 0 ? 20 : i + 7 : i + 1;
    }

    /** Of the log of a sum of which one is left out at a time. */
    private static double variance(boolean employees) {
        int total = IntStream.range(0, 12).map(i -> engagements(employees, i)).sum();
        double[] logs = IntStream.range(0, 12)
                .mapToDouble(i -> Math.log(total - engagements(employees, i)))
                .toArray();
        double mean = IntStream.range(0, 12).mapToDouble(i -> logs[i]).sum() / 12;
        return 11.0
                / 12
                * IntStream.range(0, 12)
                        .mapToDouble(i -> (logs[i] - mean) * (logs[i] - mean))
                        .sum();
    }

    private static double quantile() {
        double e = variance(true);
        double b = variance(false);
        return Jackknife.quantile((e + b) * (e + b) / (e * e / 11 + b * b / 11));
    }

    private static double width(Finding found) {
        return Math.log(found.estimate().interval().high() / found.estimate().value());
    }
}
