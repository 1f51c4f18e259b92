package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What people's own words and their copies earned over three months, by person and network, where both of them were shown to somebody.
 *
 * <p>Only months of which the two before are known have rows: three months are three months.
 */
final class BothWaysRows {
    /** How many months before its own one a month looks back to. */
    static final int BEFORE = 2;

    private static final List<String> PARTS = FixedAgeCounts.engagementColumns();

    private BothWaysRows() {}

    /**
     * A row per month, person and network.
     *
     * @param posts rows of {@code post_features} of the known months
     * @param months the months that are asked for
     * @param known of which months there are posts
     */
    static Dataset<Row> of(Dataset<Row> posts, List<YearMonth> months, Set<YearMonth> known) {
        Object[] whole = months.stream()
                .filter(month -> IntStream.rangeClosed(1, BEFORE)
                        .mapToObj(month::minusMonths)
                        .allMatch(known::contains))
                .map(YearMonth::toString)
                .toArray();
        Column own = col(PostFeatures.VOICE_CLASS).equalTo(VoiceClass.OWN_WORDS);
        Column copied = col(PostFeatures.VOICE_CLASS).isin(VoiceClass.VERBATIM, VoiceClass.NEAR_VERBATIM);
        return posts.where(col(PostFeatures.PERSON_ID).isNotNull().and(own.or(copied)))
                .withColumn(Working.MONTH, explode(countsFor()))
                .where(col(Working.MONTH).isin(whole))
                .groupBy(
                        col(Working.MONTH),
                        col(PostFeatures.PERSON_ID).as(ProgrammeFeatures.SUBJECT),
                        col(PostFeatures.NETWORK).as(ProgrammeFeatures.NETWORK))
                .agg(
                        sum(when(own, engagements())).as(ProgrammeFeatures.OWN_ENGAGEMENTS),
                        sum(when(own, impressions())).as(ProgrammeFeatures.OWN_IMPRESSIONS),
                        sum(when(copied, engagements())).as(ProgrammeFeatures.COPIED_ENGAGEMENTS),
                        sum(when(copied, impressions())).as(ProgrammeFeatures.COPIED_IMPRESSIONS))
                .where(col(ProgrammeFeatures.OWN_IMPRESSIONS)
                        .gt(0)
                        .and(col(ProgrammeFeatures.COPIED_IMPRESSIONS).gt(0)))
                .withColumn(ProgrammeFeatures.KIND, lit(Kind.BOTH_WAYS));
    }

    /** A post's own month and those after it that look back to it. */
    private static Column countsFor() {
        return array(IntStream.rangeClosed(0, BEFORE)
                .mapToObj(later -> expr(
                        "date_format(add_months(to_date(" + Working.MONTH + ", 'yyyy-MM'), " + later + "), 'yyyy-MM')"))
                .toArray(Column[]::new));
    }

    private static Column engagements() {
        return seen(PARTS.stream()
                .map(part -> coalesce(col(part), lit(0L)))
                .reduce(Column::plus)
                .orElseThrow());
    }

    private static Column impressions() {
        return seen(col(PostFeatures.IMPRESSIONS));
    }

    /** Of posts in the common window whose impressions and engagements are known. */
    private static Column seen(Column number) {
        Column engaged = coalesce(PARTS.stream().map(part -> col(part)).toArray(Column[]::new));
        return when(
                col(PostFeatures.IN_COMMON_WINDOW)
                        .and(col(PostFeatures.IMPRESSIONS).isNotNull())
                        .and(engaged.isNotNull()),
                number);
    }
}
