package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.PostFeatures;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The piece c1 is offered on 4 May at 9:00:30, c2 on 1 January; any piece is asked for on 20 April and on 4 May at 12:00:45, c2 on
 * 6 May at noon. What is asked of the service does not concern jo.
 */
@ExtendWith(SparkSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MinutesAfterTest {
    private final Map<String, Long> minutes = new HashMap<>();

    @BeforeAll
    void share(SparkSession spark) {
        Company company = new Company()
                .person(
                        "jo",
                        0,
                        Map.of(People.DEPARTMENT, "sales", People.OPTED_IN_AT, Instant.parse("2026-01-01T00:00:00Z")))
                .brand("acme")
                .offer("c1", "", "2026-05-04T09:00:30Z", "Words of the first piece")
                .offer("c1", "b", "2026-05-07T09:00:00Z", "Other words of the first piece")
                .offer("c2", "", "2026-01-01T00:00:00Z", "Words of the second piece")
                .ask("2026-04-10T12:00:00Z", null, null)
                .ask("2026-04-20T12:00:00Z", null, null, "sales")
                .ask("2026-04-25T12:00:00Z", "c1", null)
                .ask("2026-04-25T12:00:00Z", null, null, "service")
                .ask("2026-05-04T12:00:45Z", null, null)
                .ask("2026-05-06T12:00:00Z", "c2", null)
                .ask("2026-05-09T11:00:00Z", "c2", null, "service")
                .post("old", "jo", "2026-05-01T12:10:00Z", "l", "c2")
                .post("before", "jo", "2026-05-04T08:59:59Z", "a", "c1")
                .post("same", "jo", "2026-05-04T09:00:00Z", "b", "c1")
                .post("next", "jo", "2026-05-04T09:01:00Z", "c", "c1")
                .post("hours", "jo", "2026-05-04T11:03:00Z", "d", "c1")
                .post("asked", "jo", "2026-05-04T12:00:10Z", "e", "c1")
                .post("later", "jo", "2026-05-06T12:30:00Z", "f", "c1")
                .post("other", "jo", "2026-05-06T12:30:00Z", "g", "c2")
                .post("forgotten", "jo", "2026-05-09T12:00:00Z", "h", "c2")
                .post("own", "jo", "2026-05-04T12:05:00Z", "i", null)
                .post("unknown", "jo", "2026-05-04T12:05:00Z", "j", "c9")
                .post("brand", "acme", "2026-05-04T12:05:00Z", "k", "c1");
        Features.posts(spark, Features.dated(YearMonth.of(2026, 5), company.tables(spark)), Settings.DEFAULT)
                .collectAsList()
                .forEach(row -> minutes.put(row.getAs(PostFeatures.POST_ID), row.getAs(PostFeatures.MINUTES_AFTER)));
    }

    @Test
    void minutesOfTheClockAreCountedFromTheFirstOffer() {
        assertThat(minutes).containsEntry("same", 0L).containsEntry("next", 1L);
    }

    @Test
    void twoDigitsAreKept() {
        // 123 minutes; two days and half an hour; three days.
        assertThat(minutes)
                .containsEntry("hours", 120L)
                .containsEntry("later", 2_900L)
                .containsEntry("forgotten", 4_300L);
    }

    @Test
    void aRequestForItOrForAnyCountsIfItIsLaterThanTheOffer() {
        // Eleven days and ten minutes after the last request of the month before that is for any piece and concerns
        // them.
        assertThat(minutes)
                .containsEntry("asked", 0L)
                .containsEntry("other", 30L)
                .containsEntry("old", 15_000L);
    }

    @Test
    void ofOtherPostsNothingIsSaid() {
        assertThat(minutes)
                .containsEntry("before", null)
                .containsEntry("own", null)
                .containsEntry("unknown", null)
                .containsEntry("brand", null);
    }
}
