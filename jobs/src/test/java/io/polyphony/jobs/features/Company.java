package io.polyphony.jobs.features;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The conformed month of a small company, in a test's own words; all on one network. */
final class Company {
    private static final String NETWORK = "linkedin";
    private final Month month = new Month();

    /** Someone who has opted in, with 100 followers on 2 May and 200 on 9 May. */
    Company person(String id, long rank) {
        return person(id, rank, Map.of(People.OPTED_IN_AT, Instant.parse("2026-01-01T00:00:00Z")));
    }

    Company person(String id, long rank, Map<String, ?> more) {
        interval(id, rank, more);
        return measured(id, "2026-05-02", 100L).measured(id, "2026-05-09", 200L);
    }

    /** One more row of a person. */
    Company interval(String id, long rank, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put(People.PERSON_ID, id);
        values.put(Working.SAMPLE_RANK, rank);
        month.add(People.TABLE, values);
        return this;
    }

    private Company measured(String id, String day, long followers) {
        month.add(
                Accounts.TABLE,
                Map.of(
                        Accounts.ACCOUNT_ID, id,
                        Accounts.NETWORK, NETWORK,
                        Accounts.VOICE, Accounts.Voice.EMPLOYEE,
                        Accounts.PERSON_ID, id,
                        Accounts.MEASURED_ON, LocalDate.parse(day),
                        Accounts.FOLLOWER_COUNT, followers));
        return this;
    }

    /** A brand's account of unknown audience. */
    Company brand(String id) {
        month.add(
                Accounts.TABLE,
                Map.of(
                        Accounts.ACCOUNT_ID,
                        id,
                        Accounts.NETWORK,
                        NETWORK,
                        Accounts.VOICE,
                        Accounts.Voice.BRAND,
                        Accounts.MEASURED_ON,
                        LocalDate.parse("2026-05-01")));
        return this;
    }

    Company offer(String id, String variant, String at, String text) {
        return offer(id, variant, at, text, null);
    }

    /** A piece with its headline; null: none. */
    Company offer(String id, String variant, String at, String text, String title) {
        Map<String, Object> piece = new HashMap<>(Map.of(
                Content.CONTENT_ID,
                id,
                Content.VARIANT,
                variant,
                Content.PUBLISHED_AT,
                Instant.parse(at),
                Content.KIND,
                Content.Kind.PRODUCT,
                Content.TOPIC,
                "topic of " + id,
                Content.SUGGESTED_TEXT,
                text));
        piece.put(Content.TITLE, title);
        month.add(Content.TABLE, piece);
        return this;
    }

    /** A piece of whose topic the library says nothing. */
    Company untold(String id, String kind, String text) {
        month.add(
                Content.TABLE,
                Map.of(
                        Content.CONTENT_ID,
                        id,
                        Content.PUBLISHED_AT,
                        Instant.parse("2026-05-01T00:00:00Z"),
                        Content.KIND,
                        kind,
                        Content.SUGGESTED_TEXT,
                        text));
        return this;
    }

    /** A piece about a job. */
    Company job(String id, String topic) {
        month.add(
                Content.TABLE,
                Map.of(
                        Content.CONTENT_ID,
                        id,
                        Content.PUBLISHED_AT,
                        Instant.parse("2026-05-01T00:00:00Z"),
                        Content.KIND,
                        Content.Kind.JOB,
                        Content.TOPIC,
                        topic));
        return this;
    }

    /** A request to share a piece; null: any piece, null: nothing said about having to. */
    Company ask(String at, String content, Boolean mandatory) {
        return ask(at, content, mandatory, null);
    }

    /** The same to a department; null: to everybody. */
    Company ask(String at, String content, Boolean mandatory, String department) {
        Map<String, Object> values = new HashMap<>();
        values.put(Asks.DEPARTMENT, department);
        values.put(Asks.ASK_ID, at);
        values.put(Asks.SENT_AT, Instant.parse(at));
        values.put(Asks.CONTENT_ID, content);
        values.put(Asks.MANDATORY, mandatory);
        month.add(Asks.TABLE, values);
        return this;
    }

    Company post(String id, String account, String at, String text, String content) {
        Map<String, Object> values = post(id, account, at, text);
        values.put(Posts.CONTENT_ID, content);
        month.add(Posts.TABLE, values);
        return this;
    }

    /** A post that links to a page. */
    Company linked(String id, String account, String at, String text, String link) {
        Map<String, Object> values = post(id, account, at, text);
        values.put(Posts.LINK, link);
        month.add(Posts.TABLE, values);
        return this;
    }

    Company repost(String id, String account, String at, String text) {
        Map<String, Object> values = post(id, account, at, text);
        values.put(Posts.REPOST_OF, "another");
        month.add(Posts.TABLE, values);
        return this;
    }

    private static Map<String, Object> post(String id, String account, String at, String text) {
        Map<String, Object> values = new HashMap<>();
        values.put(Posts.POST_ID, id);
        values.put(Posts.ACCOUNT_ID, account);
        values.put(Posts.NETWORK, NETWORK);
        values.put(Posts.POSTED_AT, Instant.parse(at));
        values.put(Posts.TEXT, text);
        values.put(PostFeatures.IN_COMMON_WINDOW, true);
        return values;
    }

    Company engagement(String post, String kind, String measure, String at, long count, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put(Engagements.POST_ID, post);
        values.put(Engagements.KIND, kind);
        values.put(Engagements.MEASURE, measure);
        values.put(Engagements.MEASURED_AT, Instant.parse(at));
        values.put(Engagements.COUNT, count);
        month.add(Engagements.TABLE, values);
        return this;
    }

    Map<String, Dataset<Row>> tables(SparkSession spark) {
        return month.tables(spark);
    }
}
