package io.polyphony.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.polyphony.schemas.table.PostFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private static final Parameters PARAMETERS = Parameters.halden();
    private static final Phrases PHRASES = Phrases.halden();
    private static final int ASKED = 3;
    private static final SimulationOptions COMPANY =
            new SimulationOptions(4_000, 8, YearMonth.of(2026, 1), 5, 0, 0).withAsk(MandatoryAsk.in(ASKED));
    private static final SimulationOptions CALM = COMPANY.withAsk(COMPANY.ask().ignored());

    @Test
    void peopleFallSilentTwiceAsOftenAfterTheAsk() {
        assertThat(hazard(COMPANY, 1, ASKED)).isCloseTo(0.05, offset(0.01));
        assertThat(hazard(COMPANY, ASKED + 1, 7)).isCloseTo(0.10, offset(0.012));
        assertThat(hazard(CALM, ASKED + 1, 7)).isCloseTo(0.05, offset(0.01));
    }

    @Test
    void whoFellSilentPostsNoMoreAndWhoDidNotOptInIsNotConcerned() {
        Trust trust = trust(COMPANY);
        Set<Member> silent = Set.copyOf(
                members(COMPANY).stream().filter(m -> trust.isSilent(m, ASKED)).toList());
        assertThat(silent).isNotEmpty().allMatch(m -> m.disposition().optedIn());
        assertThat(shares(COMPANY, 7))
                .isNotEmpty()
                .noneMatch(s -> silent.contains(s.author().orElseThrow()));
    }

    @Test
    void copiesBecomeThreeTimesAsMany() {
        assertThat(verbatim(COMPANY, ASKED - 1)).isCloseTo(0.15, offset(0.015));
        assertThat(verbatim(COMPANY, ASKED + 1)).isCloseTo(0.45, offset(0.02));
        assertThat(verbatim(CALM, ASKED + 1)).isCloseTo(0.15, offset(0.015));
    }

    @Test
    void theAskIsObeyedWithinADayOrByNobody() {
        assertThat(onTheDay(COMPANY)).isGreaterThan(1.5 * onTheDay(CALM));
    }

    @Test
    void aVoluntaryAskIsAnsweredByFew() {
        MandatoryAsk unanswered = new MandatoryAsk(ASKED, 0.05, 0.05, 0.15, 0.15, 0, false);
        long without = shares(CALM.withAsk(unanswered), 1).size();
        int asks = PARAMETERS.calendar().asksPerMonth();
        double more = shares(CALM, 1).size() - without;
        // Half of 4,000 take part and post, of whom 5 % have fallen silent.
        assertThat(more / asks).isBetween(0.02 * 2_000, 0.035 * 2_000);
    }

    @Test
    void anAskOutsideTheMonthsIsRefused() {
        assertThatThrownBy(() -> COMPANY.withAsk(MandatoryAsk.in(8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTruthIsWrittenBesideTheFiles(@TempDir Path folder) throws IOException {
        Simulation.write(COMPANY.withPeople(60), folder);
        assertThat(folder.resolve("truth/mandatory-ask.json"))
                .content()
                .contains("\"hazard_of_falling_silent_after\" : 0.1", "\"sent_at\" : \"2026-04-17T10:00:00Z\"");
        assertThat(Files.readAllLines(folder.resolve("truth/silence.csv"))).hasSizeGreaterThan(10);
        assertThat(Files.readString(folder.resolve("asks.csv"))).containsOnlyOnce("true");
    }

    private static double hazard(SimulationOptions options, int first, int last) {
        Trust trust = trust(options);
        long atRisk = 0;
        long fell = 0;
        for (Member m : members(options)) {
            boolean there =
                    m.presence().optedInOn().isBefore(options.month(first).atDay(1));
            for (int month = first; month <= last && there; month++) {
                atRisk += trust.isSilent(m, month - 1) ? 0 : 1;
                fell += !trust.isSilent(m, month - 1) && trust.isSilent(m, month) ? 1 : 0;
            }
        }
        return (double) fell / atRisk;
    }

    private static double verbatim(SimulationOptions options, int month) {
        List<Share> told = shares(options, month).stream()
                .filter(s -> !s.style().voiceClass().equals(PostFeatures.VoiceClass.SHORT))
                .filter(s -> !s.style().voiceClass().equals(PostFeatures.VoiceClass.REPOST))
                .toList();
        return (double) told.stream().filter(s -> s.style() == Style.VERBATIM).count() / told.size();
    }

    private static double onTheDay(SimulationOptions options) {
        Instant sent = programme(options).mandatory(options.month(ASKED)).get(0).sentAt();
        Predicate<Share> within = s -> !s.at().isBefore(sent) && s.at().isBefore(sent.plus(Duration.ofDays(1)));
        return shares(options, ASKED).stream()
                .filter(within)
                .map(Share::author)
                .distinct()
                .count();
    }

    private static List<Share> shares(SimulationOptions options, int month) {
        Behaviour behaviour = new Behaviour(PARAMETERS, programme(options), options);
        return members(options).stream()
                .flatMap(m -> behaviour.month(m, month).stream())
                .filter(s -> s.standing() == Share.Standing.COUNTS)
                .toList();
    }

    private static Trust trust(SimulationOptions options) {
        return new Trust(options, programme(options));
    }

    private static Programme programme(SimulationOptions options) {
        return new Programme(PARAMETERS, PHRASES, options);
    }

    private static List<Member> members(SimulationOptions options) {
        Members members = new Members(PARAMETERS, PHRASES, options);
        return IntStream.range(0, options.people()).mapToObj(members::draw).toList();
    }
}
