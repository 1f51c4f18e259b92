package io.polyphony.jobs.metrics.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionCostTest {
    private static final String ID = "repetition_cost";
    private static final String OURS = "voice=employee";
    private static final String BRAND = "voice=brand";

    private static Findings of(String rows) {
        return Findings.of(
                new RepetitionCost(),
                FactTable.csv("who,person_id,repeat_of,voice,posts_seen,engagements_first,impressions_first,"
                        + "engagements_again,impressions_again\n" + rows));
    }

    private static String first(int person, String message, int engagements, int impressions) {
        return "p" + person + ",p" + person + "," + message + ",employee,1," + engagements + "," + impressions + ",,\n";
    }

    private static String again(int person, String message, int engagements, int impressions) {
        return "p" + person + ",p" + person + "," + message + ",employee,1,,," + engagements + "," + impressions + "\n";
    }

    private static String twice(int person, int first, int again) {
        return first(person, "m" + person, first, 100) + again(person, "m" + person, again, 100);
    }

    private static String ofBrand(String post, String message, String counts) {
        return post + ",," + message + ",brand,1," + counts + "\n";
    }

    @Test
    void eachMessageIsComparedWithItself() {
        String rows = first(1, "a", 10, 100)
                + again(1, "a", 4, 50)
                + again(1, "a", 4, 50)
                + first(2, "b", 30, 300)
                + again(2, "b", 1, 100);

        double over = 8.0 * 100 / 200 + 1.0 * 300 / 400;
        double under = 10.0 * 100 / 200 + 30.0 * 100 / 400;
        assertThat(of(rows).value(ID, OURS)).isCloseTo(over / under, within(1e-12));
        assertThat(of(rows).at(ID, OURS).n()).isEqualTo(2);
    }

    @Test
    void whatIsNotKnownOrWasNotRepeatedSaysNothing() {
        String silent = first(2, "b", 10, 0)
                + again(2, "b", 4, 50)
                + first(3, "c", 10, 100)
                + "p3,p3,c,employee,,,,,\n"
                + "p4,p4,,employee,1,,,,\n";

        assertThat(of(silent).all()).isEmpty();
        assertThat(of(silent + twice(1, 10, 8)).value(ID, OURS)).isCloseTo(.8, within(1e-12));
        assertThat(of(silent + twice(1, 10, 8)).at(ID, OURS).n()).isOne();
        assertThat(of("").all()).isEmpty();
    }

    @Test
    void firstPostsThatEngagedNobodyAreNoValue() {
        assertThat(of(twice(1, 0, 8)).value(ID, OURS)).isNull();
        assertThat(of(twice(1, 8, 0)).value(ID, OURS)).isZero();
    }

    @Test
    void intervalsNeedTenPeopleOrTenPostsOfTheBrand() {
        String nine =
                IntStream.range(0, 9).mapToObj(p -> twice(p, 10, 6 + p % 3)).collect(Collectors.joining());
        assertThat(of(nine).at(ID, OURS).estimate().interval().low()).isNull();
        assertThat(of(nine + twice(9, 10, 7)).at(ID, OURS).estimate().interval().low())
                .isBetween(.5, .7);
    }

    @Test
    void theBrandIsComparedMessageByMessageAndNobodyNeedsProtection() {
        String rows = IntStream.range(0, 5)
                .mapToObj(m ->
                        ofBrand("a" + m, "m" + m, "20,100,,") + ofBrand("b" + m, "m" + m, ",," + (10 + m) + ",100"))
                .collect(Collectors.joining());
        Finding brand = of(rows).at(ID, BRAND);

        assertThat(brand.estimate().value()).isCloseTo(.6, within(1e-12));
        assertThat(brand.n()).isEqualTo(10);
        assertThat(brand.disclosure()).isNull();
        assertThat(brand.estimate().interval().method()).isEqualTo("jackknife over posts");
        assertThat(brand.estimate().interval().high()).isCloseTo(.6 * Math.exp(2.776 * .0589), within(.001));
    }

    @Test
    void whatTheTwoWhoEarnedMostMadeIsKnown() {
        Finding found = of(twice(1, 10, 8)
                        + twice(2, 30, 20)
                        + twice(3, 5, 5)
                        + first(1, "z", 7, 90)
                        + again(1, "z", 1, 90))
                .at(ID, OURS);

        assertThat(found.disclosure().people()).isEqualTo(3);
        assertThat(found.disclosure().total()).isEqualTo(86);
        assertThat(found.disclosure().largest()).isEqualTo(50);
        assertThat(found.disclosure().second()).isEqualTo(26);
    }

    /** Companies of people who differ, who repeat what they like and are liked more or less than chance would have it. */
    @Test
    void theIntervalCoversTheTruth() {
        for (double truth : new double[] {1, .8}) {
            int covered = 0;
            for (int seed = 0; seed < 200; seed++) {
                Finding found = of(company(new Random(seed), 40, truth)).at(ID, OURS);
                covered += found.estimate().interval().low() <= truth
                                && truth <= found.estimate().interval().high()
                        ? 1
                        : 0;
            }
            assertThat(covered).isGreaterThanOrEqualTo(179);
        }
    }

    private static String company(Random random, int people, double truth) {
        StringBuilder rows = new StringBuilder();
        for (int person = 0; person < people; person++) {
            double rate = .05 * Math.exp(.6 * random.nextGaussian());
            int messages = 1 + (int) (4 * random.nextDouble() * random.nextDouble());
            for (int message = 0; message < messages; message++) {
                String id = "m" + person + "-" + message;
                rows.append(post(random, person, id, rate, true));
                int more = 1 + (random.nextDouble() < .2 ? 1 : 0);
                for (int i = 0; i < more; i++) {
                    rows.append(post(random, person, id, rate * truth, false));
                }
            }
        }
        return rows.toString();
    }

    private static String post(Random random, int person, String message, double rate, boolean isFirst) {
        int seen = (int) Math.round(400 * Math.exp(.8 * random.nextGaussian()));
        double liked = seen * rate * Math.exp(.4 * random.nextGaussian() - .08);
        int engaged = (int) Math.max(0, Math.round(liked + Math.sqrt(liked) * random.nextGaussian()));
        return isFirst ? first(person, message, engaged, seen) : again(person, message, engaged, seen);
    }
}
