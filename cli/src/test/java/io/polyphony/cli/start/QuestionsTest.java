package io.polyphony.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.land.DateOrder;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.survey.Answers;
import io.polyphony.jobs.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void exports() throws IOException {
        String header = "post_id,account_id,network,posted_at,text\n";
        Files.writeString(folder.resolve("log.csv"), header + "p1,Ann,x,2026-10-05T09:30:00Z,What I learned\n");
        Files.writeString(folder.resolve("page.csv"), header + "p2,Acme,x,2026-10-06T09:30:00Z,Come and see us\n");
    }

    private Answers answered(String... lines) {
        Deque<String> answers = new ArrayDeque<>(List.of(lines));
        return new Questions(question -> {
                    asked.add(question);
                    return answers.poll();
                })
                .ask(Survey.of(InputFolder.of(folder), file -> false, Answers.NONE), Answers.NONE);
    }

    @Test
    void accountsAreNamedByTheirFilesAndAnsweredInAnyCase() {
        assertThat(answered("acme").brands()).containsExactly("Acme");
        assertThat(asked.get(0)).startsWith("Accounts in log.csv: Ann\nAccounts in page.csv: Acme\nWhich of them");
    }

    @Test
    void aFileStandsForAllOfItsAccounts() {
        assertThat(answered("page.csv").brands()).containsExactly("page.csv");
    }

    @Test
    void anAnswerThatIsNoneIsAskedForAgain() {
        assertThat(answered("acm, ann", "Ann").brands()).containsExactly("Ann");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).startsWith("One of these is no account and no file: acm, ann.");
    }

    @Test
    void enterLeavesAQuestionOpen() {
        assertThat(answered("", "").brands()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void theOrderOfDatesIsAskedForTheFilesThatHaveThem() throws IOException {
        Path sample = Path.of("../jobs/src/test/resources/io/polyphony/jobs/samples/meta-instagram-posts-csv.csv");
        List<String> lines = Files.readAllLines(sample);
        Files.writeString(folder.resolve("instagram_2026-04-30.csv"), lines.get(0) + "\n" + lines.get(1) + "\n");

        assertThat(answered("foo", "Day", "acme").dates()).contains(DateOrder.DAY_FIRST);
        assertThat(asked.get(0)).contains("instagram_2026-04-30.csv");
        assertThat(asked.get(1)).isEqualTo("Please say month or day: ");
    }
}
