package io.polyphony.schemas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunFactsJsonTest {
    @Test
    void factsAreReadAsTheyWereWritten() {
        Instant at = Instant.parse("2026-10-14T09:00:00Z");
        RunFacts facts = new RunFacts(
                YearMonth.of(2026, 10),
                "abc",
                "1",
                "Company \"<&>\"",
                Map.of("b", "2", "a", "1"),
                List.of(new RunFacts.Landing(
                        "posts",
                        List.of("own 1.0.0"),
                        1,
                        10,
                        5,
                        1,
                        3,
                        2,
                        List.of(new RunFacts.Reason("x", "It is x.", "Mend x.", 1)),
                        List.of("extra"))),
                new RunFacts.Window(at, at),
                List.of("costs"),
                List.of(new RunFacts.UnisonMoment(at, 11, 50, null, RunFacts.Request.MANDATORY)),
                List.of(new RunFacts.Ask(LocalDate.of(2026, 10, 14), RunFacts.Request.VOLUNTARY)),
                List.of("careers"),
                List.of(new RunFacts.Compared(YearMonth.of(2026, 9), "def", "posts", "voice=employee", 0.25)),
                List.of("note"),
                new RunFacts.Restatement(
                        "abd",
                        List.of("posts.csv changed"),
                        List.of(new RunFacts.Change("posts", "", "posts", 1.0, 2.0))));

        assertThat(RunFactsJson.read(RunFactsJson.write(facts))).isEqualTo(facts);
        assertThat(RunFactsJson.write(facts))
                .contains("\"2026-10-14T09:00:00Z\"")
                .contains("\"a\":\"1\",\"b\":\"2\"");
    }

    @Test
    void factsThatWereWrittenBeforeTopicsAndRequestsWereToldAreRead() {
        String old = """
                {"month":"2026-10","runId":"a","moments":[{"minutes":1,"people":5,"startedAt":"2026-10-14T09:00:00Z"}]}""";

        RunFacts read = RunFactsJson.read(old);

        assertThat(read.hiringTopics()).isEmpty();
        assertThat(read.asks()).isEmpty();
        assertThat(read.moments().get(0).request()).isNull();
    }
}
