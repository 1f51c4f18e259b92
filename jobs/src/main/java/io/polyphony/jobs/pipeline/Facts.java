package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.conform.CommonWindow;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.FileBalance;
import io.polyphony.jobs.conform.RejectReason;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a reader must know of a run besides its values. */
final class Facts {
    private Facts() {}

    static RunFacts of(RunId runId, Conformed conformed, List<RunFacts.UnisonMoment> moments, Settings settings) {
        return new RunFacts(
                runId.month(),
                runId.text(),
                runId.codeVersion(),
                settings.company(),
                settings.asMap(),
                conformed.landings(),
                conformed.files().stream().map(Facts::delivered).toList(),
                window(conformed.window()),
                conformed.absent(),
                moments,
                notes(conformed),
                null);
    }

    /** Where the rows of a file went. */
    static RunFacts.Delivered delivered(FileBalance file) {
        return new RunFacts.Delivered(
                file.contract(),
                file.file(),
                file.mapping(),
                file.sha256(),
                file.rowsRead(),
                file.filtered(),
                file.otherMonth(),
                file.conformed(),
                file.rejected(),
                file.notOptedIn(),
                file.duplicates() - file.superseded(),
                file.superseded(),
                reasons(file.rejectReasons()));
    }

    private static List<RunFacts.Reason> reasons(Map<String, Long> rejected) {
        return new TreeMap<>(rejected)
                .entrySet().stream()
                        .map(e -> reason(RejectReason.of(e.getKey()), e.getValue()))
                        .toList();
    }

    private static RunFacts.Reason reason(RejectReason reason, long rows) {
        return new RunFacts.Reason(reason.code(), reason.sentence(), reason.advice(), rows);
    }

    private static RunFacts.Window window(CommonWindow window) {
        return window.state() == CommonWindow.State.COMMON ? new RunFacts.Window(window.from(), window.to()) : null;
    }

    private static List<String> notes(Conformed conformed) {
        List<String> notes = new ArrayList<>();
        if (conformed.window().state() == CommonWindow.State.EMPTY) {
            notes.add("The exports are cut and have no period in common, so the voices can't be compared.");
        }
        conformed.files().stream()
                .filter(f -> f.superseded() > 0)
                .map(f -> f.superseded() + " of the rows of " + f.file() + " (" + f.contract()
                        + ") were replaced by a later delivery.")
                .forEach(notes::add);
        conformed
                .repeated()
                .forEach(file -> notes.add(file + " holds the same bytes as another file and was read once."));
        return notes;
    }
}
