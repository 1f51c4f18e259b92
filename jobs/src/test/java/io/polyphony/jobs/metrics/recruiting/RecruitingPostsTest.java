package io.polyphony.jobs.metrics.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class RecruitingPostsTest {
    private final Findings found = Findings.of(new RecruitingPosts(), FactTable.csv("""
            who,voice,network,content_kind,person_id,recruiting_posts,recruiting_impressions,recruiting_clicks,recruiting_engagements,recruiting_engagements_seen,recruiting_impressions_seen,recruiting_posts_seen,opted_in_all
            ann,employee,linkedin,job,ann,2,300,6,30,30,300,2,1
            bob,employee,linkedin,culture,bob,1,100,2,10,10,100,1,1
            bob,employee,x,job,bob,1,50,1,,,,,
            cat,employee,x,,cat,,,,,,,,1
            acme,brand,linkedin,job,,3,700,3,20,20,800,4,
            acme,brand,linkedin,article,,1,100,1,,,,,
            """));

    @Test
    void bothVoicesAreCounted() {
        assertThat(found.value("recruiting_posts", "voice=employee")).isEqualTo(4);
        assertThat(found.value("recruiting_impressions", "voice=brand")).isEqualTo(800);
    }

    @Test
    void authorsAreThoseWhoPostedAboutIt() {
        assertThat(found.value("recruiting_authors", "voice=employee")).isEqualTo(2);
    }

    @Test
    void allNetworksAreComparedTogetherSoThatNoneIsToldByADifference() {
        assertThat(found.value("recruiting_impression_amplification", "")).isEqualTo(450.0 / 800);
        assertThat(found.value("recruiting_click_amplification", "")).isEqualTo(9.0 / 4);
        assertThat(found.value("recruiting_impression_amplification_per_post", ""))
                .isCloseTo(450.0 / 4 / 200, within(1e-12));
        assertThat(found.names()).noneMatch(name -> name.contains("network"));
    }

    /** What a network's clicks are is known from elsewhere to be so many at most, and minded. */
    @Test
    void sumsOfANetworkAreMindedAndNotPublished() {
        assertThat(found.value("recruiting_clicks", "network=linkedin;voice=employee"))
                .isEqualTo(8);
        assertThat(found.at("recruiting_clicks", "network=linkedin;voice=employee")
                        .isPublished())
                .isFalse();
    }

    @Test
    void kindsOfPiecesAreToldApart() {
        assertThat(found.value("recruiting_posts", "content_kind=job;voice=employee"))
                .isEqualTo(3);
        assertThat(found.value("recruiting_posts", "content_kind=culture;voice=employee"))
                .isEqualTo(1);
        assertThat(found.value("recruiting_impressions", "content_kind=job;voice=employee"))
                .isEqualTo(350);
        assertThat(found.value("talent_brand_index", "content_kind=job;voice=employee"))
                .isCloseTo(10, within(1e-12));
    }

    @Test
    void whoPostedAboutBothIsAnAuthorOfEach() {
        assertThat(found.value("recruiting_authors", "content_kind=job;voice=employee"))
                .isEqualTo(2);
        assertThat(found.value("recruiting_authors", "content_kind=culture;voice=employee"))
                .isEqualTo(1);
    }

    /** All that the brand's accounts for careers post counts; of another kind than these two it is in the sum alone. */
    @Test
    void postsOfNeitherKindAreInTheSumAlone() {
        assertThat(found.value("recruiting_posts", "voice=brand")).isEqualTo(4);
        assertThat(found.value("recruiting_posts", "content_kind=job;voice=brand"))
                .isEqualTo(3);
        assertThat(found.names()).noneMatch(name -> name.contains("article"));
    }

    @Test
    void theIndexIsOfPostsOfWhichBothAreKnown() {
        assertThat(found.value("talent_brand_index", "voice=employee")).isCloseTo(10, within(1e-12));
        assertThat(found.value("talent_brand_index", "voice=brand")).isCloseTo(2.5, within(1e-12));
    }

    /** LinkedIn's own example of 2012. */
    @Test
    void linkedInsTalentBrandIndexComesOut() {
        assertThat(TalentBrandIndex.of(116_299, 745_909)).isCloseTo(15.59, within(.005));
    }
}
