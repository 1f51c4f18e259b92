package io.polyphony.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import io.polyphony.schemas.table.Requisitions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hiring side of the demo company. */
class HiringTest {
    private static final SimulationOptions DEMO = SimulationOptions.DEMO.withPopulationSample(0);

    @TempDir
    private static Path folder;

    private static List<NamedCsvRecord> clicks;
    private static List<NamedCsvRecord> steps;
    private static List<NamedCsvRecord> truth;

    @BeforeAll
    static void writeTheDemoCompany() throws IOException {
        Simulation.write(DEMO, folder);
        clicks = rows(LinkClicks.TABLE);
        steps = rows(Applications.TABLE);
        truth = rows("truth/" + Applications.TABLE);
    }

    @Test
    void theDemoCompanyHasTheSizeThatItsReportNeeds() throws IOException {
        assertThat(rows(Requisitions.TABLE)).hasSize(12);
        assertThat(truth).hasSizeBetween(140, 160);
        assertThat(credited(Source.SHARE, "started")).isBetween(34L, 46L);
        assertThat(credited(Source.SHARE, "interview")).isBetween(7L, 12L);
        assertThat(credited(Source.SHARE, "hired")).isBetween(2L, 5L);
    }

    @Test
    void mostSharedLinksNameTheNetwork() {
        assertThat(steps.stream()
                        .map(s -> s.getField(Applications.UTM_SOURCE))
                        .filter(tag -> tag.startsWith("employee")))
                .contains("employee_share", "employee_share-on-linkedin", "employee_share-on-x");
    }

    @Test
    void everyMonthHasApplications() {
        assertThat(steps.stream()
                        .filter(s -> s.getField(Applications.STAGE).equals(Applications.Stage.STARTED))
                        .map(s -> s.getField(Applications.AT).substring(0, 7))
                        .collect(Collectors.groupingBy(m -> m, Collectors.counting())))
                .hasSize(6)
                .allSatisfy((month, n) -> assertThat(n).as(month).isGreaterThan(10));
    }

    @Test
    void oneSourceIsCreditedAndPeopleComeBeforeLinks() {
        Map<String, Set<String>> credits = new HashMap<>();
        truth.forEach(t -> credits.computeIfAbsent(t.getField(Applications.APPLICATION_ID), a -> new HashSet<>())
                .add(t.getField("credited_source")));
        assertThat(credits)
                .hasSameSizeAs(truth)
                .allSatisfy((id, sources) -> assertThat(sources).hasSize(1));
        assertThat(steps.stream()
                        .filter(s ->
                                !s.getField(Applications.REFERRER_PERSON_ID).isEmpty())
                        .filter(s -> s.getField(Applications.UTM_SOURCE).startsWith("employee_share"))
                        .map(s -> credits.get(s.getField(Applications.APPLICATION_ID))))
                .isNotEmpty()
                .allSatisfy(sources -> assertThat(sources).containsExactly(Source.REFERRAL));
    }

    @Test
    void onlyPeopleApply() {
        List<NamedCsvRecord> machines = clicks.stream()
                .filter(c -> c.getField(LinkClicks.USER_AGENT).matches("Slackbot.*|facebook.*|previewbot.*"))
                .toList();
        assertThat(machines.stream().map(c -> c.getField(LinkClicks.IS_BOT)))
                .contains("true", "")
                .doesNotContain("false");
        assertThat(machines).allSatisfy(c -> {
            assertThat(c.getField(LinkClicks.APPLICANT_ID)).isEmpty();
            assertThat(c.getField(LinkClicks.CLICK_ID)).doesNotContain("ap-");
        });
        assertThat(clicks.size() - machines.size()).isGreaterThan(8 * machines.size());
    }

    @Test
    void whoeverCameThroughALinkClickedItBefore() {
        Map<String, Instant> clicked = clicks.stream()
                .collect(Collectors.toMap(
                        c -> c.getField(LinkClicks.CLICK_ID), c -> Instant.parse(c.getField(LinkClicks.AT))));
        assertThat(steps.stream()
                        .filter(s -> !s.getField(Applications.UTM_SOURCE).isEmpty()))
                .hasSizeGreaterThan(100)
                .allSatisfy(s -> assertThat(Instant.parse(s.getField(Applications.AT)))
                        .isAfter(clicked.get("k-" + s.getField(Applications.APPLICATION_ID))));
    }

    @Test
    void someApplyTwiceAndNothingIsLaterThanTheLastMonth() {
        Map<String, Set<String>> applications = steps.stream()
                .collect(Collectors.groupingBy(
                        s -> s.getField(Applications.APPLICANT_ID),
                        Collectors.mapping(s -> s.getField(Applications.APPLICATION_ID), Collectors.toSet())));
        assertThat(applications.values()).anyMatch(of -> of.size() == 2).allMatch(of -> of.size() < 3);
        assertThat(steps)
                .allMatch(s -> Instant.parse(s.getField(Applications.AT)).isBefore(DEMO.end()));
    }

    @Test
    void recordsAreSometimesWrong() {
        assertThat(truth)
                .anyMatch(t -> !t.getField("true_source").equals(t.getField("credited_source")))
                .anyMatch(t -> t.getField("credited_source").equals(Source.JOB_BOARD));
        assertThat(steps)
                .anyMatch(s -> s.getField(Applications.SELF_REPORTED_SOURCE).equals("A friend works there"));
    }

    @Test
    void itIsToldWhatAccountsAreForAndWhatChannelsCost() throws IOException {
        assertThat(rows(Accounts.TABLE).stream()
                        .filter(a -> a.getField(Accounts.PURPOSE).equals(Accounts.Purpose.CAREERS))
                        .map(a -> a.getField(Accounts.ACCOUNT_ID))
                        .distinct())
                .containsExactly("halden-careers");
        assertThat(rows(Costs.TABLE)).hasSize(6 * 5);
    }

    @Test
    void noSourceIsBetterUnlessTheParametersSaySo() {
        Hiring hiring = Parameters.halden().hiring();
        assertThat(Set.copyOf(hiring.progress().values())).hasSize(1);
        assertThat(hiring.progress().keySet()).isEqualTo(hiring.sources().keySet());
        assertThat(hiring.withShareEffect(2).chance(Source.SHARE, "interview"))
                .isEqualTo(2 * hiring.chance(Source.REFERRAL, "interview"));
        assertThat(hiring.withShareEffect(2).chance(Source.SHARE, "offer"))
                .isEqualTo(hiring.chance(Source.REFERRAL, "offer"));
    }

    @Test
    void ninetyDaysAreEnoughForEveryOutcome() {
        Stages stages = new Stages(Parameters.halden().hiring(), Instant.MAX);
        for (int i = 0; i < 2000; i++) {
            List<Application.Step> drawn = stages.draw(Draws.of(i, "outcome"), Source.SHARE, Instant.EPOCH);
            assertThat(drawn).allMatch(s -> s.at().isBefore(Instant.EPOCH.plus(Duration.ofDays(90))));
        }
    }

    @Test
    void nowAndThenAStepIsOutOfOrderOrNotEntered() {
        Stages stages = new Stages(Parameters.halden().hiring(), Instant.MAX);
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            orders.add(stages.draw(Draws.of(i, "order"), Source.SHARE, Instant.EPOCH).stream()
                    .sorted(Comparator.comparing(Application.Step::at))
                    .map(Application.Step::stage)
                    .toList());
        }
        assertThat(orders)
                .contains(List.of("started", "interview", "submitted"), List.of("started", "interview"))
                .contains(Application.stages());
    }

    private static long credited(String source, String stage) {
        Predicate<NamedCsvRecord> reached = t -> Application.stages().indexOf(t.getField(Applications.STAGE))
                >= Application.stages().indexOf(stage);
        return truth.stream()
                .filter(t -> t.getField("credited_source").equals(source))
                .filter(reached)
                .count();
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(table + ".csv"))) {
            return reader.stream().toList();
        }
    }
}
