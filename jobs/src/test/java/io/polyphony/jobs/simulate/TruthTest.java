package io.polyphony.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.polyphony.jobs.simulate.PopulationValues.Value;
import io.polyphony.jobs.simulate.Share.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TruthTest {
    private static final Parameters PARAMETERS = Parameters.halden();
    private static final Phrases PHRASES = Phrases.halden();
    private static final int LAST = SimulationOptions.DEMO.months() - 1;

    @Test
    void aLargeDrawLiesNearThePopulationValues() {
        SimulationOptions large = SimulationOptions.DEMO.withPeople(10_000).withPopulationSample(10_000);
        Programme programme = new Programme(PARAMETERS, PHRASES, large);
        Map<String, Value> population = new PopulationValues(PARAMETERS, PHRASES, programme, large).month(LAST);
        Totals drawn = new Totals();
        shares(large, programme, LAST)
                .filter(s -> s.standing() == Standing.COUNTS)
                .forEach(drawn::add);
        Totals brand = new BrandChannels(PARAMETERS, programme, large).expected(LAST);
        Map<String, Double> realised = Statistics.of(PARAMETERS, drawn, brand, 1);
        assertThat(realised).hasSizeGreaterThan(50);
        realised.forEach((key, value) -> {
            Value truth = population.get(key);
            // Draw and sample are as large as each other: the difference has √2 times the standard error.
            assertThat(value).as(key).isCloseTo(truth.value(), offset(1e-9 + 6 * StrictMath.sqrt(2) * truth.se()));
        });
    }

    @Test
    void theBrandsExpectationIsTheMeanOfItsDraws() {
        int seeds = 400;
        double drawn = IntStream.range(0, seeds)
                .mapToObj(seed -> brand(SimulationOptions.DEMO.withSeed(seed)).month(2))
                .flatMap(List::stream)
                .mapToLong(s -> s.earned().impressions().getAsLong())
                .sum();
        double expected = brand(SimulationOptions.DEMO).expected(2).sum(c -> true, s -> s.impressions);
        // One draw's coefficient of variation is about 0.06, that of the mean of 400 about 0.003.
        assertThat(drawn / seeds / expected).isCloseTo(1, offset(0.015));
    }

    @Test
    void theBrandDeclinesByEightPercentAMonth() {
        BrandChannels brand = brand(SimulationOptions.DEMO);
        double[] sums = IntStream.range(0, 6)
                .mapToDouble(m -> brand.expected(m).sum(c -> true, s -> s.impressions))
                .toArray();
        assertThat(sums[5] / sums[0]).isCloseTo(StrictMath.pow(0.92, 5), offset(1e-12));
    }

    @Test
    void manyOfTheBrandsPostsAreAboutPiecesThatEmployeesAreOfferedWhichDependsOnNoSeed() {
        List<Share> posts = brand(SimulationOptions.DEMO).month(LAST);
        List<Share> about = posts.stream().filter(s -> s.item().isPresent()).toList();

        assertThat(about).hasSizeBetween(posts.size() / 4, posts.size() * 3 / 4);
        assertThat(about).allSatisfy(post -> {
            assertThat(post.item().get().topic()).isEqualTo(post.topic());
            assertThat(post.item().get().publishedAt()).isBefore(post.at());
        });
        assertThat(brand(SimulationOptions.DEMO.withSeed(4)).month(LAST))
                .extracting(Share::item)
                .isEqualTo(posts.stream().map(Share::item).toList());
    }

    /** The true lift of one piece is the quotient of the two rates of its network and topic, times a person's own factor. */
    @Test
    void theTrueMatchedLiftLiesAmongTheQuotientsOfRates() {
        SimulationOptions demo = SimulationOptions.DEMO.withPopulationSample(2_000);
        Programme programme = new Programme(PARAMETERS, PHRASES, demo);
        double[] quotients = PARAMETERS.brand().channels().stream()
                .flatMapToDouble(channel -> PARAMETERS.topics().keySet().stream()
                        .mapToDouble(topic ->
                                PARAMETERS.networks().get(channel.network()).rate()
                                        * PARAMETERS.topicFactor(topic)
                                        / (channel.rate() * PARAMETERS.brandTopicFactor(topic))))
                .sorted()
                .toArray();

        assertThat(new PopulationValues(PARAMETERS, PHRASES, programme, demo)
                        .month(LAST)
                        .get("matched_lift")
                        .value())
                .isBetween(quotients[0], quotients[quotients.length - 1]);
    }

    @Test
    void topicEffectsHaveMeanLogZero() {
        double mean = PARAMETERS.topics().keySet().stream()
                .mapToDouble(t -> StrictMath.log(PARAMETERS.topicFactor(t)))
                .sum();
        assertThat(mean).isCloseTo(0, offset(1e-12));
    }

    @Test
    void aboutFiftyPeopleObeyTheOneMandatoryAskWithinMinutes() {
        Programme programme = new Programme(PARAMETERS, PHRASES, SimulationOptions.DEMO);
        List<Programme.Ask> asks = programme.asks().stream()
                .filter(a -> a.duty() == Programme.Duty.MANDATORY)
                .toList();
        assertThat(asks).hasSize(1);
        Instant sent = asks.get(0).sentAt();
        assertThat(shares(SimulationOptions.DEMO, programme, LAST)
                        .filter(s -> s.item()
                                .equals(java.util.Optional.of(asks.get(0).item())))
                        .filter(s -> s.at().isAfter(sent) && s.at().isBefore(sent.plus(Duration.ofHours(1))))
                        .map(Share::account)
                        .distinct())
                .hasSizeBetween(35, 65);
    }

    @Test
    void aDrawDependsOnItsOwnEntityAlone() {
        Members few = new Members(PARAMETERS, PHRASES, SimulationOptions.DEMO);
        Member seventh = few.draw(7);
        few.draw(3);
        assertThat(few.draw(7)).isEqualTo(seventh);
        assertThat(few.draw(8)).isNotEqualTo(seventh);
    }

    @Test
    void giniAndTopDecileAreThoseOfTheReferenceValues() {
        assertThat(Concentration.gini(List.of(1L, 2L, 3L, 4L))).isCloseTo(0.25 * 4 / 3, offset(1e-12));
        assertThat(Concentration.gini(List.of(0L, 0L, 0L, 5L))).isCloseTo(0.75 * 4 / 3, offset(1e-12));
        assertThat(Concentration.topDecileShare(List.of(1L, 2L, 3L, 4L))).isCloseTo(0.4, offset(1e-12));
    }

    private static BrandChannels brand(SimulationOptions options) {
        return new BrandChannels(PARAMETERS, new Programme(PARAMETERS, PHRASES, options), options);
    }

    static Stream<Share> shares(SimulationOptions options, Programme programme, int month) {
        Members members = new Members(PARAMETERS, PHRASES, options);
        Behaviour behaviour = new Behaviour(PARAMETERS, programme, options);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < options.people(); i++) {
            shares.addAll(behaviour.month(members.draw(i), month));
        }
        return shares.stream();
    }
}
