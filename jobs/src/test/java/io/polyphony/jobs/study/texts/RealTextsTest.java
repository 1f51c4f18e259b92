package io.polyphony.jobs.study.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.RequiresShared;
import io.polyphony.jobs.SharedData;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.study.texts.PlantedCampaigns.Campaign;
import io.polyphony.schemas.table.Posts;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What dev/text-study shows, where it is quick to see. */
@RequiresShared
@ExtendWith(SparkSuite.class)
class RealTextsTest {
    private static final Path DATA = SharedData.data("");

    @Test
    void pairsOfAccountsThatSharedAnObjectAreThoseOfAnotherPackage() {
        SharedObjects shared = SharedObjects.read(DATA);

        assertThat(List.of(shared.pairs(10), shared.pairs(60), shared.pairs(3_600)))
                .containsExactly(447, 3_791, 183_379);
    }

    @Test
    void moreCopyingIsMoreSimilar() {
        HumanReuse answers = HumanReuse.of(DATA, HumanReuse.Way.PRODUCT);

        assertThat(List.of(answers.mean(0), answers.mean(1), answers.mean(2), answers.mean(3)))
                .isSorted();
        assertThat(answers.areaUnderCurve()).isGreaterThan(.95);
        assertThat(answers.kappa()).isGreaterThan(.6);
    }

    @Test
    void theMessagesOfAMonthAreThoseThatARuleFinds(SparkSession spark) {
        SilverMessages.Agreement agreement =
                SilverMessages.of(new RealPosts(spark, DATA), "2015-11").agreement();

        assertThat(agreement.precision()).isGreaterThanOrEqualTo(.98);
        assertThat(agreement.recall()).isGreaterThanOrEqualTo(.95);
    }

    @Test
    void everyPairOfCopiesIsFoundAndNoOther(SparkSession spark) {
        List<String> texts = new RealPosts(spark, DATA)
                .trolls("2015-11", null)
                .get(Posts.TABLE)
                .select(Posts.TEXT)
                .limit(3_000)
                .as(Encoders.STRING())
                .collectAsList();

        assertThat(BruteForce.of(spark, texts)).allSatisfy(found -> {
            assertThat(found.pairs()).isPositive();
            assertThat(found.missed()).isZero();
            assertThat(found.extra()).isZero();
        });
    }

    @Test
    void accountsWithCampaignsAreToldFromOthers(SparkSession spark) {
        Timelines tenDays = Timelines.of(
                new RealPosts(spark, DATA),
                post -> post.at().startsWith("2021-03-0") || post.at().startsWith("2021-03-10"));
        Campaign verbatim = new Campaign(Wording.VERBATIM, 20);
        Campaign light = new Campaign(Wording.LIGHT, 20);

        PlantedCampaigns.Seen seen = PlantedCampaigns.of(tenDays, 25).seen(List.of(verbatim, light));

        assertThat(seen.campaigns().get(verbatim).byEvents().areaUnderCurve()).isGreaterThanOrEqualTo(.98);
        assertThat(seen.campaigns().get(light).byCopies().areaUnderCurve()).isGreaterThanOrEqualTo(.95);
        assertThat(seen.campaigns().get(light).byEvents().found())
                .isBetween(.1, seen.campaigns().get(verbatim).byEvents().found());
        assertThat(100 * seen.untouched().suspectMonths())
                .isLessThanOrEqualTo(seen.untouched().months());
    }
}
