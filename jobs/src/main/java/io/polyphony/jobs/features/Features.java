package io.polyphony.jobs.features;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.spark.Kept;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.OutcomeFeatures;
import io.polyphony.schemas.table.Outcomes;
import io.polyphony.schemas.table.PageFeatures;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Voice;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ReachFeatures;
import io.polyphony.schemas.table.RecruitingFeatures;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The features step: from the conformed tables of some months to what metrics are made of, each table read once for all
 * of them.
 *
 * <p>The tables come by name with the columns of their contracts, typed, pseudonymised, opted-in only and clipped to
 * the column {@code month}, so that a list that several months see is there once for each; {@code posts} also has
 * {@code in_common_window}, {@code people} a {@code sample_rank}. Optional tables may be absent. Results do not depend on the order or the partitions of the input.
 */
public final class Features {
    /** So many months are a year of lists of followers, which ends with any of them. */
    public static final int MONTHS_OF_A_YEAR = 12;

    private Features() {}

    /**
     * The table {@code post_features}: a row per post and month.
     *
     * <p>Reading and cutting the texts runs at once and is kept while the result is in use; the rest runs when the
     * result is.
     *
     * @param settings the age at which engagement counts
     */
    public static Dataset<Row> posts(SparkSession spark, Map<String, Dataset<Row>> tables, Settings settings) {
        Conformed in = new Conformed(spark, PeopleAsOf.in(tables));
        Dataset<Row> offered = OfferedTexts.of(in);
        Dataset<Row> posts = read(in, offered);
        Dataset<Row> counts = FixedAgeCounts.of(posts, in.table(Engagements.TABLE), settings.postAgeDays());
        Dataset<Row> features = Prompts.added(TemplateMatch.matched(SampleUnits.added(posts), offered), in)
                .join(Copies.of(posts, offered), Working.POST, "left")
                .join(Repeats.of(posts), Working.POST, "left")
                .join(counts, Working.POST, "left")
                .join(broadcast(askedFor(in)), new String[] {Working.MONTH, Posts.CONTENT_ID}, "left")
                .withColumn(PostFeatures.TOPIC, topic())
                .withColumn(PostFeatures.VOICE_CLASS, voiceClass())
                .withColumn(PostFeatures.TEMPLATE_CONTAINMENT, ofOwnText(PostFeatures.TEMPLATE_CONTAINMENT))
                .withColumn(PostFeatures.OWN_SHARE, ofOwnText(PostFeatures.OWN_SHARE))
                .withColumn(PostFeatures.DISCLOSED, disclosed())
                .withColumn(PostFeatures.RECRUITING, recruits())
                .withColumn(PostFeatures.MINUTES_AFTER, MinutesAfter.column())
                .withColumn(PostFeatures.DAY, date_format(col(Posts.POSTED_AT), "yyyy-MM-dd"))
                .withColumn(PostFeatures.WEEK, date_format(week(), "yyyy-MM-dd"))
                .withColumn(PostFeatures.AS_OF, coalesce(col(PostFeatures.AS_OF), lit(false)));
        return inContract(features, PostFeatures.TABLE);
    }

    /** The table {@code population}: a row per month and person, as of the month's last day. */
    public static Dataset<Row> population(SparkSession spark, Map<String, Dataset<Row>> tables) {
        return inContract(Headcount.of(new Conformed(spark, PeopleAsOf.in(tables))), Population.TABLE);
    }

    /**
     * The table {@code programme_features}: a row per month and advocate, person who joined, request with its windows, person in
     * them, idea, and piece offered, and one for the month's time.
     *
     * @param posts the months' {@link #posts}
     * @param population the months' {@link #population}
     * @param months the months, in order
     * @param past what is kept of those before
     */
    public static Dataset<Row> programme(
            SparkSession spark,
            Map<String, Dataset<Row>> tables,
            Dataset<Row> posts,
            Dataset<Row> population,
            List<YearMonth> months,
            Past past) {
        Conformed in = new Conformed(spark, PeopleAsOf.in(tables));
        Set<YearMonth> known = new TreeSet<>(months);
        known.addAll(past.postMonths());
        return Stream.of(
                        Advocates.of(in, population, months, past),
                        ProgrammeRows.joiners(in),
                        Requests.windows(in, known),
                        Requests.responses(in, posts.unionByName(past.posts()), known),
                        ProgrammeRows.ideas(in),
                        ProgrammeRows.pieces(in),
                        BothWaysRows.of(posts.unionByName(past.posts()), months, known),
                        MonthTime.of(in))
                .map(rows -> ContractColumns.of(rows, ProgrammeFeatures.TABLE))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    /**
     * The table {@code recruiting_features}: a row per month and application, click, cost or job of the twelve months that
     * end with it.
     *
     * @param settings what names of sources mean
     */
    public static Dataset<Row> recruiting(SparkSession spark, Map<String, Dataset<Row>> tables, Settings settings) {
        return Recruiting.of(new Conformed(spark, tables), SourceRules.read(settings));
    }

    /** The table {@code outcome_features}: a row per month and row of {@code outcomes} of the twelve months that end with it. */
    public static Dataset<Row> outcomes(SparkSession spark, Map<String, Dataset<Row>> tables, Settings settings) {
        return inContract(
                OutcomeRows.of(new Conformed(spark, tables), SourceRules.read(settings)), OutcomeFeatures.TABLE);
    }

    /** The table {@code page_features}: a row per month, account of the brand that gives daily totals, and what it counts. */
    public static Dataset<Row> pages(SparkSession spark, Map<String, Dataset<Row>> tables) {
        return inContract(PageRows.of(new Conformed(spark, tables)), PageFeatures.TABLE);
    }

    /** The table {@code reach_features}: a row per month, account whose followers are listed, topic and kind of content it posted on. */
    public static Dataset<Row> reach(SparkSession spark, Map<String, Dataset<Row>> tables, Dataset<Row> posts) {
        return FollowerLists.of(new Conformed(spark, tables), posts);
    }

    /**
     * The rows of {@link #reach} with those of the twelve months that end with each: a row per account that posted in any of them.
     *
     * @param rows the months' {@link #reach}
     * @param earlier the same of months before them, without their years
     * @param kept of which months these are
     */
    public static Dataset<Row> reachOfYears(
            Dataset<Row> rows, Dataset<Row> earlier, List<YearMonth> months, Set<YearMonth> kept) {
        TreeSet<YearMonth> all = new TreeSet<>(kept);
        all.addAll(months);
        return FollowerLists.withYears(rows, earlier, new TreeSet<>(months), all);
    }

    /**
     * Further tables by name: {@link #recruiting}, {@link #outcomes}, {@link #pages} and {@link #reach}, each where something that
     * it is made of was delivered.
     *
     * @param posts the months' {@link #posts}
     * @param settings what names of sources mean
     * @param absent the input contracts of which nothing was delivered
     */
    public static SortedMap<String, Dataset<Row>> further(
            SparkSession spark,
            Map<String, Dataset<Row>> tables,
            Dataset<Row> posts,
            Settings settings,
            Set<String> absent) {
        SortedMap<String, Dataset<Row>> further = new TreeMap<>();
        if (!absent.containsAll(Recruiting.TABLES)) {
            further.put(RecruitingFeatures.TABLE, recruiting(spark, tables, settings));
        }
        if (!absent.contains(Outcomes.TABLE)) {
            further.put(OutcomeFeatures.TABLE, outcomes(spark, tables, settings));
        }
        if (!absent.contains(AccountDays.TABLE)) {
            further.put(PageFeatures.TABLE, pages(spark, tables));
        }
        if (!absent.contains(Audience.TABLE)) {
            further.put(ReachFeatures.TABLE, reach(spark, tables, posts));
        }
        return further;
    }

    /** The names of sources of a month's applications that neither settings nor rules know: they count as other. */
    public static UnknownSources unknownSources(
            SparkSession spark, Map<String, Dataset<Row>> tables, YearMonth month, Settings settings) {
        return UnknownSources.of(new Conformed(spark, tables), month, SourceRules.read(settings));
    }

    /** Tables whose rows are all of one month, with that month as a column. */
    public static Map<String, Dataset<Row>> dated(YearMonth month, Map<String, Dataset<Row>> tables) {
        Map<String, Dataset<Row>> dated = new TreeMap<>(tables);
        dated.replaceAll((name, rows) -> rows.withColumn(Working.MONTH, lit(month.toString())));
        return dated;
    }

    /**
     * The unison events of 24 hours of each month that has any, earliest first.
     *
     * <p>The text is the offered one that the hub copies (c ≥ .8), else null: people's own words are not passed on.
     *
     * @param postFeatures the months' {@link #posts}
     */
    public static Map<YearMonth, List<RunFacts.UnisonMoment>> moments(
            SparkSession spark, Map<String, Dataset<Row>> tables, Dataset<Row> postFeatures) {
        return Moments.of(new Conformed(spark, tables), postFeatures);
    }

    /** By month that has any: the requests to share that were sent in it, by day, each kind once a day. */
    public static Map<YearMonth, List<RunFacts.Ask>> asks(SparkSession spark, Map<String, Dataset<Row>> tables) {
        return AsksByDay.of(new Conformed(spark, tables));
    }

    /** By month that has any: the topics of which at least half of the offered pieces are jobs, sorted. */
    public static Map<YearMonth, List<String>> hiringTopics(SparkSession spark, Map<String, Dataset<Row>> tables) {
        Column job = when(col(PostFeatures.CONTENT_KIND).equalTo(Content.Kind.JOB), 1.0)
                .otherwise(0.0);
        return items(new Conformed(spark, tables))
                .where(col(Working.PIECE_TOPIC).isNotNull())
                .groupBy(Working.MONTH, Working.PIECE_TOPIC)
                .agg(avg(job).as(Content.Kind.JOB))
                .where(col(Content.Kind.JOB).geq(.5))
                .orderBy(Working.PIECE_TOPIC)
                .collectAsList()
                .stream()
                .collect(groupingBy(
                        row -> YearMonth.parse(row.getAs(Working.MONTH)),
                        mapping(row -> row.getAs(Working.PIECE_TOPIC), toList())));
    }

    /** The posts as all later steps take them; kept, so that what they share is computed once. */
    private static Dataset<Row> read(Conformed in, Dataset<Row> offered) {
        Dataset<Row> read = PostsRead.of(in);
        return Kept.now(SignOffs.stripped(read, offered)
                .join(broadcast(minuteResolution(read)), new String[] {Working.MONTH, Posts.NETWORK}, "inner"));
    }

    /** A row per month and network: whether none of its posts has seconds. */
    private static Dataset<Row> minuteResolution(Dataset<Row> posts) {
        Column micros = pmod(unix_micros(col(Posts.POSTED_AT)), lit(60_000_000L));
        return posts.groupBy(Working.MONTH, Posts.NETWORK)
                .agg(bool_and(micros.equalTo(0)).as(PostFeatures.MINUTE_RESOLUTION));
    }

    /** The pieces, with the requests for each. */
    private static Dataset<Row> askedFor(Conformed in) {
        return items(in).join(MinutesAfter.asksByPiece(in), new String[] {Working.MONTH, Content.CONTENT_ID}, "left");
    }

    private static Dataset<Row> items(Conformed in) {
        Column variant = coalesce(col(Content.VARIANT), lit(""));
        return in.table(Content.TABLE)
                .groupBy(Working.MONTH, Content.CONTENT_ID)
                .agg(
                        min(col(Content.PUBLISHED_AT)).as(Working.OFFERED_AT),
                        min_by(col(Content.KIND), variant).as(PostFeatures.CONTENT_KIND),
                        min_by(col(Content.TOPIC), variant).as("item_" + Content.TOPIC),
                        PieceTopic.of(variant).as(Working.PIECE_TOPIC));
    }

    private static Column topic() {
        return coalesce(col(Posts.TOPIC), col("item_" + Content.TOPIC), col(Working.RULE_TOPIC));
    }

    /** The Monday of a post's week, or the month's first day where that is later. */
    private static Column week() {
        return greatest(date_trunc("week", col(Posts.POSTED_AT)), date_trunc("month", col(Posts.POSTED_AT)));
    }

    /** It is about jobs or the company as a place to work, or of an account that is there for that. */
    private static Column recruits() {
        Column kind = col(PostFeatures.CONTENT_KIND).isin(Content.Kind.JOB, Content.Kind.CULTURE);
        Column careers = col(Accounts.PURPOSE)
                .equalTo(Accounts.Purpose.CAREERS)
                .and(col(PostFeatures.VOICE).equalTo(Voice.BRAND));
        return coalesce(kind, lit(false)).or(coalesce(careers, lit(false)));
    }

    /** Of employees' posts with a text of their own. */
    private static Column disclosed() {
        return when(col(PostFeatures.VOICE_CLASS).notEqual(VoiceClass.REPOST), col(Working.DISCLOSED));
    }

    private static Column voiceClass() {
        return when(col(PostFeatures.VOICE).equalTo(Voice.EMPLOYEE), VoiceDecision.column());
    }

    /** Likeness is of posts with a text of their own; a bare title is told as having none after it was compared. */
    private static Column ofOwnText(String likeness) {
        Column repost = coalesce(col(PostFeatures.VOICE_CLASS).equalTo(VoiceClass.REPOST), lit(false));
        return when(not(repost), col(likeness));
    }

    private static Dataset<Row> inContract(Dataset<Row> table, String name) {
        StructType schema = SparkSchemas.of(Contracts.of(name));
        return table.select(Arrays.stream(schema.fields())
                .map(f -> col(f.name()).cast(f.dataType()).as(f.name()))
                .toArray(Column[]::new));
    }
}
