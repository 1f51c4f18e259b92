package io.polyphony.reports.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polyphony.reports.values.Moments;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Change;
import io.polyphony.schemas.run.RunFacts.Compared;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.run.RunFacts.Reason;
import io.polyphony.schemas.run.RunFacts.Restatement;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import io.polyphony.schemas.run.RunFacts.Window;
import java.util.Comparator;

/** A run's facts as a JSON tree, fields in a fixed order; {@code run.schema.json} says what each is. */
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
        facts.absent().forEach(run.putArray("absent")::add);
        ArrayNode moments = run.putArray("unison_moments");
        Moments.of(facts).forEach(moment -> fill(moments.addObject(), moment));
        ArrayNode asks = run.putArray("asks");
        facts.asks()
                .forEach(ask -> asks.addObject()
                        .put("day", ask.day().toString())
                        .put("request", ask.request().code()));
        facts.hiringTopics().forEach(run.putArray("hiring_topics")::add);
        ArrayNode compared = run.putArray("compared");
        facts.compared().forEach(told -> fill(compared.addObject(), told));
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
        landing.mappings().stream().sorted().forEach(node.putArray("mappings")::add);
        node.put("files", landing.files());
        node.put("rows_read", landing.rowsRead());
        node.put("used", landing.used());
        node.put("rejected", landing.rejected());
        node.put("other_months", landing.otherMonths());
        node.put("left_out", landing.leftOut());
        ObjectNode reasons = node.putObject("reject_reasons");
        landing.reasons().stream()
                .sorted(Comparator.comparing(Reason::code))
                .forEach(reason -> reasons.put(reason.code(), reason.rows()));
        landing.unknownColumns().stream().sorted().forEach(node.putArray("unknown_columns")::add);
    }

    private static void restatement(ObjectNode run, Restatement restatement) {
        if (restatement == null) {
            run.putNull("restatement");
            return;
        }
        ObjectNode node = run.putObject("restatement");
        node.put("previous_run", restatement.previousRun());
        restatement.causes().forEach(node.putArray("causes")::add);
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

    private static void fill(ObjectNode node, Compared told) {
        node.put("since", told.since().toString());
        node.put("run_id", told.run());
        node.put("metric_id", told.metricId());
        node.put("grain", told.grain());
        node.put("half_interval", PlainDecimal.decimal(told.half()));
    }

    private static void fill(ObjectNode node, UnisonMoment moment) {
        node.put("started_at", moment.startedAt().toString());
        node.put("minutes", moment.minutes());
        node.put("people", moment.people());
        node.put("suggested_text", moment.suggestedText());
        node.put("request", moment.request() == null ? null : moment.request().code());
    }
}
