package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.Requisitions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes jobs, clicks, applications and what the channels cost. */
final class HiringFiles {
    private static final double APPLICANT_KNOWN = 0.6;
    private static final String CURRENCY = "EUR";
    private final Path folder;
    private final SimulationOptions options;
    private final Hiring hiring;

    HiringFiles(Path folder, SimulationOptions options, Hiring hiring) {
        this.folder = folder;
        this.options = options;
        this.hiring = hiring;
    }

    void requisitions(List<Requisition> jobs) throws IOException {
        LocalDate end = options.month(options.months()).atDay(1);
        try (TableFile file = new TableFile(folder, Requisitions.TABLE)) {
            for (Requisition job : jobs) {
                TableFile.Row row = file.row()
                        .set(Requisitions.REQUISITION_ID, job.id())
                        .set(Requisitions.OPENED_ON, job.openedOn())
                        .set(Requisitions.ROLE_FAMILY, job.roleFamily())
                        .set(Requisitions.LOCATION, job.location());
                job.closedOn().filter(day -> day.isBefore(end)).ifPresent(day -> row.set(Requisitions.CLOSED_ON, day));
                row.write();
            }
        }
    }

    void costs() throws IOException {
        try (TableFile file = new TableFile(folder, Costs.TABLE)) {
            for (int month = 0; month < options.months(); month++) {
                String name = options.month(month).toString();
                hiring.costs()
                        .forEach((channel, amount) -> file.row()
                                .set(Costs.MONTH, name)
                                .set(Costs.CHANNEL, channel)
                                .set(Costs.AMOUNT, amount)
                                .set(Costs.CURRENCY, CURRENCY)
                                .write());
            }
        }
    }

    void applications(List<Application> applications) throws IOException {
        try (TableFile file = new TableFile(folder, Applications.TABLE)) {
            for (Application application : applications) {
                for (Application.Step step : application.steps()) {
                    step(file, application, step);
                }
            }
        }
    }

    private static void step(TableFile file, Application application, Application.Step step) {
        Application.Told told = application.told();
        String sharer = application
                .visit()
                .filter(click -> !told.link().source().isEmpty())
                .map(Click::sharer)
                .orElse("");
        file.row()
                .set(Applications.APPLICATION_ID, application.id())
                .set(Applications.APPLICANT_ID, application.applicantId())
                .set(Applications.REQUISITION_ID, application.job().id())
                .set(Applications.STAGE, step.stage())
                .set(Applications.AT, step.at())
                .set(Applications.UTM_SOURCE, told.link().text())
                .set(Applications.UTM_CONTENT, sharer)
                .set(Applications.ATS_SOURCE, told.system().text())
                .set(Applications.SELF_REPORTED_SOURCE, told.word().text())
                .set(Applications.REFERRER_PERSON_ID, told.referrer())
                .write();
    }

    /** The clicks of those who apply, then those of all others, in the order of the jobs. */
    void clicks(List<Application> applications, List<Click> others) throws IOException {
        try (TableFile file = new TableFile(folder, LinkClicks.TABLE)) {
            for (Application application : applications) {
                boolean known = Draws.of(options.seed(), "known by the click " + application.id())
                        .chance(APPLICANT_KNOWN);
                application
                        .visit()
                        .ifPresent(click ->
                                click(file, "k-" + application.id(), click, known ? application.applicantId() : ""));
            }
            for (int i = 0; i < others.size(); i++) {
                click(file, "k-" + (i + 1), others.get(i), "");
            }
        }
    }

    private static void click(TableFile file, String id, Click click, String applicant) {
        file.row()
                .set(LinkClicks.CLICK_ID, id)
                .set(LinkClicks.AT, click.at())
                .set(LinkClicks.UTM_SOURCE, click.tag())
                .set(LinkClicks.UTM_MEDIUM, click.medium())
                .set(LinkClicks.UTM_CAMPAIGN, click.job().id())
                .set(LinkClicks.UTM_CONTENT, click.sharer())
                .set(LinkClicks.USER_AGENT, click.agent().name())
                .set(LinkClicks.IS_BOT, click.agent().flag())
                .set(LinkClicks.APPLICANT_ID, applicant)
                .write();
    }
}
