package io.polyphony.jobs.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeastAudienceTest {
    private static final String EMPLOYEES = "voice=employee";
    private static final String BRAND = "voice=brand";

    private static Findings of(String csv) {
        return Findings.of(new LeastAudience(), FactTable.csv(csv));
    }

    @Test
    void ofTwoPostsThatTwoPeopleSawItIsTwoToFourAndNoPointIsInvented() {
        String posts = """
                who,account,voice,network,viewers,viewers_of_one,posts,account_id
                brand,main,brand,linkedin,2,2,1,main
                brand,main,brand,linkedin,2,2,1,main
                """;

        assertThat(of(posts).value("viewers_at_least", BRAND)).isEqualTo(2);
        assertThat(of(posts).at("viewers_at_least", BRAND).evidence()).isEqualTo(Evidence.BOUNDED);
        assertThat(of(posts).at("viewers_at_least", BRAND).estimate().interval())
                .isEqualTo(Interval.CENSUS);
    }

    @Test
    void aBrandsLargestAccountCountsOfOneNetworkAndOfAll() {
        Findings found = of("""
                who,account,voice,network,followers,posts,account_id
                brand,main,brand,linkedin,9000,1,main
                brand,main,brand,linkedin,8990,1,main
                brand,jobs,brand,linkedin,70,1,jobs
                brand,x,brand,x,300,1,x
                """);

        assertThat(found.value("reach_at_least", "network=linkedin;voice=brand"))
                .isEqualTo(9000);
        assertThat(found.value("reach_at_least", "network=x;voice=brand")).isEqualTo(300);
        assertThat(found.value("reach_at_least", BRAND)).isEqualTo(9000);
        assertThat(found.at("reach_at_least", BRAND).disclosure()).isNull();
    }

    @Test
    void ofEmployeesTheTenMostFollowedStandForTheLargest() {
        Findings found = Findings.of(new LeastAudience(), employees(i -> 100 * (i + 1), 12));

        // 300 … 1200: 750 on average, which is 700 with one digit, rounded down.
        assertThat(found.value("reach_at_least", EMPLOYEES)).isEqualTo(700);
        assertThat(found.at("reach_at_least", EMPLOYEES).disclosure()).isEqualTo(new Disclosure(10, 7500, 1200, 1100));
        assertThat(found.at("reach_at_least", EMPLOYEES).n()).isEqualTo(12);
    }

    @Test
    void aPersonWithTwoAccountsCountsOnceWithTheLargerOne() {
        Findings found = of("""
                who,account,voice,network,person_id,followers,posts,account_id
                ann,a1,employee,linkedin,ann,500,1,a1
                ann,a2,employee,x,ann,90,1,a2
                bob,b1,employee,linkedin,bob,300,1,b1
                """);

        assertThat(found.at("reach_at_least", EMPLOYEES).disclosure()).isEqualTo(new Disclosure(2, 800, 500, 300));
        assertThat(found.value("reach_at_least", EMPLOYEES)).isEqualTo(400);
    }

    @Test
    void unknownAudiencesAreLeftOutAndEmptyOnesAreKnown() {
        Findings found = of("""
                who,account,voice,network,person_id,followers,posts,account_id
                ann,a1,employee,linkedin,ann,0,1,a1
                bob,b1,employee,x,bob,,1,b1
                """);

        assertThat(found.value("reach_at_least", "network=linkedin;voice=employee"))
                .isZero();
        assertThat(found.names())
                .containsExactlyInAnyOrder(
                        "reach_at_least voice=employee", "reach_at_least network=linkedin;voice=employee");
    }

    @Test
    void itIsNeverMoreThanTheLargestAudienceAndHasOneDigit() {
        Random random = new Random(7);
        for (int company = 0; company < 200; company++) {
            int[] followers = random.ints(1 + random.nextInt(30), 0, 100_000).toArray();
            double least = Findings.of(new LeastAudience(), employees(i -> followers[i], followers.length))
                    .value("reach_at_least", EMPLOYEES);

            assertThat(least).isLessThanOrEqualTo(Arrays.stream(followers).max().orElseThrow());
            assertThat(Long.toString(Math.round(least)).replaceAll("0+$", "")).hasSizeLessThanOrEqualTo(1);
        }
    }

    private interface Followers {
        int of(int person);
    }

    private static FactTable employees(Followers followers, int people) {
        List<Map<String, String>> rows = IntStream.range(0, people)
                .mapToObj(i -> Map.of(
                        "who",
                        "p" + i,
                        "person_id",
                        "p" + i,
                        "account_id",
                        "a" + i,
                        "voice",
                        "employee",
                        "network",
                        "linkedin",
                        "followers",
                        Integer.toString(followers.of(i)),
                        "posts",
                        "1"))
                .toList();
        return FactTable.of(rows);
    }
}
