package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.reports.findings.Drivers;
import io.polyphony.reports.findings.Drivers.Part;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DriversTest {
    private static final YearMonth JANUARY = Sample.MONTH.minusMonths(2);

    @Property
    void the_parts_add_up_to_the_change_of_the_ratio(
            @ForAll @IntRange(min = 1, max = 5_000) int people,
            @ForAll @IntRange(min = 1, max = 50_000) int posts,
            @ForAll @IntRange(min = 1, max = 900_000) int engagements,
            @ForAll @IntRange(min = 1, max = 900) int brandPosts,
            @ForAll @IntRange(min = 1, max = 90_000) int brandEngagements) {
        Sample then = sample(JANUARY, 100, 1_000, 6_000, 60, 1_500);
        Sample now = sample(Sample.MONTH, people, posts, engagements, brandPosts, brandEngagements);

        double sum = parts(then, now).stream().mapToDouble(Part::effect).sum();

        assertThat(sum)
                .isCloseTo(Math.log((engagements / (double) brandEngagements) / (6_000 / 1_500.0)), within(1e-9));
    }

    @Test
    void a_brand_that_earns_less_raises_the_ratio() {
        List<Part> parts =
                parts(sample(JANUARY, 100, 1_000, 6_000, 60, 1_500), sample(Sample.MONTH, 100, 1_000, 6_000, 60, 750));

        assertThat(parts).filteredOn(part -> part.effect() != 0).singleElement().satisfies(part -> {
            assertThat(part.code()).isEqualTo("engagement_of_a_brand_post");
            assertThat(part.effect()).isCloseTo(Math.log(2), within(1e-12));
            assertThat(part.ofBrand()).isTrue();
        });
    }

    @Test
    void what_is_estimated_has_an_interval_and_what_is_counted_none() {
        Sample then = sample(JANUARY, 100, 1_000, 6_000, 60, 1_500)
                .ratio("engagements_per_post", "voice=employee", 6, 5, 7.2)
                .ratio("engagements_per_post", "voice=brand", 25, 20, 31.25);
        Sample now = sample(Sample.MONTH, 100, 1_000, 9_000, 60, 1_500)
                .ratio("engagements_per_post", "voice=employee", 9, 7.5, 10.8)
                .ratio("engagements_per_post", "voice=brand", 25, 20, 31.25);

        List<Part> parts = parts(then, now);

        assertThat(parts)
                .filteredOn(part -> part.interval().known())
                .extracting(Part::code)
                .containsExactly("engagement_of_a_post", "engagement_of_a_brand_post");
        assertThat(parts).filteredOn(part -> part.interval().known()).allSatisfy(part -> {
            double middle = (part.interval().low() + part.interval().high()) / 2;
            assertThat(middle).isCloseTo(part.effect(), within(1e-9));
        });
        assertThat(parts.get(2).interval().high() - parts.get(2).effect())
                .isCloseTo(Math.log(1.2) * Math.sqrt(2), within(1e-9));
    }

    /** Of 40 people in steps of five the change of their number is anyone's guess, of 400 it is not. */
    @Test
    void where_few_people_in_steps_posted_their_posts_are_one_part() {
        assertThat(parts(inSteps(JANUARY, 35), inSteps(Sample.MONTH, 40)))
                .extracting(Part::code)
                .containsExactly("posts", "engagement_of_a_post", "brand_posts", "engagement_of_a_brand_post");
        assertThat(parts(inSteps(JANUARY, 350), inSteps(Sample.MONTH, 400)))
                .extracting(Part::code)
                .startsWith("people", "posts_of_each");
    }

    private static Sample inSteps(YearMonth month, int people) {
        return sample(month, people, Rounding.PEOPLE_5, 1_000, 6_000, 60, 1_500);
    }

    @Test
    void without_one_of_the_counts_nothing_is_said() {
        Sample then = sample(JANUARY, 100, 1_000, 6_000, 60, 1_500);
        Sample now = new Sample(Sample.MONTH).ratio("engagement_amplification", "", 4, 3, 5);

        assertThat(Drivers.of(months(then, now))).isEmpty();
    }

    private static List<Part> parts(Sample then, Sample now) {
        return Drivers.of(months(then, now)).orElseThrow().parts();
    }

    private static Sample sample(
            YearMonth month, int people, int posts, int engagements, int brandPosts, int brandEngagements) {
        return sample(month, people, null, posts, engagements, brandPosts, brandEngagements);
    }

    private static Sample sample(
            YearMonth month,
            int people,
            Rounding steps,
            int posts,
            int engagements,
            int brandPosts,
            int brandEngagements) {
        double ratio = engagements / (double) brandEngagements;
        return new Sample(month)
                .ratio("engagement_amplification", "", ratio, ratio * 0.8, ratio * 1.25)
                .count("authors", "voice=employee", people, "people")
                .rounded(steps)
                .count("posts", "voice=employee", posts, "posts")
                .count("posts", "voice=brand", brandPosts, "posts")
                .count("engagements", "voice=employee", engagements, "count")
                .count("engagements", "voice=brand", brandEngagements, "count");
    }

    private static Months months(Sample then, Sample now) {
        Map<YearMonth, List<MetricValue>> earlier = Map.of(JANUARY, then.values());
        return new Months(new MonthInput(
                List.of(),
                now.values(),
                earlier,
                Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of())));
    }
}
