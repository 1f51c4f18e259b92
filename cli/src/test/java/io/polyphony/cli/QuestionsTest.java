package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every query of docs/questions.md, by Spark SQL and by PyIceberg with DuckDB: the same answers, and there are some. */
@RequiresPandas
@ExtendWith(SmallCompany.Given.class)
class QuestionsTest {
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void bothWaysGiveTheSameAnswers(SmallCompany company) throws IOException, InterruptedException {
        List<String> queries = QUERY.matcher(Files.readString(Path.of("../docs/questions.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```sql\n".length(), block.length() - "```".length()))
                .toList();

        List<List<List<Object>>> bySpark = bySpark(company, queries);

        assertThat(queries).hasSizeGreaterThan(4);
        assertThat(bySpark).allSatisfy(answer -> assertThat(answer).isNotEmpty());
        assertThat(byPython(company, queries)).isEqualTo(bySpark);
        assertThat(bySpark.get(0)).extracting(row -> row.get(0)).containsExactlyElementsOf(SmallCompany.MONTHS);
    }

    private String view(SmallCompany company, String... more) {
        List<Object> words = new ArrayList<>(List.of("view", "--warehouse", company.warehouse()));
        words.addAll(List.of(more));
        return Invocation.of(words.toArray()).done().out();
    }

    private List<List<List<Object>>> bySpark(SmallCompany company, List<String> queries) {
        String view = view(company).strip();
        try (Session session = Sessions.start("local[2]", Location.of(company.warehouse()), Map.of())) {
            session.spark().sql(view.substring(0, view.length() - 1));
            return queries.stream()
                    .map(query -> session.spark().sql(query).collectAsList().stream()
                            .map(QuestionsTest::cells)
                            .toList())
                    .toList();
        }
    }

    private static List<Object> cells(Row row) {
        return IntStream.range(0, row.size()).mapToObj(i -> cell(row.get(i))).toList();
    }

    private static Object cell(Object value) {
        return value instanceof Number number ? Double.toString(number.doubleValue()) : String.valueOf(value);
    }

    private List<List<List<Object>>> byPython(SmallCompany company, List<String> queries)
            throws IOException, InterruptedException {
        Path view = Files.writeString(folder.resolve("view.json"), view(company, "--json"));
        List<String> command =
                new ArrayList<>(List.of(RequiresPandas.Present.interpreter(), "../dev/published.py", view.toString()));
        command.addAll(queries);
        Path errors = folder.resolve("errors");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        List<List<List<Object>>> answers = new ArrayList<>();
        for (String line : said.lines().toList()) {
            List<List<Object>> rows = JSON.readValue(line, new TypeReference<>() {});
            answers.add(rows.stream()
                    .map(row -> row.stream().map(QuestionsTest::cell).toList())
                    .toList());
        }
        return answers;
    }
}
