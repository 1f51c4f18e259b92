package io.polyphony.jobs.metrics.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KindResonanceTest {
    private static final String ID = "kind_resonance";

    private static Findings of(String rows) {
        return Findings.of(
                new KindResonance(),
                FactTable.csv(
                        "who,person_id,voice,network,content_kind,role_family,impressions_seen,engagements_seen,posts_seen\n"
                                + rows));
    }

    private static String row(int person, String kind, String role, long impressions, long engagements) {
        return "p" + person + ",p" + person + ",employee,linkedin," + kind + "," + role + "," + impressions + ","
                + engagements + ",1\n";
    }

    /** Three kinds by each of some people; engagement is exactly person × kind. */
    private static String exact(int first, int people, String role, int job, int product, int culture) {
        return IntStream.range(first, first + people)
                .mapToObj(p -> row(p, "job", role, 1000, 10L * (p + 1) * job)
                        + row(p, "product", role, 500, 5L * (p + 1) * product)
                        + row(p, "culture", role, 100, (long) (p + 1) * culture))
                .collect(Collectors.joining());
    }

    @Test
    void eachFamilyOfRolesIsComparedWithItsOwnAverageKind() {
        Findings found = of(exact(0, 12, "service", 1, 2, 4) + exact(20, 12, "sales", 4, 2, 1));

        assertThat(found.value(ID, "content_kind=job;role_family=service")).isCloseTo(.5, within(1e-9));
        assertThat(found.value(ID, "content_kind=product;role_family=service")).isCloseTo(1, within(1e-9));
        assertThat(found.value(ID, "content_kind=culture;role_family=service")).isCloseTo(2, within(1e-9));
        assertThat(found.value(ID, "content_kind=job;role_family=sales")).isCloseTo(2, within(1e-9));
        assertThat(found.at(ID, "content_kind=job").n()).isEqualTo(24);
        assertThat(found.at(ID, "content_kind=job;role_family=sales").n()).isEqualTo(12);
        assertThat(found.at(ID, "content_kind=job;role_family=sales")
                        .disclosure()
                        .people())
                .isEqualTo(12);
    }

    @Test
    void whoHasNoKnownRoleCountsInTheWholeAndPostsOfNoPieceNowhere() {
        Findings found = of(exact(0, 6, "", 1, 2, 4) + row(1, "", "", 100, 99));

        assertThat(found.names())
                .containsExactlyInAnyOrder(
                        ID + " content_kind=culture", ID + " content_kind=job", ID + " content_kind=product");
        assertThat(found.value(ID, "content_kind=culture")).isCloseTo(2, within(1e-9));
    }

    @Test
    void aKindOfFewerThanFivePeopleIsNotComparable() {
        String rare = IntStream.range(0, 4)
                .mapToObj(p -> row(p, "event", "sales", 100, 9))
                .collect(Collectors.joining());
        Findings found = of(exact(0, 12, "sales", 1, 2, 4) + rare);

        assertThat(found.value(ID, "content_kind=event;role_family=sales")).isNull();
        assertThat(found.at(ID, "content_kind=event").estimate().interval().method())
                .isEqualTo("not comparable: fewer than 5 people");
        assertThat(of("").all()).isEmpty();
    }
}
