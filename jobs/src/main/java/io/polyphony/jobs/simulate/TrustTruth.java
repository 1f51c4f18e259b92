package io.polyphony.jobs.simulate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Writes what is true of a {@link MandatoryAsk}: what generates its consequences, and who fell silent when. */
final class TrustTruth {
    private static final String SILENT_FROM = "silent_from";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final SimulationOptions options;
    private final Programme programme;

    TrustTruth(SimulationOptions options, Programme programme) {
        this.options = options;
        this.programme = programme;
    }

    /** Writes both files into a folder. */
    void write(Path folder, List<Member> members) throws IOException {
        Files.writeString(
                folder.resolve("mandatory-ask.json"),
                json.writeValueAsString(generating()) + "\n",
                StandardCharsets.UTF_8);
        Trust trust = new Trust(options, programme);
        try (TableFile file = new TableFile(folder.resolve("silence.csv"), List.of(People.PERSON_ID, SILENT_FROM))) {
            for (Member m : members) {
                OptionalInt from = trust.silentFrom(m, options.months());
                if (from.isPresent()) {
                    file.row()
                            .set(People.PERSON_ID, m.personId())
                            .set(SILENT_FROM, options.month(from.getAsInt()))
                            .write();
                }
            }
        }
    }

    private Map<String, Object> generating() {
        MandatoryAsk ask = options.ask();
        YearMonth month = options.month(ask.month());
        return new TreeMap<>(Map.of(
                "month",
                month.toString(),
                Asks.SENT_AT,
                programme.mandatory(month).get(0).sentAt().toString(),
                "hazard_of_falling_silent",
                ask.silence(),
                "hazard_of_falling_silent_after",
                ask.silenceAfter(),
                "verbatim_share",
                ask.verbatim(),
                "verbatim_share_after",
                ask.verbatimAfter(),
                "willing",
                ask.willing(),
                "obeyed",
                ask.obeyed()));
    }
}
