package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.Applications;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is true of applicants: who is credited, how far each application got. */
final class HiringTruth {
    private static final String CREDITED = "credited_source";
    private static final String TRUE_SOURCE = "true_source";
    private static final int MONTHS = 12;
    private static final Duration SETTLED = Duration.ofDays(90);

    /** The figure of applicants by the stage that they reached. */
    private static final Map<String, String> FIGURES = Map.of(
            Applications.Stage.STARTED, "applicants",
            Applications.Stage.SUBMITTED, "applicants_submitted",
            Applications.Stage.INTERVIEW, "applicants_interviewed",
            Applications.Stage.OFFER, "applicants_offered",
            Applications.Stage.HIRED, "applicants_hired");

    private final SimulationOptions options;
    private final List<Application> applications;

    HiringTruth(SimulationOptions options, List<Application> applications) {
        this.options = options;
        this.applications = applications;
    }

    /**
     * Applicants of the twelve months that end with a month, as they stood at its end: by the stage reached, all and by
     * credited source, and the same of those who applied so long before that their outcome is known. Somebody who was
     * credited to two sources for two applications is counted with both.
     */
    Map<String, Double> figures(int month) {
        Instant end = options.midnight(month + 1);
        Instant start = options.midnight(month + 1 - MONTHS);
        List<Application> seen = applications.stream()
                .filter(a -> !a.began().isBefore(start) && a.began().isBefore(end))
                .toList();
        Map<String, Double> figures = new TreeMap<>();
        count(figures, seen, end, "");
        Instant settled = end.minus(SETTLED);
        count(figures, seen.stream().filter(a -> a.began().isBefore(settled)).toList(), end, "cohort=settled");
        figures.put("applications_credited_twice", (double) creditedTwice(seen));
        return figures;
    }

    private static void count(Map<String, Double> figures, List<Application> of, Instant end, String cohort) {
        for (String stage : Application.stages()) {
            List<Application> there =
                    of.stream().filter(a -> a.reached(stage, end)).toList();
            figures.put(figure(stage, cohort), people(there));
            there.stream()
                    .collect(Collectors.groupingBy(Application::credited))
                    .forEach((source, some) -> figures.put(figure(stage, cohort, "source=" + source), people(some)));
        }
    }

    private static String figure(String stage, String... grain) {
        String text = Stream.of(grain).filter(part -> !part.isEmpty()).collect(Collectors.joining(";"));
        return FIGURES.get(stage) + (text.isEmpty() ? "" : "|" + text);
    }

    private static double people(List<Application> applications) {
        return applications.stream().map(Application::applicantId).distinct().count();
    }

    private static long creditedTwice(List<Application> applications) {
        return applications.stream()
                .collect(Collectors.groupingBy(
                        Application::id, Collectors.mapping(Application::credited, Collectors.toSet())))
                .values()
                .stream()
                .filter(sources -> sources.size() > 1)
                .count();
    }

    /** Writes the true and the credited source of every application, and the stage that it reached in the end. */
    void write(Path folder) throws IOException {
        try (TableFile file = new TableFile(
                folder.resolve(Applications.TABLE + ".csv"),
                List.of(Applications.APPLICATION_ID, TRUE_SOURCE, CREDITED, Applications.STAGE))) {
            for (Application application : applications) {
                file.row()
                        .set(Applications.APPLICATION_ID, application.id())
                        .set(TRUE_SOURCE, application.source())
                        .set(CREDITED, application.credited())
                        .set(
                                Applications.STAGE,
                                application.stage(options.end()).orElseThrow())
                        .write();
            }
        }
    }
}
