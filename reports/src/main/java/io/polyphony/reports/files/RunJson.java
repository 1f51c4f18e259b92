package io.polyphony.reports.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polyphony.reports.values.Moments;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Change;
import io.polyphony.schemas.run.RunFacts.Delivered;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.run.RunFacts.Restatement;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import io.polyphony.schemas.run.RunFacts.Window;

/** A run's facts as a JSON tree, fields in a fixed order. */
final class RunJson {
    private RunJson() {}

    static ObjectNode of(ObjectMapper json, RunFacts facts) {
        ObjectNode run = json.createObjectNode();
        run.put("month", facts.month().toString());
        run.put("run_id", facts.runId());
        run.put("code_version", facts.codeVersion());
        run.put("company", facts.company());
        ObjectNode settings = run.putObject("settings");
        new java.util.TreeMap<>(facts.settings()).forEach(settings::put);
        window(run, facts.commonWindow());
        ArrayNode landings = run.putArray("landings");
        facts.landings().forEach(landing -> fill(landings.addObject(), landing));
        ArrayNode files = run.putArray("files");
        facts.files().forEach(file -> fill(files.addObject(), file));
        facts.absent().forEach(run.putArray("absent")::add);
        ArrayNode moments = run.putArray("unison_moments");
        Moments.of(facts).forEach(moment -> fill(moments.addObject(), moment));
        facts.notes().forEach(run.putArray("notes")::add);
        restatement(run, facts.restatement());
        return run;
    }

    private static void window(ObjectNode run, Window window) {
        if (window == null) {
            run.putNull("common_window");
            return;
        }
        run.putObject("common_window")
                .put("from", window.from().toString())
                .put("to", window.to().toString());
    }

    private static void fill(ObjectNode node, Landing landing) {
        node.put("contract", landing.contract());
        node.put("files", landing.files());
        node.put("rows_read", landing.rowsRead());
        node.put("filtered", landing.filtered());
        node.put("other_month", landing.otherMonth());
        node.put("conformed", landing.conformed());
        node.put("rejected", landing.rejected());
        node.put("not_opted_in", landing.notOptedIn());
        node.put("duplicates", landing.duplicates());
        ObjectNode reasons = node.putObject("reject_reasons");
        new java.util.TreeMap<>(landing.rejectReasons()).forEach(reasons::put);
        landing.unknownColumns().stream().sorted().forEach(node.putArray("unknown_columns")::add);
    }

    private static void fill(ObjectNode node, Delivered file) {
        node.put("contract", file.contract());
        node.put("file", file.file());
        node.put("mapping", file.mapping());
        node.put("sha256", file.sha256());
        node.put("rows_read", file.rowsRead());
        node.put("filtered", file.filtered());
        node.put("other_month", file.otherMonth());
        node.put("conformed", file.conformed());
        node.put("rejected", file.rejected());
        node.put("not_opted_in", file.notOptedIn());
        node.put("repeated", file.repeated());
        node.put("replaced", file.replaced());
        ObjectNode reasons = node.putObject("reject_reasons");
        file.reasons().forEach(reason -> reasons.put(reason.code(), reason.rows()));
    }

    private static void restatement(ObjectNode run, Restatement restatement) {
        if (restatement == null) {
            run.putNull("restatement");
            return;
        }
        ObjectNode node = run.putObject("restatement");
        node.put("previous_run", restatement.previousRun());
        restatement.causes().forEach(node.putArray("causes")::add);
        node.put("changes_withheld", restatement.withheld());
        ArrayNode changes = node.putArray("changes");
        restatement.changes().forEach(change -> fill(changes.addObject(), change));
    }

    private static void fill(ObjectNode node, Change change) {
        node.put("metric_id", change.metricId());
        node.put("grain", change.grain());
        node.put("unit", change.unit());
        node.put("was", change.was() == null ? null : PlainDecimal.decimal(change.was()));
        node.put("is", change.is() == null ? null : PlainDecimal.decimal(change.is()));
    }

    private static void fill(ObjectNode node, UnisonMoment moment) {
        node.put("started_at", moment.startedAt().toString());
        node.put("minutes", moment.minutes());
        node.put("people", moment.people());
        node.put("posts", moment.posts());
        node.put("suggested_text", moment.suggestedText());
    }
}
