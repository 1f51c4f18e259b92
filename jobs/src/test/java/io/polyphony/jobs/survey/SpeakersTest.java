package io.polyphony.jobs.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.land.InputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakersTest {
    private static final String POST = "post_id,account_id,network,posted_at\np1,@a,x,2026-10-02T10:00:00Z\n";
    private static final String EMPLOYEE =
            "account_id,voice,person_id,network,measured_on\n@a,employee,ann,x,2026-10-01\n";
    private static final String BRAND = "account_id,voice,network,measured_on\n@a,brand,x,2026-10-01\n";
    private static final String IN = "person_id,opted_in_at\nann,2026-01-01\n";
    private static final String OUT = "person_id,opted_in_at\nann,\n";

    @TempDir
    private Path folder;

    /**
     * One account with one post.
     *
     * @param accounts what accounts.csv says; null: there is none
     * @param people what people.csv says; null: there is none
     * @param answers what somebody said
     * @param account the account that is drafted; null: none
     * @param person the person that is drafted; null: none
     * @param waiting posts that wait for an opt-in
     */
    record Case(String accounts, String people, Answers answers, Boolean account, String person, long waiting) {}

    private static Answers brand(String id) {
        return new Answers(Set.of(id), Optional.empty(), Map.of(), Optional.empty());
    }

    private static Answers allIn() {
        return new Answers(Set.of(), Optional.empty(), Map.of(), Optional.of(LocalDate.of(2026, 1, 1)));
    }

    static Stream<Case> cases() {
        Answers none = Answers.NONE;
        return Stream.of(
                new Case(null, null, none, false, "@a", 1),
                new Case(null, null, brand("@a"), true, null, 0),
                new Case(null, null, brand("@b"), false, "@a", 1),
                new Case(null, null, allIn(), false, "@a", 0),
                new Case(EMPLOYEE, null, none, null, "ann", 1),
                new Case(EMPLOYEE, OUT, none, null, null, 1),
                new Case(EMPLOYEE, OUT, allIn(), null, null, 1),
                new Case(EMPLOYEE, IN, none, null, null, 0),
                new Case(EMPLOYEE, IN, brand("@a"), null, null, 0),
                new Case(BRAND, IN, none, null, null, 0));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoIsMissingIsDraftedAndCountsOnlyOnceTheySaidSo(Case c) throws IOException {
        write("posts.csv", POST);
        write("accounts.csv", c.accounts());
        write("people.csv", c.people());

        Speakers speakers =
                Survey.of(InputFolder.of(folder), path -> false, c.answers()).speakers(c.answers());

        assertThat(speakers.accounts())
                .extracting(Speakers.Drafted::brand)
                .isEqualTo(c.account() == null ? List.of() : List.of(c.account()));
        assertThat(speakers.people()).isEqualTo(c.person() == null ? Set.of() : Set.of(c.person()));
        assertThat(speakers.waiting().posts()).isEqualTo(c.waiting());
        assertThat(speakers.waiting().people()).isEqualTo(c.waiting());
    }

    private void write(String name, String text) throws IOException {
        if (text != null) {
            Files.writeString(folder.resolve(name), text);
        }
    }

    @Test
    void aPostThatTwoFilesHoldIsOne() throws IOException {
        write("posts.csv", POST);
        write("posts-2.csv", POST + "p2,@a,x,2026-11-02T10:00:00Z\n");

        Survey survey = Survey.of(InputFolder.of(folder), path -> false, Answers.NONE);

        assertThat(survey.seen().count()).isEqualTo(2);
        assertThat(survey.seen().months())
                .hasSize(2)
                .allSatisfy((month, posts) -> assertThat(posts).isEqualTo(1));
        assertThat(survey.speakers(Answers.NONE).waiting().posts()).isEqualTo(2);
    }
}
