package io.polyphony.jobs.study.texts;

import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import io.polyphony.schemas.table.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * How well copies and voices are told on real texts.
 *
 * <p>{@code TextStudy DATA FILE} reads the folder of sample data and writes Markdown tables. Of real posts it names rows,
 * never words. See {@code dev/text-study}.
 */
public final class TextStudy {
    private static final int BRUTE_FORCE_POSTS = 30_000;
    private static final List<Integer> SECONDS = List.of(10, 60, 3_600);
    private static final String CAMPAIGNS_IN = "2021-03";
    private static final List<Integer> PERCENT = List.of(5, 10, 20);
    private static final int NAMED = 25;
    private static final long SEED = 25;

    private final Path data;
    private final RealPosts real;
    private final StringBuilder page = new StringBuilder();

    private TextStudy(Path data, RealPosts real) {
        this.data = data;
        this.real = real;
    }

    /** Reads and writes. */
    public static void main(String[] args) throws IOException {
        Path warehouse = Files.createTempDirectory("polyphony-study-warehouse");
        Session session = Sessions.start(
                "local[1]",
                Location.of(warehouse),
                Map.of("spark.sql.shuffle.partitions", "4", "spark.sql.adaptive.enabled", "false"));
        Path data = Path.of(args[0]);
        TextStudy study = new TextStudy(data, new RealPosts(session.spark(), data));
        study.write();
        Files.writeString(Path.of(args[1]), study.page);
        session.close();
    }

    private void write() {
        objects();
        reuse();
        planted();
        campaigns();
        messages("2015-11");
        messages("2017-08");
        bruteForce();
    }

    private void objects() {
        line("## Objects");
        SharedObjects shared = SharedObjects.read(data);
        SECONDS.forEach(s -> line("* %,d s: %,d pairs", s, shared.pairs(s)));
    }

    private void reuse() {
        line("%n## Answers that people made from a source%n");
        line("| similarity | cut | light | heavy | non | AUC | kappa |%n|---|---|---|---|---|---|---|");
        for (HumanReuse.Way way : HumanReuse.Way.values()) {
            HumanReuse answers = HumanReuse.of(data, way);
            line(
                    "| %s | %.3f | %.3f | %.3f | %.3f | %.4f | %.3f |",
                    way.label(),
                    answers.mean(3),
                    answers.mean(2),
                    answers.mean(1),
                    answers.mean(0),
                    answers.areaUnderCurve(),
                    answers.kappa());
        }
    }

    private void planted() {
        line("%n## Planted edits%n%n| edit | in its class | in others |%n|---|---|---|");
        PlantedPosts planted = PlantedPosts.of(real, SEED);
        planted.landed(SEED)
                .forEach((edit, landed) -> line("| %s | %d | %s |", edit.label(), landed.right(), landed.others()));
        line("%nUnrelated posts with c ≥ .2: %.4f", planted.unrelatedTouched());
    }

    private void campaigns() {
        Timelines year = Timelines.of(real, post -> true);
        line("%n## A year of senators%n%nUnison events, by window: %s", year.events());
        List<PlantedCampaigns.Campaign> campaigns = Arrays.stream(Wording.values())
                .flatMap(wording -> PERCENT.stream().map(percent -> new PlantedCampaigns.Campaign(wording, percent)))
                .toList();
        Timelines month = Timelines.of(real, post -> post.day().startsWith(CAMPAIGNS_IN));
        PlantedCampaigns.Seen seen = PlantedCampaigns.of(month, SEED).seen(campaigns);
        line("%n## Campaigns planted in %s%n%n%s%n", CAMPAIGNS_IN, seen.untouched());
        line(
                "| wording | %% of posts | by | AUC | planted posts told | share, with campaigns | largest share, without |");
        line("|---|---|---|---|---|---|---|");
        seen.campaigns().forEach((campaign, found) -> {
            campaign(campaign, "events", found.byEvents());
            campaign(campaign, "copies", found.byCopies());
        });
    }

    private void campaign(PlantedCampaigns.Campaign campaign, String by, PlantedCampaigns.Told told) {
        line(
                "| %s | %d | %s | %.4f | %.4f | %.4f | %.4f |",
                campaign.wording().label(),
                campaign.percent(),
                by,
                told.areaUnderCurve(),
                told.found(),
                told.touched(),
                told.untouched());
    }

    private void messages(String month) {
        SilverMessages found = SilverMessages.of(real, month);
        SilverMessages.Agreement agreement = found.agreement();
        line("%n## Messages of %s%n", month);
        line(
                "Precision %.4f (of %,d pairs), recall %.4f (of %,d pairs).",
                agreement.precision(), agreement.found(), agreement.recall(), agreement.silver());
        line("Posts: %,d, with a silver label %,d.", found.count(p -> true), found.count(p -> p.silver() != null));
        line(
                "Told as reposts: %,d, of them with a silver label %,d.",
                found.count(p -> p.voiceClass().equals(VoiceClass.REPOST)),
                found.count(p -> p.voiceClass().equals(VoiceClass.REPOST) && p.silver() != null));
        line(
                "In events of 24 hours: %,d, of them with a silver label %,d.",
                found.count(p -> p.event() != null), found.count(p -> p.event() != null && p.silver() != null));
        rows("Several silver messages in one found", found.joined());
        rows("One silver message in several found", found.parted());
        rows("Silver and other posts in one found", found.widened());
    }

    /** The first rows of each kind, for a sample of the disagreements. */
    private void rows(String title, Map<String, List<Long>> rows) {
        line("%n%s: %,d.%n", title, rows.size());
        line(
                "%s",
                rows.values().stream()
                        .limit(NAMED)
                        .map(r -> r.stream().limit(4).map(String::valueOf).collect(Collectors.joining("/")))
                        .collect(Collectors.joining(", ")));
    }

    private void bruteForce() {
        line("%n## Every pair of %,d posts%n", BRUTE_FORCE_POSTS);
        Dataset<Row> posts = real.trolls("2017-08", null).get(Posts.TABLE);
        List<String> texts = posts.select(Posts.TEXT)
                .limit(BRUTE_FORCE_POSTS)
                .as(Encoders.STRING())
                .collectAsList();
        for (BruteForce found : BruteForce.of(real.session(), texts)) {
            line(
                    "* %s: %,d texts, %,d pairs, %d missed, %d extra",
                    found.threshold(), found.texts(), found.pairs(), found.missed(), found.extra());
        }
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format + "%n", values);
        System.err.print(line);
        page.append(line);
    }
}
