package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import io.polyphony.schemas.table.Posts;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who names a piece in words of their own copies nothing. 3-grams are counted by hand. */
@ExtendWith(SparkSuite.class)
class HeadlineTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final String TITLE = "our first electric service vessel";
    private static final String WORDING = "Worth a look: " + TITLE;

    @Test
    void theTitleOfAPieceCountsOnNeitherSide(SparkSession spark) {
        Map<String, Row> posts = posts(spark, TITLE);

        is(posts, "own", VoiceClass.OWN_WORDS, 0, 1);
        is(posts, "word for word", VoiceClass.VERBATIM, 1, 0);
        // 13 3-grams, 3 of them the title's, 3 the rest of the wording.
        is(posts, "with comment", VoiceClass.TEMPLATE_COMMENT, 1, .7);
        // Mostly the title: compared whole, 3 of 6 kept, 3 of 3 and 3 of 4 not the person's own.
        is(posts, "title alone", VoiceClass.EDITED, .5, 0);
        is(posts, "title and a word", VoiceClass.EDITED, .5, .25);
    }

    @Test
    void withoutATitleItIsPartOfTheWording(SparkSession spark) {
        Map<String, Row> posts = posts(spark, null);

        // 3 of 6 kept, 13 of 16 the person's own.
        is(posts, "own", VoiceClass.EDITED, .5, .8125);
        is(posts, "with comment", VoiceClass.TEMPLATE_COMMENT, 1, 7 / 13.0);
        is(posts, "title alone", VoiceClass.EDITED, .5, 0);
    }

    @Test
    void aWordingThatIsTheTitleAloneIsComparedWhole(SparkSession spark) {
        Map<String, Row> posts = posts(spark, WORDING);

        is(posts, "word for word", VoiceClass.VERBATIM, 1, 0);
        is(posts, "own", VoiceClass.EDITED, .5, .8125);
    }

    private static void is(Map<String, Row> posts, String id, String voiceClass, double c, double o) {
        Row post = posts.get(id);
        assertThat(post.<String>getAs(PostFeatures.VOICE_CLASS)).as(id).isEqualTo(voiceClass);
        assertThat(post.<Double>getAs(PostFeatures.TEMPLATE_CONTAINMENT)).as(id).isEqualTo(c);
        assertThat(post.<Double>getAs(PostFeatures.OWN_SHARE)).as(id).isEqualTo(o);
    }

    private static Map<String, Row> posts(SparkSession spark, String title) {
        Company company = new Company()
                .person("jo", 1)
                .offer("c1", "", "2026-05-01T00:00:00Z", WORDING, title)
                .post(
                        "own",
                        "jo",
                        "2026-05-04T10:00:00Z",
                        "Rain in Bergen but a good day because " + TITLE + " left the yard this morning",
                        "c1")
                .post("word for word", "jo", "2026-05-05T10:00:00Z", WORDING + "!", "c1")
                .post("with comment", "jo", "2026-05-06T10:00:00Z", WORDING + " and I was there to see it", "c1")
                .post("title alone", "jo", "2026-05-07T10:00:00Z", TITLE, "c1")
                .post("title and a word", "jo", "2026-05-08T10:00:00Z", "Proud: " + TITLE, "c1");
        Map<String, Row> posts = new HashMap<>();
        Features.posts(spark, Features.dated(MAY, company.tables(spark)), Settings.DEFAULT)
                .collectAsList()
                .forEach(post -> posts.put(post.getAs(Posts.POST_ID), post));
        return posts;
    }
}
