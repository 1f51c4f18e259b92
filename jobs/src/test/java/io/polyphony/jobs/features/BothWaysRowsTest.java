package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import io.polyphony.schemas.table.ProgrammeFeatures;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class BothWaysRowsTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final List<org.apache.spark.sql.Row> posts = new ArrayList<>();

    private void post(String month, String person, String network, String voiceClass, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                PostFeatures.MONTH,
                month,
                PostFeatures.PERSON_ID,
                person,
                PostFeatures.NETWORK,
                network,
                PostFeatures.VOICE_CLASS,
                voiceClass,
                PostFeatures.IN_COMMON_WINDOW,
                true,
                PostFeatures.IMPRESSIONS,
                100L,
                PostFeatures.REACTIONS,
                3L,
                PostFeatures.CLICKS,
                4L));
        for (String given : List.of(PostFeatures.POST_ID, PostFeatures.ACCOUNT_ID, PostFeatures.VOICE)) {
            values.put(given, person);
        }
        values.put(PostFeatures.POSTED_AT, Instant.EPOCH);
        values.put(PostFeatures.AS_OF, false);
        values.put(PostFeatures.MINUTE_RESOLUTION, false);
        values.put(PostFeatures.SAMPLE_UNIT, 1L);
        values.putAll(more);
        ContractRow row = new ContractRow(Contracts.of(PostFeatures.TABLE));
        values.forEach(row::set);
        posts.add(row.row());
    }

    private List<String> rows(SparkSession spark, Set<YearMonth> known, YearMonth... months) {
        return BothWaysRows.of(
                        spark.createDataFrame(posts, SparkSchemas.of(Contracts.of(PostFeatures.TABLE))),
                        List.of(months),
                        new TreeSet<>(known))
                .select(
                        ProgrammeFeatures.MONTH,
                        ProgrammeFeatures.SUBJECT,
                        ProgrammeFeatures.NETWORK,
                        ProgrammeFeatures.OWN_ENGAGEMENTS,
                        ProgrammeFeatures.OWN_IMPRESSIONS,
                        ProgrammeFeatures.COPIED_ENGAGEMENTS,
                        ProgrammeFeatures.COPIED_IMPRESSIONS)
                .collectAsList()
                .stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList();
    }

    @Test
    void threeMonthsAreOneSumPerPersonAndNetwork(SparkSession spark) {
        post("2026-03", "ann", "x", VoiceClass.OWN_WORDS, Map.of());
        post("2026-04", "ann", "x", VoiceClass.OWN_WORDS, Map.of());
        post("2026-05", "ann", "x", VoiceClass.VERBATIM, Map.of(PostFeatures.COMMENTS, 1L));
        post("2026-05", "ann", "x", VoiceClass.NEAR_VERBATIM, Map.of());
        post("2026-02", "ann", "x", VoiceClass.OWN_WORDS, Map.of());
        post("2026-05", "ann", "linkedin", VoiceClass.OWN_WORDS, Map.of());
        post("2026-05", "bob", "x", VoiceClass.OWN_WORDS, Map.of());
        post("2026-05", "bob", "x", VoiceClass.EDITED, Map.of());
        Set<YearMonth> known = Set.of(MAY.minusMonths(3), MAY.minusMonths(2), MAY.minusMonths(1), MAY);

        assertThat(rows(spark, known, MAY)).containsExactly("2026-05 ann x 14 200 15 200");
    }

    @Test
    void whatIsNotKnownOrOutsideTheCommonWindowIsLeftOut(SparkSession spark) {
        post("2026-05", "ann", "x", VoiceClass.OWN_WORDS, Map.of());
        post("2026-05", "ann", "x", VoiceClass.VERBATIM, Map.of());
        post("2026-05", "ann", "x", VoiceClass.VERBATIM, Map.of(PostFeatures.IN_COMMON_WINDOW, false));
        Map<String, Object> unseen = new HashMap<>();
        unseen.put(PostFeatures.IMPRESSIONS, null);
        post("2026-05", "ann", "x", VoiceClass.OWN_WORDS, unseen);
        Map<String, Object> uncounted = new HashMap<>();
        uncounted.put(PostFeatures.REACTIONS, null);
        uncounted.put(PostFeatures.CLICKS, null);
        post("2026-05", "ann", "x", VoiceClass.OWN_WORDS, uncounted);
        Set<YearMonth> known = Set.of(MAY.minusMonths(2), MAY.minusMonths(1), MAY);

        assertThat(rows(spark, known, MAY)).containsExactly("2026-05 ann x 7 100 7 100");
    }

    @Test
    void aMonthWhoseTwoMonthsBeforeAreNotBothKnownHasNoRows(SparkSession spark) {
        for (String month : List.of("2026-03", "2026-04", "2026-05")) {
            post(month, "ann", "x", VoiceClass.OWN_WORDS, Map.of());
            post(month, "ann", "x", VoiceClass.VERBATIM, Map.of());
        }

        assertThat(rows(spark, Set.of(MAY.minusMonths(1), MAY), MAY.minusMonths(1), MAY))
                .isEmpty();
        assertThat(rows(spark, Set.of(MAY.minusMonths(2), MAY.minusMonths(1), MAY), MAY.minusMonths(1), MAY))
                .containsExactly("2026-05 ann x 21 300 21 300");
    }
}
