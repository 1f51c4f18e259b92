package io.polyphony.jobs.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UniqueReachTest {
    private static final String HEADER = "who,account,voice,network,topic,content_kind,who_follows,listed\n";

    /** ann has two accounts, and posted on two topics from the first. */
    private final Findings found = Findings.of(new UniqueReach(), FactTable.csv(HEADER + """
            ann,a1,employee,x,jobs,job,1 2 3,3
            ann,a1,employee,x,culture,,1 2 3,3
            ann,a2,employee,x,jobs,,3 4,2
            bob,b1,employee,x,culture,job,4 5,2
            cem,c1,employee,x,,,6,1
            dot,d1,employee,x,jobs,job,,
            eve,e1,employee,mastodon,jobs,job,1 9,2
            brand,br,brand,x,jobs,job,5 6 7 8,4
            """));

    @Test
    void whoFollowsSeveralCountsOnce() {
        assertThat(found.value("unique_reach", "network=x;voice=employee")).isEqualTo(6);
        assertThat(found.value("listed_followers", "network=x;voice=employee")).isEqualTo(8);
        assertThat(found.value("audience_duplication", "network=x;voice=employee"))
                .isCloseTo(8.0 / 6, within(1e-12));
        assertThat(found.value("unique_reach", "network=x;voice=brand")).isEqualTo(4);
    }

    @Test
    void whoseFollowersAreNotListedIsNoneOfThePeople() {
        assertThat(found.value("listed_people", "network=x;voice=employee")).isEqualTo(3);
        assertThat(found.at("unique_reach", "network=x;voice=employee").n()).isEqualTo(3);
    }

    @Test
    void topicsOverlapAndWhatHasNoneIsTheirRest() {
        assertThat(found.value("unique_reach", "network=x;topic=jobs;voice=employee"))
                .isEqualTo(4);
        assertThat(found.value("unique_reach", "network=x;topic=culture;voice=employee"))
                .isEqualTo(5);
        assertThat(found.at("unique_reach", "network=x;topic=;voice=employee").isRest())
                .isTrue();
    }

    @Test
    void kindsOfContentOverlapLikewise() {
        assertThat(found.value("unique_reach", "content_kind=job;network=x;voice=employee"))
                .isEqualTo(5);
        assertThat(found.value("unique_reach", "content_kind=job;network=mastodon;voice=employee"))
                .isEqualTo(2);
        assertThat(found.at("unique_reach", "content_kind=;network=x;voice=employee")
                        .isRest())
                .isTrue();
        assertThat(found.names()).noneMatch(name -> name.contains("content_kind") && name.contains("brand"));
    }

    @Test
    void whatEmployeesAddIsWhoDoesNotFollowTheBrand() {
        assertThat(found.value("incremental_reach", "network=x")).isEqualTo(4);
        assertThat(found.value("network_ratio", "network=x")).isCloseTo(6.0 / 4, within(1e-12));
    }

    @Test
    void aNetworkWithoutTheBrandsListIsNotCompared() {
        assertThat(found.names()).contains("unique_reach network=mastodon;voice=employee");
        assertThat(found.names())
                .noneMatch(name -> name.contains("incremental") && name.contains("mastodon"))
                .noneMatch(name -> name.contains("ratio") && name.contains("mastodon"));
    }

    /** Whom both ann and bob reach would be lost with neither of them. */
    @Test
    void itIsAboutThosePeopleOfWhomEachMayMakeMostOfIt() {
        var about = found.at("unique_reach", "network=x;voice=employee").disclosure();
        assertThat(about.people()).isEqualTo(3);
        assertThat(about.total()).isEqualTo(6);
        assertThat(about.largest()).isEqualTo(4);
        assertThat(about.second()).isEqualTo(2);
        assertThat(found.at("unique_reach", "network=x;voice=brand").disclosure())
                .isNull();
    }

    /** 24 people with 10 followers each of their own, and one whom all share. */
    @Test
    void theCurveRisesByWhatEachAddsAndTheNextTenAddAsMuch() {
        String rows = IntStream.range(0, 24)
                .mapToObj(i -> "p%d,p%d,employee,x,jobs,job,all %s,11\n"
                        .formatted(
                                i,
                                i,
                                IntStream.range(0, 10)
                                        .mapToObj(j -> i + "-" + j)
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining());
        Findings many = Findings.of(new UniqueReach(), FactTable.csv(HEADER + rows));

        assertThat(many.value("reach_accumulation", "advocates=25%;network=x")).isCloseTo(61.0 / 241, within(1e-9));
        assertThat(many.value("reach_accumulation", "advocates=50%;network=x")).isCloseTo(121.0 / 241, within(1e-9));
        // Of whom all follow there is nobody left to add.
        assertThat(many.value("reach_accumulation", "advocates=125%;network=x")).isCloseTo(301.0 / 241, within(1e-6));
    }

    @Test
    void nothingListedIsNoFinding() {
        assertThat(Findings.of(new UniqueReach(), FactTable.csv(HEADER)).all()).isEmpty();
    }
}
