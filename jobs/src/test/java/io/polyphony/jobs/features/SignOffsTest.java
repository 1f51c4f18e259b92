package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class SignOffsTest {
    private static final String OFFER = Copying.words("offer", 12);
    private static final String BYE = "Jo Doe builds bridges at Acme and writes every week";

    @Test
    void aRepeatedLastLineIsNotAPersonsOwnShareUnlessTheProgrammeOfferedIt(SparkSession spark) {
        Company company = new Company().person("jo", 0).person("li", 1).person("al", 2);
        company.offer("c1", "", "2026-05-01T00:00:00Z", OFFER);
        for (String who : new String[] {"jo", "li", "al"}) {
            for (int i = 0; i < 2; i++) {
                company.post(who + i, who, "2026-05-0" + (i + 2) + "T10:00:00Z", says(who, i), null);
            }
        }
        company.post("jo2", "jo", "2026-05-05T10:00:00Z", OFFER + "\n" + BYE, "c1")
                .post("li2", "li", "2026-05-05T10:00:00Z", OFFER + "\n" + BYE + " 2", "c1")
                .post("al2", "al", "2026-05-05T10:00:00Z", Copying.words("intro", 12) + "\n" + OFFER, "c1");

        assertThat(classes(spark, company))
                .containsEntry("jo2", VoiceClass.VERBATIM)
                .containsEntry("li2", VoiceClass.TEMPLATE_COMMENT)
                .containsEntry("al0", VoiceClass.TEMPLATE_COMMENT)
                .containsEntry("al2", VoiceClass.TEMPLATE_COMMENT);
    }

    private static String says(String who, int number) {
        return Copying.words("say" + number, 8) + "\n" + (who.equals("al") ? OFFER : BYE);
    }

    private static Map<String, String> classes(SparkSession spark, Company company) {
        Map<String, String> classes = new HashMap<>();
        Features.posts(spark, Features.dated(YearMonth.of(2026, 5), company.tables(spark)), Settings.DEFAULT)
                .select(PostFeatures.POST_ID, PostFeatures.VOICE_CLASS)
                .collectAsList()
                .forEach(r -> classes.put(r.getString(0), r.getString(1)));
        return classes;
    }
}
