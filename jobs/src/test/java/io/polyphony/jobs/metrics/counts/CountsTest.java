package io.polyphony.jobs.metrics.counts;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Interval;
import org.junit.jupiter.api.Test;

class CountsTest {
    private final Findings found = Findings.of(new Counts(), FactTable.csv("""
            who,voice,network,topic,account_id,posts,impressions,reactions,comments,brand_posts
            ann,employee,linkedin,culture,a1,2,100,5,0,
            ann,employee,x,,a2,1,10,,,
            bob,employee,linkedin,culture,b1,1,40,1,0,
            brand,brand,linkedin,culture,main,3,500,7,2,3
            brand2,brand,linkedin,product,careers,1,50,1,1,1
            brand,brand,x,product,main_x,1,5,0,0,1
            """));

    @Test
    void sumsAreExactByVoiceNetworkAndTopic() {
        assertThat(found.value("posts", "voice=employee")).isEqualTo(4);
        assertThat(found.value("impressions", "voice=employee")).isEqualTo(150);
        assertThat(found.value("impressions", "network=linkedin;voice=employee"))
                .isEqualTo(140);
        assertThat(found.value("impressions", "topic=product;voice=brand")).isEqualTo(55);
    }

    @Test
    void authorsArePeopleAndForABrandAccounts() {
        assertThat(found.value("authors", "voice=employee")).isEqualTo(2);
        assertThat(found.value("authors", "voice=brand")).isEqualTo(3);
        assertThat(found.value("authors", "network=x;voice=brand")).isEqualTo(1);
    }

    @Test
    void anUnknownTopicIsInTheTotalsAndTheRest() {
        assertThat(found.value("posts", "topic=culture;voice=employee")).isEqualTo(3);
        assertThat(found.at("posts", "topic=;voice=employee").isRest()).isTrue();
        assertThat(found.names()).noneMatch(n -> n.contains("topic=;voice=brand"));
    }

    @Test
    void aCountNobodyKnowsIsLeftOutAndAKnownZeroIsNot() {
        assertThat(found.names()).noneMatch(n -> n.startsWith("clicks"));
        assertThat(found.value("comments", "voice=employee")).isZero();
        assertThat(found.names()).doesNotContain("reactions network=x;voice=employee");
    }

    @Test
    void employeesAreDisclosedByPersonAndBrandsNotAtAll() {
        assertThat(found.at("impressions", "voice=employee").disclosure()).isEqualTo(new Disclosure(2, 150, 110, 40));
        assertThat(found.at("impressions", "voice=brand").disclosure()).isNull();
        assertThat(found.at("impressions", "voice=brand").estimate().interval()).isEqualTo(Interval.CENSUS);
    }

    @Test
    void nIsPeopleAndForABrandPosts() {
        assertThat(found.at("impressions", "voice=employee").n()).isEqualTo(2);
        assertThat(found.at("impressions", "voice=brand").n()).isEqualTo(5);
    }
}
