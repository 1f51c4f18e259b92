package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Accounts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any rows of any contract, written as CSV, JSON lines and a workbook, come back as they were. */
@ExtendWith(SparkSuite.class)
class RoundTripTest {
    private static final int ROWS = 40;

    @TempDir
    private Path folder;

    static Stream<Contract> contracts() {
        return Contracts.inputs().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void rowsComeBackAsTheyWere(Contract contract, SparkSession spark) throws IOException {
        List<Map<String, String>> rows =
                rows(contract, new SplittableRandom(contract.id().hashCode()));
        List<Map<String, String>> expected = rows.stream()
                .map(r -> new TreeMap<>(r))
                .map(r -> (Map<String, String>) r)
                .toList();

        assertThat(read(spark, contract, csv(contract, rows))).isEqualTo(expected);
        assertThat(read(spark, contract, jsonl(contract, rows))).isEqualTo(expected);
        assertThat(read(spark, contract, xls(contract, rows))).isEqualTo(expected);
    }

    private static List<Map<String, String>> rows(Contract contract, SplittableRandom random) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, String> row = new TreeMap<>();
            for (Field field : contract.fields()) {
                if (field.required() || random.nextInt(3) > 0) {
                    row.put(field.name(), value(field, random));
                }
            }
            if (Accounts.Voice.BRAND.equals(row.get(Accounts.VOICE))) {
                row.remove(Accounts.PERSON_ID);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String value(Field field, SplittableRandom random) {
        return switch (field.type()) {
            case STRING, ARRAY ->
                field.values().isEmpty()
                        ? text(field, random)
                        : field.values().get(random.nextInt(field.values().size()));
            case INTEGER -> Integer.toString(random.nextInt(1_000_000));
            case NUMBER -> Double.toString(random.nextInt(1_000_000) / 8.0);
            case BOOLEAN -> Boolean.toString(random.nextBoolean());
            case DATE -> LocalDate.EPOCH.plusDays(random.nextInt(40_000)).toString();
            case TIMESTAMP -> Instant.ofEpochSecond(random.nextInt()).toString();
        };
    }

    private static String text(Field field, SplittableRandom random) {
        return switch (field.classification()) {
            case PERSON_IDENTIFIER -> text(random).replaceAll("\\p{Cc}", "");
            case IDENTIFIER -> "c-" + random.nextInt(1_000_000);
            case NONE, FREE_TEXT, LINK -> text(random);
        };
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(InverseValues.PIECES.get(random.nextInt(InverseValues.PIECES.size())));
        }
        return text.toString();
    }

    private Path csv(Contract contract, List<Map<String, String>> rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(contract.columns());
            rows.forEach(r -> csv.writeRecord(
                    contract.columns().stream().map(c -> r.getOrDefault(c, "")).toList()));
        }
        return file;
    }

    private Path jsonl(Contract contract, List<Map<String, String>> rows) throws IOException {
        Path file = folder.resolve("rows.jsonl");
        Map<String, String> names = new TreeMap<>();
        contract.columns().forEach(c -> names.put(c, null));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map<String, String> row : rows) {
                Map<String, String> whole = new TreeMap<>(names);
                whole.putAll(row);
                out.write(new ObjectMapper().writeValueAsString(whole) + "\n");
            }
        }
        return file;
    }

    private Path xls(Contract contract, List<Map<String, String>> rows) throws IOException {
        Path file = folder.resolve("rows.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("rows");
            var header = sheet.createRow(0);
            for (int c = 0; c < contract.columns().size(); c++) {
                header.createCell(c).setCellValue(contract.columns().get(c));
            }
            for (Map<String, String> row : rows) {
                var line = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int c = 0; c < contract.columns().size(); c++) {
                    String cell = row.get(contract.columns().get(c));
                    if (cell != null) {
                        line.createCell(c).setCellValue(cell);
                    }
                }
            }
            workbook.write(out);
        }
        return file;
    }

    /** The rows before identifiers become pseudonyms and handles are hidden, typed and written as text again. */
    private static List<Map<String, String>> read(SparkSession spark, Contract contract, Path file) {
        Source source = new OneFile(file).as(contract.id()).get(0);
        ContractRows contractRows =
                new ContractRows(contract, source, source.outputs().get(0), PseudonymKey.demo(), Erased.NOBODY);
        List<Row> rows = contractRows
                .readable(SourceFrame.of(spark, source, 0).rows())
                .orderBy(Trace.ROW)
                .collectAsList();
        assertThat(rows).allSatisfy(r -> assertThat(r.<String>getAs(Trace.FATE)).isEqualTo(Fate.CONFORMED.code()));
        return rows.stream().map(r -> texts(contract, r)).toList();
    }

    private static Map<String, String> texts(Contract contract, Row row) {
        Map<String, String> texts = new TreeMap<>();
        for (String column : contract.columns()) {
            Object value = row.getAs(column);
            if (value != null) {
                texts.put(column, value.toString());
            }
        }
        return texts;
    }
}
