package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Six people with words of others in one month: reposts nobody marked, titles, formulae, quotations, offered and not. */
@ExtendWith(SparkSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BorrowedWordsTest {
    private static final String TITLE = "Acme opens new plant in Leipzig";
    private static final String OFFERED_TITLE = "Acme wins the prize for bridges";
    private static final String OFFERED_WISH = "Happy birthday to our oldest bridge";
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private final Map<String, Double> likeness = new HashMap<>();

    @BeforeAll
    void makeTheMonth(SparkSession spark) {
        Company company = new Company()
                .offer("c1", "", "2026-05-01T00:00:00Z", OFFERED_TITLE)
                .offer("c2", "", "2026-05-01T00:00:00Z", OFFERED_WISH);
        for (int i = 0; i < 6; i++) {
            String who = "jo" + i;
            company.person(who, i)
                    .post("retold" + i, who, at(2, i), "RT @acme: " + Copying.words("retold", 9), null)
                    .post("named" + i, who, at(3, i), "#jo RT acme: " + Copying.words("named", 9), null)
                    .post("quoted" + i, who, at(4, i), "“" + Copying.words("quoted", 9) + "”", null)
                    .post("wish" + i, who, at(5, i), "Happy new year to you all", null)
                    .post("offeredWish" + i, who, at(6, i), OFFERED_WISH, null)
                    .linked("title" + i, who, at(7, i), TITLE, "https://news.example/acme-opens-new-plant-in-leipzig")
                    .linked("said" + i, who, at(8, i), TITLE, "https://acme.example/news/4711")
                    .linked(
                            "offeredTitle" + i,
                            who,
                            at(9, i),
                            OFFERED_TITLE,
                            "https://a.example/acme-wins-prize-for-bridges");
        }
        read(Features.posts(spark, Features.dated(YearMonth.of(2026, 5), company.tables(spark)), Settings.DEFAULT));
    }

    private static String at(int day, int minute) {
        return "2026-05-0" + day + "T10:0" + minute + ":01Z";
    }

    private void read(Dataset<Row> features) {
        for (Row row : features.collectAsList()) {
            String id = row.getAs(PostFeatures.POST_ID);
            classes.put(id, row.getAs(PostFeatures.VOICE_CLASS));
            events.put(id, row.getAs(PostFeatures.UNISON_24H));
            likeness.put(id, row.getAs(PostFeatures.TEMPLATE_CONTAINMENT));
        }
    }

    @Test
    void aPostThatSaysSoItselfIsARepost() {
        assertThat(classes).containsEntry("retold0", VoiceClass.REPOST).containsEntry("named5", VoiceClass.REPOST);
        assertThat(events).containsEntry("retold1", null).containsEntry("named1", null);
        assertThat(likeness).containsEntry("retold1", null);
    }

    @Test
    void aBareTitleIsARepostUnlessItWasOffered() {
        assertThat(classes)
                .containsEntry("title3", VoiceClass.REPOST)
                .containsEntry("offeredTitle3", VoiceClass.VERBATIM);
        assertThat(events).containsEntry("title3", null).containsEntry("offeredTitle3", "offeredTitle0");
        assertThat(likeness).containsEntry("title3", null).containsEntry("offeredTitle3", 1.0);
    }

    @Test
    void oneTextBelowAnAddressThatTellsNoTitleIsUnison() {
        assertThat(classes).containsEntry("said3", VoiceClass.UNISON);
        assertThat(events).containsEntry("said3", "said0");
    }

    @Test
    void quotationsAndFormulaeAreNoEventUnlessTheyWereOffered() {
        assertThat(classes)
                .containsEntry("quoted2", VoiceClass.OWN_WORDS)
                .containsEntry("wish2", VoiceClass.OWN_WORDS)
                .containsEntry("offeredWish2", VoiceClass.VERBATIM);
        assertThat(events)
                .containsEntry("quoted2", null)
                .containsEntry("wish2", null)
                .containsEntry("offeredWish2", "offeredWish0");
    }
}
