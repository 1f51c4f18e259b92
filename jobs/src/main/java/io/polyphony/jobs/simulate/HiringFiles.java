package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.Requisitions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Writes jobs, clicks, applications and what the channels cost. */
final class HiringFiles {
    private static final List<String> BROWSERS =
            List.of("Mozilla/5.0 (X11; Linux x86_64)", "Mozilla/5.0 (iPhone)", "Mozilla/5.0 (Windows NT 10.0)");
    private final Path folder;
    private final SimulationOptions options;
    private final Parameters.Hiring hiring;

    HiringFiles(Path folder, SimulationOptions options, Parameters parameters) {
        this.folder = folder;
        this.options = options;
        this.hiring = parameters.hiring();
    }

    void write(Programme programme, List<Member> members) throws IOException {
        requisitions(programme);
        costs();
        try (TableFile clicks = new TableFile(folder, LinkClicks.TABLE);
                TableFile applications = new TableFile(folder, Applications.TABLE)) {
            for (int i = 0; i < programme.requisitions().size(); i++) {
                applicants(clicks, applications, programme.requisitions().get(i), i, members);
            }
        }
    }

    private void requisitions(Programme programme) throws IOException {
        LocalDate end = options.month(options.months()).atDay(1);
        try (TableFile file = new TableFile(folder, Requisitions.TABLE)) {
            for (Programme.Requisition r : programme.requisitions()) {
                file.row()
                        .set(Requisitions.REQUISITION_ID, r.id())
                        .set(Requisitions.OPENED_ON, r.openedOn())
                        .set(Requisitions.CLOSED_ON, r.closedOn().isBefore(end) ? r.closedOn() : "")
                        .set(Requisitions.ROLE_FAMILY, r.roleFamily())
                        .set(Requisitions.LOCATION, r.location())
                        .write();
            }
        }
    }

    private void costs() throws IOException {
        try (TableFile file = new TableFile(folder, Costs.TABLE)) {
            for (int month = 0; month < options.months(); month++) {
                for (Map.Entry<String, Double> cost : hiring.costs().entrySet()) {
                    file.row()
                            .set(Costs.MONTH, options.month(month))
                            .set(Costs.CHANNEL, cost.getKey())
                            .set(Costs.AMOUNT, cost.getValue())
                            .set(Costs.CURRENCY, "EUR")
                            .write();
                }
            }
        }
    }

    private void applicants(
            TableFile clicks, TableFile applications, Programme.Requisition job, int number, List<Member> members) {
        Draws draws = Draws.of(options.seed(), "applicants", number);
        int n = draws.poisson(hiring.applicationsPerJob() * 3);
        for (int i = 0; i < n; i++) {
            Instant at = job.openedOn()
                    .plusDays(draws.between(1, 40))
                    .atTime(draws.below(24), draws.below(60), draws.below(60))
                    .toInstant(ZoneOffset.UTC);
            Visit visit = new Visit(job.id() + "-" + i, job, draws.pick(hiring.sources()), at);
            if (at.isBefore(
                    options.month(options.months()).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC))) {
                click(clicks, draws, visit);
                application(applications, draws, visit, draws.pick(members));
            }
        }
    }

    private record Visit(String id, Programme.Requisition job, String source, Instant at) {}

    private static void click(TableFile file, Draws draws, Visit visit) {
        boolean bot = draws.chance(0.08);
        file.row()
                .set(LinkClicks.CLICK_ID, "k-" + visit.id())
                .set(LinkClicks.AT, visit.at())
                .set(LinkClicks.UTM_SOURCE, visit.source())
                .set(LinkClicks.UTM_MEDIUM, "social")
                .set(LinkClicks.UTM_CAMPAIGN, visit.job().id())
                .set(LinkClicks.UTM_CONTENT, "t" + draws.below(300))
                .set(LinkClicks.USER_AGENT, bot ? "previewbot/1.0" : draws.pick(BROWSERS))
                .set(LinkClicks.IS_BOT, bot)
                .set(LinkClicks.APPLICANT_ID, bot ? "" : "a-" + visit.id())
                .write();
    }

    private void application(TableFile file, Draws draws, Visit visit, Member colleague) {
        Instant at = visit.at();
        Instant end = options.month(options.months()).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (Map.Entry<String, Double> step : hiring.progress().entrySet()) {
            if (!draws.chance(step.getValue()) || !at.isBefore(end)) {
                return;
            }
            file.row()
                    .set(Applications.APPLICATION_ID, "ap-" + visit.id())
                    .set(Applications.APPLICANT_ID, "a-" + visit.id())
                    .set(Applications.REQUISITION_ID, visit.job().id())
                    .set(Applications.STAGE, step.getKey())
                    .set(Applications.AT, at)
                    .set(Applications.UTM_SOURCE, visit.source())
                    .set(Applications.ATS_SOURCE, draws.chance(0.8) ? visit.source() : "job_board")
                    .set(Applications.SELF_REPORTED_SOURCE, draws.chance(0.5) ? visit.source() : "")
                    .set(Applications.REFERRER_PERSON_ID, visit.source().equals("referral") ? colleague.personId() : "")
                    .write();
            at = at.plusSeconds(60L * draws.between(10, 15_000));
        }
    }
}
