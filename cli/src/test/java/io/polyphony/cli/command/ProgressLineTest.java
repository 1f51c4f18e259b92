package io.polyphony.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.features.UnknownSources;
import io.polyphony.jobs.pipeline.Progress.Step;
import io.polyphony.jobs.warehouse.PublishedRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Instant START = Instant.parse("2026-11-10T20:48:12Z");
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(stderr);
    }

    private Stream<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines();
    }

    private static PublishedRun run(long rejected) {
        return new PublishedRun(
                MAY, "", "", "", "", 50_000, rejected, "", START, START.plusSeconds(9), new TreeMap<>(), "", 1, 1);
    }

    @Test
    void namesOfSourcesThatNobodyKnowsAreSaid() {
        try (ProgressLine progress = new ProgressLine(1, Optional.empty())) {
            progress.unknownSources(MAY, new UnknownSources(List.of("4000123", "spring fair"), 5));
            progress.unknownSources(MAY, new UnknownSources(List.of("4000123"), 0));
        }

        assertThat(lines())
                .containsExactly(
                        "2026-05 no rule knows these names of applicants' sources, which count as other: 4000123; spring fair;"
                                + " about five that fewer than ten applicants have each."
                                + " recruiting.sources.<name> says what one is",
                        "2026-05 no rule knows these names of applicants' sources, which count as other: 4000123."
                                + " recruiting.sources.<name> says what one is");
    }

    @Test
    void aStepIsSaidWithTheTimeOfDayAndAMonthsEndWithRowsAndSeconds() {
        try (ProgressLine progress = new ProgressLine(1, Optional.of(Clock.fixed(START, ZoneOffset.UTC)))) {
            progress.step(List.of(MAY, MAY.plusMonths(1)), Step.CONFORM);
            progress.ended(run(0));
            progress.ended(run(2_000));
        }

        assertThat(lines())
                .containsExactly(
                        "20:48:12 2026-05 to 2026-06 conform",
                        "20:48:12 2026-05 published: about 50,000 rows read, none rejected, after 9 s",
                        "20:48:12 2026-05 published: about 50,000 rows read, about 2,000 rejected, after 9 s");
    }

    @Test
    void aMonthThatStaysAsItWasIsNotSaidToBePublishedAgain() {
        try (ProgressLine progress = new ProgressLine(1, Optional.empty())) {
            progress.step(MAY, Step.HELD);
            progress.ended(run(0));
        }

        assertThat(lines()).singleElement().asString().startsWith("2026-05 stays as published: ");
    }
}
