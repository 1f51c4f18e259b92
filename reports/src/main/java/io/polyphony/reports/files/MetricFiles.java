package io.polyphony.reports.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.table.MetricValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The month's values and run as text files. Rows are in the order of {@link MetricValue#ORDER}, whatever comes in. */
public final class MetricFiles {
    private static final List<String> COLUMNS = List.of(
            MetricValues.MONTH,
            MetricValues.METRIC_ID,
            MetricValues.METRIC_VERSION,
            MetricValues.GRAIN,
            MetricValues.VALUE,
            MetricValues.UNIT,
            MetricValues.N,
            MetricValues.INTERVAL_LOW,
            MetricValues.INTERVAL_HIGH,
            MetricValues.INTERVAL_METHOD,
            MetricValues.EVIDENCE,
            MetricValues.SUPPRESSED,
            MetricValues.ROUNDED,
            MetricValues.RUN_ID);
    /** What a spreadsheet takes for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private MetricFiles() {}

    /** metrics.csv: RFC 4180 with LF, numbers plain, texts that look like a formula start with an apostrophe. */
    public static String csv(List<MetricValue> values) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            values.stream().sorted(MetricValue.ORDER).forEach(value -> csv.writeRecord(cells(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * metrics.json: an array of objects with the same fields; unknown is null, grain an object. {@code metrics.schema.json} says
     * the rest.
     */
    public static String json(List<MetricValue> values) {
        ArrayNode rows = JSON.createArrayNode();
        values.stream().sorted(MetricValue.ORDER).forEach(value -> fill(rows.addObject(), value));
        return write(rows);
    }

    /** run.json: the run's facts; the programme's texts are in it, people's own are not. */
    public static String json(RunFacts facts) {
        return write(RunJson.of(JSON, facts));
    }

    private static List<String> cells(MetricValue value) {
        return List.of(
                value.month().toString(),
                defused(value.metricId()),
                Integer.toString(value.metricVersion()),
                defused(value.grain().text()),
                PlainDecimal.of(value.value()),
                defused(value.unit()),
                value.n() == null ? "" : Long.toString(value.n()),
                PlainDecimal.of(value.interval().low()),
                PlainDecimal.of(value.interval().high()),
                defused(value.interval().method()),
                value.evidence().text(),
                defused(value.suppressed()),
                defused(value.rounded()),
                defused(value.runId()));
    }

    private static String defused(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static void fill(ObjectNode row, MetricValue value) {
        row.put(MetricValues.MONTH, value.month().toString());
        row.put(MetricValues.METRIC_ID, value.metricId());
        row.put(MetricValues.METRIC_VERSION, value.metricVersion());
        value.grain().keys().forEach(row.putObject(MetricValues.GRAIN)::put);
        put(row, MetricValues.VALUE, value.value());
        row.put(MetricValues.UNIT, value.unit());
        row.put(MetricValues.N, value.n());
        put(row, MetricValues.INTERVAL_LOW, value.interval().low());
        put(row, MetricValues.INTERVAL_HIGH, value.interval().high());
        row.put(MetricValues.INTERVAL_METHOD, value.interval().method());
        row.put(MetricValues.EVIDENCE, value.evidence().text());
        row.put(MetricValues.SUPPRESSED, value.suppressed());
        row.put(MetricValues.ROUNDED, value.rounded());
        row.put(MetricValues.RUN_ID, value.runId());
    }

    private static void put(ObjectNode row, String column, Double value) {
        if (value == null) {
            row.putNull(column);
        } else {
            row.put(column, PlainDecimal.decimal(value));
        }
    }

    private static String write(Object tree) {
        DefaultIndenter newline = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = JSON.writer(
                new DefaultPrettyPrinter().withObjectIndenter(newline).withArrayIndenter(newline));
        try {
            return writer.writeValueAsString(tree) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
