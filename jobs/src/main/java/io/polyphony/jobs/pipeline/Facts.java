package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.conform.CommonWindow;
import io.polyphony.jobs.conform.ContractBalance;
import io.polyphony.jobs.conform.FileBalance;
import io.polyphony.jobs.conform.Intake;
import io.polyphony.jobs.conform.RejectReason;
import io.polyphony.schemas.run.RoughCount;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a reader must know of a run besides its values. It is published: no exact count of rows, no file by its name. */
final class Facts {
    private Facts() {}

    /** @param moments as they may be told */
    static RunFacts of(
            RunId runId,
            Intake intake,
            List<RunFacts.UnisonMoment> moments,
            List<RunFacts.Ask> asks,
            List<String> hiringTopics,
            Settings settings) {
        return new RunFacts(
                runId.month(),
                runId.text(),
                runId.codeVersion(),
                settings.company(),
                settings.asMap(),
                intake.landings().stream()
                        .map(landing -> landing(landing, intake.files()))
                        .toList(),
                window(intake.window()),
                intake.absent(),
                moments,
                asks,
                hiringTopics,
                List.of(),
                notes(intake),
                null);
    }

    private static RunFacts.Landing landing(ContractBalance balance, List<FileBalance> files) {
        return new RunFacts.Landing(
                balance.contract(),
                files.stream()
                        .filter(f -> f.contract().equals(balance.contract()))
                        .map(FileBalance::mapping)
                        .distinct()
                        .sorted()
                        .toList(),
                RoughCount.of(balance.files()),
                RoughCount.of(balance.rowsRead()),
                RoughCount.of(balance.conformed()),
                RoughCount.of(balance.rejected()),
                RoughCount.of(balance.otherMonth()),
                RoughCount.of(balance.rowsRead() - balance.conformed() - balance.rejected() - balance.otherMonth()),
                reasons(balance.rejectReasons()),
                balance.unknownColumns());
    }

    private static List<RunFacts.Reason> reasons(Map<String, Long> rejected) {
        return new TreeMap<>(rejected)
                .entrySet().stream()
                        .map(e -> reason(RejectReason.of(e.getKey()), RoughCount.of(e.getValue())))
                        .toList();
    }

    private static RunFacts.Reason reason(RejectReason reason, long rows) {
        return new RunFacts.Reason(reason.code(), reason.sentence(), reason.advice(), rows);
    }

    private static RunFacts.Window window(CommonWindow window) {
        return window.state() == CommonWindow.State.COMMON ? new RunFacts.Window(window.from(), window.to()) : null;
    }

    private static List<String> notes(Intake intake) {
        List<String> notes = new ArrayList<>();
        if (intake.window().state() == CommonWindow.State.EMPTY) {
            notes.add("The exports are cut and have no period in common, so the voices can't be compared.");
        }
        intake.files().stream()
                .filter(f -> f.superseded() > 0)
                .map(FileBalance::contract)
                .distinct()
                .map(contract -> "Rows of " + contract + " were replaced by a later delivery.")
                .forEach(notes::add);
        if (!intake.repeated().isEmpty()) {
            notes.add("Some files hold the same bytes as another file and were read once.");
        }
        return notes;
    }
}
