package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.TableFile.Row;
import io.polyphony.schemas.table.Engagements;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes what a post earned as an export would: totals at the age of 7 days, sometimes an early or late one, clicks
 * sometimes one by one, and noise that must not count: machines, paid delivery, what came after day 7.
 */
final class EngagementRows {
    private static final Duration AGE = Duration.ofDays(7);

    /** Who clicks and is named: the first of so many are colleagues, whose clicks are as likely as anybody's. */
    private static final int MEMBERS = 50_000;

    private static final int COLLEAGUES = 7_500;

    private final TableFile file;
    private final Parameters parameters;
    private final long seed;

    EngagementRows(TableFile file, Parameters parameters, long seed) {
        this.file = file;
        this.parameters = parameters;
        this.seed = seed;
    }

    /** The rows of one post; a repost has none. */
    void write(Share share, String postId) {
        if (share.style() == Style.REPOST) {
            return;
        }
        Draws draws =
                Draws.of(seed, "measurement", postId.hashCode(), share.at().getEpochSecond());
        Post post = new Post(share, postId, measuredAt(draws, share.at()));
        Share.Earned earned = share.earned();
        double early = draws.chance(0.25) ? 0.4 + 0.4 * draws.uniform() : 0;
        double late = draws.chance(0.1) ? 1 + 0.3 * draws.uniform() : 0;
        earned.impressions().ifPresent(i -> totals(post, Engagements.Kind.IMPRESSION, i, early, late));
        totals(post, Engagements.Kind.REACTION, earned.reactions(), early, late);
        totals(post, Engagements.Kind.COMMENT, earned.comments(), early, late);
        totals(post, Engagements.Kind.REPOST, earned.reposts(), early, late);
        if (draws.chance(0.3)) {
            clicks(draws, post, earned.clicks());
        } else {
            totals(post, Engagements.Kind.CLICK, earned.clicks(), early, late);
        }
        if (share.author().isEmpty()
                && share.network().equals("linkedin")
                && draws.chance(parameters.brand().sponsoredShare())) {
            sponsored(draws, post);
        }
    }

    private record Post(Share share, String id, Instant measuredAt) {}

    /** Just before the age of 7 days; a few exports come late and have nothing earlier. */
    private static Instant measuredAt(Draws draws, Instant posted) {
        return draws.chance(0.02)
                ? posted.plus(Duration.ofDays(9))
                : posted.plus(AGE).minusSeconds(draws.between(0, 14_400));
    }

    private void totals(Post post, String kind, long count, double early, double late) {
        boolean onTime = !post.measuredAt().isAfter(post.share().at().plus(AGE));
        if (early > 0 && onTime) {
            total(post, kind, post.share().at().plus(Duration.ofDays(2)), (long) (count * early));
        }
        total(post, kind, post.measuredAt(), count);
        if (late > 0) {
            total(post, kind, post.share().at().plus(Duration.ofDays(20)), (long) (count * late));
        }
    }

    private void total(Post post, String kind, Instant at, long count) {
        row(post, kind, at, count)
                .set(Engagements.MEASURE, Engagements.Measure.TOTAL)
                .set(Engagements.DELIVERY, delivery(post.share()))
                .write();
    }

    private void clicks(Draws draws, Post post, long count) {
        for (long i = 0; i < count; i++) {
            click(draws, post, draws.between(30, 604_000), "false");
        }
        if (draws.chance(0.2)) {
            click(draws, post, draws.between(1, 30), "true");
        }
        if (draws.chance(0.15)) {
            click(draws, post, draws.between(610_000, 900_000), "false");
        }
    }

    private void click(Draws draws, Post post, int seconds, String bot) {
        Row row = row(post, Engagements.Kind.CLICK, post.share().at().plusSeconds(seconds), 1)
                .set(Engagements.MEASURE, Engagements.Measure.EVENT)
                .set(Engagements.DELIVERY, delivery(post.share()))
                .set(Engagements.IS_BOT, bot);
        if (draws.chance(0.4)) {
            int member = draws.below(MEMBERS);
            row.set(Engagements.MEMBER_ID, "m" + member).set(Engagements.MEMBER_IS_EMPLOYEE, member < COLLEAGUES);
        }
        row.write();
    }

    private void sponsored(Draws draws, Post post) {
        long shown = draws.between(2_000, 20_000);
        row(post, Engagements.Kind.IMPRESSION, post.measuredAt(), shown)
                .set(Engagements.MEASURE, Engagements.Measure.TOTAL)
                .set(Engagements.DELIVERY, Engagements.Delivery.SPONSORED)
                .write();
    }

    private Row row(Post post, String kind, Instant at, long count) {
        return file.row()
                .set(Engagements.POST_ID, post.id())
                .set(Engagements.KIND, kind)
                .set(Engagements.MEASURED_AT, at)
                .set(Engagements.COUNT, count);
    }

    /** Linkedin has paid delivery and tells it apart; x does not say. */
    private static String delivery(Share share) {
        return share.network().equals("linkedin") ? Engagements.Delivery.ORGANIC : "";
    }
}
