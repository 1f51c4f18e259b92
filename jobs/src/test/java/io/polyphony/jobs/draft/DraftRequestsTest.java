package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.mapping.MappingOutput;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Requests to share, and whom they went to. */
class DraftRequestsTest extends DraftedFolder {
    private static final String REQUESTS = """
            Notification ID;Sent;Audience;Content ID
            n1;04-10-2026 08:30;%s;c1
            n2;15-10-2026 08:40;%s;c2
            n3;17-10-2026 10:35;%s;c3
            """;

    private String requests(String first, String second, String third) throws IOException {
        return text("requests.csv", REQUESTS.formatted(first, second, third));
    }

    @Test
    void whoIsNoDepartmentOfTheStaffListIsEverybody() throws IOException {
        staff();

        assertThat(requests("Champions", "Champions", "Champions"))
                .contains(
                        "# department: audience  # Champions is no department of the staff list beside it: all are to everybody");
        assertThat(only(mapping(requests("Yard", "yard", "Yard"))).columns()).containsEntry("department", "audience");
        String some = requests("Yard", "All ambassadors", "Office");
        assertThat(only(mapping(some)).columns())
                .containsEntry("department", "case when lower(audience) not in ('all ambassadors') then audience end");
        assertThat(some)
                .contains("All ambassadors is no department of the staff list beside it: these are to everybody");
    }

    @Test
    void withoutAStaffListOneValueOrAWordForAllIsEverybody() throws IOException {
        assertThat(only(mapping(requests("Pilot", "Pilot", "Pilot"))).columns()).doesNotContainKey("department");
        assertThat(requests("Tous les ambassadeurs", "Everyone", "Alle"))
                .contains(
                        "# department: audience  # Alle, Everyone, Tous les ambassadeurs stands for all: all are to ");
        assertThat(only(mapping(requests("Yard", "Everybody", ""))).columns().get("department"))
                .startsWith("case when lower(audience) not in ('everybody')");
        assertThat(only(mapping(requests("Yard", "Office", "Yard"))).columns()).containsEntry("department", "audience");
        assertThat(only(mapping(requests("Yard", "", "Yard"))).columns()).containsEntry("department", "audience");
    }

    private static final String NUDGES = """
            Nudge|Sent at (CET)|Suggestion|Audience|Compulsory
            N-01|2026/10/05 09:30|QAY-1|%s|no
            N-02|2026/10/11 09:00|QAY-2|%s|yes
            N-03|2026/10/12 09:00|QAY-3|%s|yes
            """;

    @Test
    void requestsAreKnownByIdsThatNothingCallsSo() throws IOException {
        String nudges = NUDGES.formatted("Everyone", "Everyone", "Everyone");
        MappingOutput alone = only(draft("nudges.csv", nudges));
        library();
        MappingOutput beside = only(draft("nudges.csv", nudges));

        assertThat(alone.contract()).isEqualTo("asks");
        assertThat(alone.columns())
                .containsEntry("ask_id", "nudge")
                .containsEntry("sent_at", "sent_at_cet")
                .containsEntry("mandatory", "compulsory")
                .doesNotContainKeys("department", "content_id");
        assertThat(beside.contract()).isEqualTo("asks");
        assertThat(beside.columns()).containsEntry("ask_id", "nudge").containsEntry("content_id", "suggestion");
    }

    @Test
    void requestsToPeopleByNameAreLeftOutAndToNobodyElse() throws IOException {
        String two = "ada.lund@quay.example; ben.moe@quay.example";
        String yaml = text("nudges.csv", NUDGES.formatted("Everyone", two, "Everyone"));

        assertThat(yaml)
                .contains(
                        "where: \"audience not like '%@%'\"  # requests to people by name can't be delivered: 1 of 3 are left out")
                .contains("# department: audience  # Everyone stands in all rows: all are to everybody")
                .doesNotContain("quay.example");
        staff();
        assertThat(text("nudges.csv", NUDGES.formatted("Yard", two, "Pilots")))
                .contains("where: \"audience not like '%@%'\"")
                .contains("case when lower(audience) not in ('pilots') then audience end")
                .doesNotContain("quay.example");
        String many = String.join("; ", two, two.replace("quay", "wharf"), two.replace("quay", "pier"));
        assertThat(text("nudges.csv", NUDGES.formatted("", many, many)))
                .contains("where: \"coalesce(audience, '') not like '%@%'\"")
                .contains("2 of 3 are left out")
                .doesNotContain(".example")
                .doesNotContain("department:");
    }
}
