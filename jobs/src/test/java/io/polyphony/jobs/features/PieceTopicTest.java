package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.ProgrammeFeatures;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A piece whose cell for the topic is blank. */
@ExtendWith(SparkSuite.class)
class PieceTopicTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void aPieceWithoutATopicIsAboutWhatThePostsOfItsTextAre(SparkSession spark) {
        Map<String, Dataset<Row>> tables = company(spark);

        List<String> topics =
                ProgrammeRows.pieces(new Conformed(spark, tables)).orderBy(Content.CONTENT_ID).collectAsList().stream()
                        .map(row -> row.<String>getAs(ProgrammeFeatures.TOPIC))
                        .toList();

        assertThat(topics).containsExactly("events", "hiring", "topic of told");
    }

    @Test
    void aTopicThatRulesFindInJobsIsAboutHiringToo(SparkSession spark) {
        assertThat(Features.hiringTopics(spark, company(spark))).isEqualTo(Map.of(MAY, List.of("hiring")));
    }

    private static Map<String, Dataset<Row>> company(SparkSession spark) {
        Company company = new Company()
                .offer("told", "", "2026-05-01T00:00:00Z", "Join our webinar next week")
                .untold("event", Content.Kind.EVENT, "Join our webinar next week")
                .untold("job", Content.Kind.JOB, "We are hiring")
                .untold("nothing", Content.Kind.EVENT, Copying.words("nothing", 12));
        return Features.dated(MAY, company.tables(spark));
    }
}
