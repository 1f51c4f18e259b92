package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class RepeatsTest {
    private static final String TEXT = Copying.words("say", 9);

    @Test
    void anAuthorsSameWordsAreOneMessageWhateverLabelsAndLinksTheyHave(SparkSession spark) {
        Company company = new Company().person("jo", 0).person("li", 1).brand("acme");
        company.post("b", "jo", "2026-05-03T10:00:00Z", TEXT + " #now", null)
                .post("a", "jo", "2026-05-04T10:00:00Z", TEXT + " https://example.com/1", null)
                .post("c", "jo", "2026-05-05T10:00:00Z", TEXT.toUpperCase(java.util.Locale.ROOT), null)
                .post("other", "jo", "2026-05-05T11:00:00Z", Copying.words("else", 9), null)
                .post("li", "li", "2026-05-05T10:00:00Z", TEXT, null)
                .post("x", "acme", "2026-05-05T10:00:00Z", TEXT, null)
                .post("y", "acme", "2026-05-05T10:00:00Z", TEXT, null)
                .post("short1", "li", "2026-05-06T10:00:00Z", "good morning all", null)
                .post("short2", "li", "2026-05-07T10:00:00Z", "good morning all", null)
                .post("rt1", "li", "2026-05-06T10:00:00Z", "RT @jo: " + Copying.words("told", 9), null)
                .post("rt2", "li", "2026-05-07T10:00:00Z", "RT @jo: " + Copying.words("told", 9), null);

        assertThat(firsts(spark, company))
                .containsEntry("b", "b")
                .containsEntry("a", "b")
                .containsEntry("c", "b")
                .containsEntry("x", "x")
                .containsEntry("y", "x")
                .containsEntry("other", null)
                .containsEntry("li", null)
                .containsEntry("short2", null)
                .containsEntry("rt2", null);
    }

    private static Map<String, String> firsts(SparkSession spark, Company company) {
        Map<String, String> firsts = new HashMap<>();
        Features.posts(spark, Features.dated(YearMonth.of(2026, 5), company.tables(spark)), Settings.DEFAULT)
                .select(PostFeatures.POST_ID, PostFeatures.REPEAT_OF)
                .collectAsList()
                .forEach(r -> firsts.put(r.getString(0), r.getString(1)));
        return firsts;
    }
}
