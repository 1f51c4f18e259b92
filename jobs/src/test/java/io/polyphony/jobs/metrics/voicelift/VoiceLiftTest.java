package io.polyphony.jobs.metrics.voicelift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.stats.Jackknife;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceLiftTest {
    private static final String ID = "voice_lift";
    private static final int COMPANIES = 200;
    /** Of a right interval fewer than that are covered in one of a thousand such runs. */
    private static final int MUST_COVER = 179;

    private static Findings of(String rows) {
        return Findings.of(
                new VoiceLift(),
                FactTable.csv("who,person_id,voice,network,voice_class,engagements_seen,impressions_seen\n" + rows));
    }

    private static String post(int person, String network, String voiceClass, int engagements, int impressions) {
        return "p" + person + ",p" + person + ",employee," + network + "," + voiceClass + "," + engagements + ","
                + impressions + "\n";
    }

    /** Own words as often as said, and a copy. */
    private static String both(int person, String network, int own, int ownSeen, int copied, int copiedSeen) {
        return post(person, network, "own_words", own, ownSeen) + post(person, network, "verbatim", copied, copiedSeen);
    }

    private static String alike(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> both(100 + i, "x", 2, 100, 1, 100))
                .collect(Collectors.joining());
    }

    @Test
    void deathsOfBritishDoctorsAreEngagementsOfFivePeopleAmongThoseWhoEngageNobody() {
        String nobody = IntStream.range(0, 25)
                .mapToObj(i -> both(100 + i, "x", 0, 100, 0, 100))
                .collect(Collectors.joining());
        assertThat(of(both(1, "x", 32, 52_407, 2, 18_790)
                                + both(2, "x", 104, 43_248, 12, 10_673)
                                + both(3, "x", 206, 28_612, 28, 5_710)
                                + both(4, "x", 186, 12_663, 28, 2_585)
                                + both(5, "x", 102, 5_317, 31, 1_462)
                                + nobody)
                        .value(ID, ""))
                .isCloseTo(1.4247, within(.00005));
    }

    @Test
    void aPersonIsComparedWithThemselvesOnOneNetwork() {
        String others = post(1, "linkedin", "own_words", 50, 100)
                + post(2, "x", "verbatim", 50, 100)
                + post(3, "x", "own_words", 50, 100)
                + post(3, "linkedin", "verbatim", 1, 100)
                + post(4, "x", "own_words", 50, 100)
                + post(4, "x", "edited", 1, 100)
                + post(5, "x", "own_words", 50, 100)
                + post(5, "x", "template_comment", 1, 100)
                + post(6, "x", "own_words", 50, 100)
                + post(6, "x", "verbatim", 0, 0)
                + post(7, "x", "own_words", 50, 100)
                + post(7, "x", "", 1, 100);

        assertThat(of(alike(30) + others).value(ID, "")).isCloseTo(2, within(1e-12));
        assertThat(of(alike(30) + others).at(ID, "").n()).isEqualTo(30);
        assertThat(of(others).all()).isEmpty();
    }

    @Test
    void verbatimAndNearVerbatimAreCopiesAndPostsOfOneSortAddUp() {
        String mixed = post(1, "x", "own_words", 1, 30)
                + post(1, "x", "own_words", 3, 70)
                + post(1, "x", "verbatim", 1, 50)
                + post(1, "x", "near_verbatim", 1, 50);

        assertThat(of(alike(29) + mixed).value(ID, "")).isCloseTo((29 + 2) / (29 * .5 + 1), within(1e-12));
    }

    @Test
    void fewerThanThirtyPeopleAreNotCompared() {
        assertThat(of(alike(29)).value(ID, "")).isNull();
        assertThat(of(alike(29)).at(ID, "").n()).isEqualTo(29);
        assertThat(of(alike(30)).value(ID, "")).isCloseTo(2, within(1e-12));
        assertThat(of(alike(29) + both(1, "linkedin", 2, 100, 1, 100)).value(ID, ""))
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void copiesThatEngagedNobodyAreNoValue() {
        String silent = IntStream.range(0, 30)
                .mapToObj(i -> both(i, "x", 2, 100, 0, 100))
                .collect(Collectors.joining());

        assertThat(of(silent).value(ID, "")).isNull();
    }

    @Test
    void theIntervalIsFromLeavingOutEachPersonOnTheLogScale() {
        Finding found = of(different()).at(ID, "");
        double[] own = IntStream.range(0, 30).mapToDouble(i -> i % 7 + 1).toArray();
        double[] copied = IntStream.range(0, 30).mapToDouble(i -> i % 4 + 1).toArray();
        double over = java.util.Arrays.stream(own).sum();
        double under = java.util.Arrays.stream(copied).sum();
        double[] logs = IntStream.range(0, 30)
                .mapToDouble(i -> Math.log((over - own[i]) / (under - copied[i])))
                .toArray();
        double mean = java.util.Arrays.stream(logs).average().orElseThrow();
        double variance =
                java.util.Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).sum() * 29 / 30;
        double squares = IntStream.range(0, 30)
                .mapToDouble(i -> Math.pow((own[i] + copied[i]) / (over + under), 2))
                .sum();
        double half = Jackknife.quantile(1 / squares - 1) * Math.sqrt(variance);

        assertThat(found.estimate().value()).isCloseTo(over / under, within(1e-12));
        assertThat(Math.log(
                        found.estimate().interval().high() / found.estimate().value()))
                .isCloseTo(half, within(1e-9));
        assertThat(Math.log(
                        found.estimate().value() / found.estimate().interval().low()))
                .isCloseTo(half, within(1e-9));
    }

    /** All posts are seen as often, so that each counts by its engagements. */
    private static String different() {
        return IntStream.range(0, 30)
                .mapToObj(i -> both(i, "x", i % 7 + 1, 100, i % 4 + 1, 100))
                .collect(Collectors.joining());
    }

    /**
     * Companies whose people differ in how they are liked, in how much they post and in how often they copy; posts differ more than
     * chance. Those who write themselves are better liked, which the plain ratio takes for an effect.
     */
    @ParameterizedTest
    @CsvSource({"45, 1", "45, 1.4", "150, 1", "150, 1.4"})
    void theIntervalCoversTheTruthAndThePlainRatioIsMisled(int people, double lift) {
        int covered = 0;
        double naive = 0;
        for (int seed = 0; seed < COMPANIES; seed++) {
            String company = company(new Random(seed), people, lift);
            Finding found = of(company).at(ID, "");
            naive += plain(company) / lift / COMPANIES;
            boolean holds = found.estimate().interval().low() <= lift
                    && lift <= found.estimate().interval().high();
            covered += holds ? 1 : 0;
        }

        assertThat(covered).isGreaterThanOrEqualTo(MUST_COVER);
        assertThat(naive).isGreaterThan(1.15);
    }

    private static String company(Random random, int people, double lift) {
        StringBuilder rows = new StringBuilder();
        for (int person = 0; person < people; person++) {
            double copies = .2 + .6 * random.nextDouble();
            double rate = .05 * Math.exp(.5 * random.nextGaussian() + 2.4 * (.5 - copies));
            int posts = 4 + (int) (12 * random.nextDouble() * random.nextDouble());
            for (int post = 0; post < posts; post++) {
                boolean copy = post == 0 || (post > 1 && random.nextDouble() < copies);
                long seen = Math.round(400 * Math.exp(.8 * random.nextGaussian()));
                double liked = rate * Math.exp(.5 * random.nextGaussian() - .125) * (copy ? 1 : lift);
                int engaged = (int) Math.round(seen * liked + Math.sqrt(seen * liked) * random.nextGaussian());
                rows.append(post(person, "x", copy ? "verbatim" : "own_words", Math.max(0, engaged), (int) seen));
            }
        }
        return rows.toString();
    }

    /** All engagements by all impressions of own words, by the same of copies. */
    private static double plain(String rows) {
        double[] sums = new double[4];
        rows.lines().map(row -> row.split(",", -1)).forEach(row -> {
            int at = row[4].equals("verbatim") ? 2 : 0;
            sums[at] += Double.parseDouble(row[5]);
            sums[at + 1] += Double.parseDouble(row[6]);
        });
        return sums[0] / sums[1] / (sums[2] / sums[3]);
    }

    @Test
    void whoPostsOnTwoNetworksIsOnePersonAndTheTwoLargestAreKnown() {
        Finding found = of(alike(30) + both(1, "x", 40, 100, 10, 100) + both(1, "linkedin", 9, 100, 1, 100))
                .at(ID, "");

        assertThat(found.n()).isEqualTo(31);
        assertThat(found.disclosure().people()).isEqualTo(31);
        assertThat(found.disclosure().total()).isEqualTo(150);
        assertThat(found.disclosure().largest()).isEqualTo(60);
        assertThat(found.disclosure().second()).isEqualTo(3);
    }

    private static Findings threeMonths(String rows) {
        return Findings.of(
                new VoiceLift(),
                FactTable.csv(
                        "who,subject,network,own_engagements,own_impressions,copied_engagements,copied_impressions\n"
                                + rows));
    }

    @Test
    void threeMonthsAreComparedInTheSameWay() {
        String thirty = IntStream.range(0, 30)
                .mapToObj(i -> "p" + i + ",p" + i + ",x,6,300,2,100\n")
                .collect(Collectors.joining());

        assertThat(threeMonths(thirty).value(ID + "_three_months", "")).isCloseTo(1, within(1e-12));
        assertThat(threeMonths(thirty + "p0,p0,linkedin,9,300,1,100\n")
                        .at(ID + "_three_months", "")
                        .n())
                .isEqualTo(30);
        assertThat(threeMonths(thirty.substring(thirty.indexOf('\n') + 1)).value(ID + "_three_months", ""))
                .isNull();
        assertThat(threeMonths("").all()).isEmpty();
    }
}
