package io.polyphony.jobs.metrics.topicfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.stats.BenjaminiHochberg;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicFitTest {
    private static final String FIT = "topic_fit";
    private static final String TAKE_UP = "topic_take_up";
    private static final String PIECES = "pieces_offered";

    private static Findings of(String rows) {
        return Findings.of(
                new TopicFit(), FactTable.csv("who,person_id,voice,topic,posts,posts_about,pieces\n" + rows));
    }

    private static String pieces(String topic, int count) {
        return "all,,," + topic + ",,," + count + "\n";
    }

    /** A post each of some people. */
    private static String posts(String topic, int first, int people) {
        return IntStream.range(first, first + people)
                .mapToObj(p -> "p" + p + ",p" + p + ",employee," + topic + ",1,1,\n")
                .collect(Collectors.joining());
    }

    @Test
    void whatIsOfferedAndPostedAlikeFits() {
        Findings found =
                of(pieces("culture", 2) + pieces("events", 1) + posts("culture", 0, 12) + posts("events", 20, 6));

        assertThat(found.value(FIT, "")).isCloseTo(1, within(1e-12));
        assertThat(found.at(FIT, "").n()).isEqualTo(18);
        assertThat(found.value(TAKE_UP, "topic=culture")).isCloseTo(1, within(1e-12));
        assertThat(found.value(PIECES, "")).isEqualTo(3);
        assertThat(found.value(PIECES, "topic=culture")).isEqualTo(2);
        assertThat(found.at(PIECES, "").disclosure()).isNull();
    }

    @Test
    void nothingInCommonIsNoFit() {
        Findings found = of(pieces("product", 2) + posts("culture", 0, 12));

        assertThat(found.value(FIT, "")).isZero();
        assertThat(found.value(TAKE_UP, "topic=culture")).isNull();
        assertThat(found.at(TAKE_UP, "topic=culture").estimate().interval().method())
                .isEqualTo("no value: nothing was offered about it");
        assertThat(found.names()).doesNotContain(TAKE_UP + " topic=product");
    }

    /** Offered .1, .4, .5 and posted .3, .3, .4: SciPy's distance of these. */
    @Test
    void takeUpIsPartOfPostsByPartOfPieces() {
        Findings found = of(pieces("a", 1)
                + pieces("b", 4)
                + pieces("c", 5)
                + posts("a", 0, 6)
                + posts("b", 10, 6)
                + posts("c", 20, 8));

        assertThat(found.value(FIT, "")).isCloseTo(1 - 0.21663402449519667, within(1e-12));
        assertThat(found.value(TAKE_UP, "topic=a")).isCloseTo(3, within(1e-12));
        assertThat(found.value(TAKE_UP, "topic=b")).isCloseTo(.75, within(1e-12));
        assertThat(found.value(TAKE_UP, "topic=c")).isCloseTo(.8, within(1e-12));
        assertThat(found.at(TAKE_UP, "topic=a").n()).isEqualTo(6);
    }

    @Test
    void aTopicOfFewPeopleIsNotToldApartAndCountsForTheFit() {
        Findings with = of(pieces("a", 1) + pieces("b", 1) + posts("a", 0, 8) + posts("b", 10, 4));

        assertThat(with.names()).doesNotContain(TAKE_UP + " topic=b");
        assertThat(with.value(TAKE_UP, "topic=a")).isCloseTo(2, within(1e-12));
        assertThat(with.value(FIT, "")).isLessThan(1).isGreaterThan(.5);
        assertThat(with.at(FIT, "").n()).isEqualTo(12);
    }

    @Test
    void itIsMadeOfTheTopicAndOfAllThatAreToldApart() {
        Finding found = of(pieces("a", 1) + posts("a", 0, 5) + posts("b", 10, 5) + posts("c", 20, 4))
                .at(TAKE_UP, "topic=a");

        assertThat(found.over()).extracting(g -> g.text()).containsExactly("topic=a;voice=employee");
        assertThat(found.under())
                .extracting(g -> g.text())
                .containsExactly("topic=a;voice=employee", "topic=b;voice=employee");
    }

    @Test
    void whatIsTakenUpClearlyMoreOrLessIsTold() {
        Findings found = of(pieces("a", 1)
                + pieces("b", 1)
                + pieces("c", 2)
                + posts("a", 0, 60)
                + posts("b", 100, 20)
                + posts("c", 200, 80));

        assertThat(method(found, "a")).isEqualTo("jackknife over people" + BenjaminiHochberg.CLEAR);
        assertThat(method(found, "b")).isEqualTo("jackknife over people" + BenjaminiHochberg.CLEAR);
        assertThat(method(found, "c")).isEqualTo("jackknife over people" + BenjaminiHochberg.NOT_CLEAR);
    }

    private static String method(Findings found, String topic) {
        return found.at(TAKE_UP, "topic=" + topic).estimate().interval().method();
    }

    @Test
    void unknownTopicsAndTheBrandSayNothing() {
        String others = """
                x,x,employee,,5,,
                b,,brand,b,9,9,
                """;
        Findings found = of(pieces("a", 1) + pieces("", 7) + posts("a", 0, 5) + others);

        assertThat(found.value(FIT, "")).isCloseTo(1, within(1e-12));
        assertThat(found.at(FIT, "").n()).isEqualTo(5);
        assertThat(found.value(PIECES, "")).isEqualTo(1);
    }

    @Test
    void withoutPiecesOrPostsNothingIsCompared() {
        assertThat(of(posts("a", 0, 12)).all()).isEmpty();
        assertThat(of(pieces("a", 1)).names()).containsExactly(PIECES, PIECES + " topic=a");
    }
}
