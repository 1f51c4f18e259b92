package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.settings.Settings;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkSuite.class)
class MappingExpressionTest {
    private static final String RAN = "polyphony.test.mapping-ran";
    private static final String RUNS_CODE =
            "java_method('java.lang.System', 'setProperty', '" + RAN + "', network) is null";

    @TempDir
    private Path folder;

    private static Source source() {
        return new Source(null, Mappings.of("x-content-csv"), List.of(), null, Map.of("account_id", "@acme"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java_method('java.lang.System', 'getenv', 'POLYPHONY_KEY') | java_method",
                "reflect('java.lang.System', 'getenv', 'POLYPHONY_KEY')     | reflect",
                "try_reflect('java.lang.System', 'getenv', 'HOME')          | try_reflect",
                "coalesce(post_text, java_method('a', 'b'))                 | java_method",
                "case when reflect('a', 'b') is null then 'x' end           | reflect",
                "post_id in (java_method('a', 'b'), 'x')                    | java_method",
                "(select max(value) from text.`/etc/passwd`)                | ScalarSubquery",
                "exists (select 1 from lake.runs)                           | Exists",
                "post_id in (select value from text.`/etc/passwd`)          | In",
                "input_file_name()                                          | input_file_name",
                "input_file_block_start()                                   | input_file_block_start",
                "_metadata.file_path                                        | _metadata.file_path",
                "_delivery                                                  | _delivery",
                "posts.post_id                                              | posts.post_id",
                "no_such_column                                             | no_such_column",
                "current_user                                               | current_user",
                "current_timestamp()                                        | current_timestamp",
                "now()                                                      | now",
                "uuid()                                                     | uuid",
                "rand()                                                     | rand",
                "version()                                                  | version",
                "repeat(post_text, 1000000)                                 | repeat",
                "array_repeat(post_text, 1000000)                           | array_repeat",
                "transform(array(post_id), x -> x)                          | transform",
                "aggregate(array(1), 0, (a, x) -> a)                        | aggregate",
                "count(post_id)                                             | count",
                "concat(distinct post_id)                                   | concat",
                "sum(impressions) over ()                                   | WindowExpression",
                "lake.system.my_function(post_id)                           | lake.system.my_function",
                "*                                                          | UnresolvedStar",
            })
    void whatIsNoPureFunctionOfTheOwnColumnsIsRefusedByName(String expression, String what) {
        assertThatThrownBy(() -> new MappingExpression(source()).column(expression, "posts, column topic"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("mapping x-content-csv, posts, column topic", what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"post_id, post_text", "select 1", "post_id; drop table runs", "'open", ""})
    void whatIsNoExpressionIsRefused(String expression) {
        assertThatThrownBy(() -> new MappingExpression(source()).column(expression, "posts, where"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("posts, where", "can't be understood");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post_id",
                "POST_ID",
                "account_id",
                "`post_text`",
                "regexp_extract(_file, '([0-9]+)', 1)",
                "'linkedin'",
                "not post_text like '@%' and impressions <> ''",
                "post_text rlike 'a+' or post_text between 'a' and 'b'",
                "case when likes = '1' then 'x' else null end",
                "coalesce(cast(try_to_timestamp(date, 'yyyy') as string), date)",
                "try_cast(likes as decimal(20, 0)) + 1 - 2 * 3 / 4 % 5",
                "trim(both ' ' from post_text) || substring(post_text from 1 for 2)",
                "post_id in ('a', 'b') and post_id is not null and post_id <=> 'x'",
                "sha2(concat_ws('\n', post_id, date), 256)",
                "cast(date_add(try_cast(date as date), 1) as string)",
                "cast(date_sub(to_date(nullif(date, '')), 1) as string)",
                "coalesce(cast(try_cast(date as date) + 1 as string), date)",
            })
    void pureFunctionsOfTheOwnColumnsPass(String expression) {
        assertThatCode(() -> new MappingExpression(source()).column(expression, "posts, where"))
                .doesNotThrowAnyException();
    }

    @Test
    void aColumnMayNotTakeTheNameOfOneThatFollowsTheRow() {
        Source source = new Source(null, Mappings.of("x-content-csv"), List.of(), null, Map.of("_row", "1"));

        assertThatThrownBy(() -> new MappingExpression(source))
                .hasMessageContainingAll("columns, _row", "another name");
    }

    @Test
    void aConditionOfSourcesYamlRunsNoCode(SparkSession spark) {
        Company company = new Company(folder).write("sources.yaml", """
                sources:
                  - { contract: people, path: people.csv }
                  - { contract: accounts, path: accounts.csv }
                  - { contract: posts, path: posts.csv, where: "%s" }
                """.formatted(RUNS_CODE));

        assertThatThrownBy(() -> Conform.run(
                        spark,
                        Land.plan(company.folder()),
                        YearMonth.of(2024, 2),
                        Settings.DEFAULT,
                        PseudonymKey.demo(),
                        Erased.NOBODY))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("where of sources.yaml", "java_method");
        assertThatThrownBy(() -> FileCheck.of(
                        spark,
                        new OneFile(folder.resolve("posts.csv"))
                                .asDelivered(List.of())
                                .get(0),
                        .05))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("java_method");
        assertThat(System.getProperty(RAN)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where: \"%s\", columns: { post_id: id }                                 | posts, where",
                "columns: { post_id: id, topic: \"%s\" }                                  | posts, column topic",
                "columns: { post_id: id }, unpivot: [ { when: \"%s\", columns: {} } ]     | posts, when",
                "columns: { post_id: id }, unpivot: [ { columns: { topic: \"%s\" } } ]    | posts, column topic",
            })
    void noPlaceOfAMappingRunsCode(String output, String place, SparkSession spark) {
        Company company = new Company(folder).write("mine.yaml", """
                id: mine
                version: 1.0.0
                columns: [ { name: id, aliases: [post_id] }, { name: network } ]
                outputs: [ { contract: posts, %s } ]
                """.formatted(output.formatted(RUNS_CODE)));
        Source source = new OneFile(company.folder().resolve("posts.csv"))
                .through(folder.resolve("mine.yaml").toString(), Map.of())
                .get(0);

        assertThatThrownBy(() -> FileCheck.of(spark, source, .05))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("mapping mine, " + place, "java_method");
        assertThat(System.getProperty(RAN)).isNull();
    }
}
