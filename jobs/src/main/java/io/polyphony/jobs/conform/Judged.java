package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/** Every row of every contract with its final fate, each contract computed once. */
final class Judged {
    private static final String KNOWN = "_known";
    private static final Set<String> OF_ACCOUNTS = Set.of(AccountDays.TABLE, Audience.TABLE);
    private final Map<String, Dataset<Row>> typed;
    private final MonthClip clip;
    private final boolean everyExportCut;
    private final boolean postsAreFew;
    private final Map<String, Dataset<Row>> judged = new LinkedHashMap<>();

    /**
     * Judges typed rows.
     *
     * @param typed by contract
     * @param clip the month
     * @param everyExportCut overrides what accounts say of their exports
     * @param postsAreFew every task can know of every post
     */
    Judged(Map<String, Dataset<Row>> typed, MonthClip clip, boolean everyExportCut, boolean postsAreFew) {
        this.typed = typed;
        this.clip = clip;
        this.everyExportCut = everyExportCut;
        this.postsAreFew = postsAreFew;
        Dataset<Row> people = keep(People.TABLE, unique(People.TABLE));
        Dataset<Row> accounts = keep(Accounts.TABLE, accounts(people));
        Directory directory = new Directory(accounts, people);
        Dataset<Row> posts = keep(Posts.TABLE, posts(directory));
        for (String contract : typed.keySet()) {
            if (!judged.containsKey(contract)) {
                keep(contract, other(contract, people, posts, directory));
            }
        }
    }

    /** By contract, in the order they depend on each other. */
    Map<String, Dataset<Row>> rows() {
        return judged;
    }

    /**
     * Keeps rows once they are computed, and cuts their plan off: what follows is planned on its own, which for a small
     * month costs more than the rows. Spark drops them when nothing refers to them any more.
     */
    private Dataset<Row> keep(String contract, Dataset<Row> rows) {
        Dataset<Row> cut = rows.localCheckpoint(false, StorageLevel.MEMORY_AND_DISK());
        judged.put(contract, cut);
        return cut;
    }

    private Dataset<Row> unique(String contract) {
        return Keys.unique(typed.get(contract), Contracts.of(contract));
    }

    private Dataset<Row> accounts(Dataset<Row> people) {
        Dataset<Row> rows = known(unique(Accounts.TABLE), Accounts.PERSON_ID, people, People.PERSON_ID);
        Column employee = col(Accounts.VOICE).equalTo(Accounts.Voice.EMPLOYEE);
        Dataset<Row> accounts = Trace.reject(
                        rows, employee.and(col(KNOWN).isNull()), RejectReason.UNKNOWN_PERSON, Accounts.PERSON_ID)
                .drop(KNOWN);
        return everyExportCut ? accounts.withColumn(Accounts.EXPORT_CUT, lit(true)) : accounts;
    }

    private Dataset<Row> posts(Directory directory) {
        Dataset<Row> rows = inMonth(unique(Posts.TABLE), Posts.TABLE);
        Dataset<Row> spoken = directory.join(rows, Accounts.ACCOUNT_ID, Accounts.NETWORK);
        return byAccount(spoken, Posts.ACCOUNT_ID, col(Posts.POSTED_AT));
    }

    private static Dataset<Row> byAccount(Dataset<Row> rows, String account, Column at) {
        Dataset<Row> known = Trace.reject(rows, Directory.unknown(), RejectReason.UNKNOWN_ACCOUNT, account);
        return Directory.forget(Trace.decide(known, Directory.silent(at), Fate.NOT_OPTED_IN));
    }

    private Dataset<Row> inMonth(Dataset<Row> rows, String contract) {
        return Trace.decide(rows, clip.elsewhere(Contracts.of(contract)), Fate.OTHER_MONTH);
    }

    private Dataset<Row> other(String contract, Dataset<Row> people, Dataset<Row> posts, Directory directory) {
        if (contract.equals(Engagements.TABLE)) {
            return engagements(posts);
        }
        Dataset<Row> rows = inMonth(unique(contract), contract);
        if (contract.equals(Content.TABLE)) {
            return content(rows, posts);
        }
        if (OF_ACCOUNTS.contains(contract)) {
            Column day = col(MonthClip.time(Contracts.of(contract)).name()).cast(DataTypes.TimestampType);
            return byAccount(directory.join(rows, Accounts.ACCOUNT_ID), Accounts.ACCOUNT_ID, day)
                    .drop(Directory.CUT, Directory.COUNTS);
        }
        return ofKnownPeople(rows, Contracts.of(contract), people);
    }

    /** Rows that must name a person name one of the people. */
    private static Dataset<Row> ofKnownPeople(Dataset<Row> rows, Contract contract, Dataset<Row> people) {
        Dataset<Row> result = rows;
        for (Field field : contract.fields()) {
            if (field.required() && field.references().equals(Optional.of("people.person_id"))) {
                Dataset<Row> asked = known(result, field.name(), people, People.PERSON_ID);
                result = Trace.reject(asked, col(KNOWN).isNull(), RejectReason.UNKNOWN_PERSON, field.name())
                        .drop(KNOWN);
            }
        }
        return result;
    }

    /** An offered piece stays for a while, or as long as it is shared. */
    private Dataset<Row> content(Dataset<Row> rows, Dataset<Row> posts) {
        Dataset<Row> asked = known(rows, Content.CONTENT_ID, posts, Posts.CONTENT_ID);
        return Trace.decide(asked, clip.offeredLongAgo().and(col(KNOWN).isNull()), Fate.OTHER_MONTH)
                .drop(KNOWN);
    }

    /** Adds a column that is not null where conformed rows of another contract hold the value. */
    private static Dataset<Row> known(Dataset<Row> rows, String column, Dataset<Row> others, String there) {
        Dataset<Row> values = others.filter(Fate.CONFORMED.holds())
                .select(col(there).as(KNOWN))
                .distinct();
        return rows.join(broadcast(values), col(column).equalTo(col(KNOWN)), "left");
    }

    /** An engagement shares its post's fate (conformed first, if networks share an id); an unknown post has none. */
    private Dataset<Row> engagements(Dataset<Row> posts) {
        String post = "_post";
        Dataset<Row> fates = posts.filter(
                        not(Fate.DUPLICATE.holds().or(Fate.SUPERSEDED.holds()).or(Fate.REJECTED.holds())))
                .groupBy(col(Posts.POST_ID).as(post))
                .agg(min(Trace.FATE).as(KNOWN));
        Dataset<Row> rows = typed.get(Engagements.TABLE)
                .join(
                        postsAreFew ? broadcast(fates) : fates,
                        col(Engagements.POST_ID).equalTo(col(post)),
                        "left");
        Dataset<Row> known = Trace.reject(rows, col(KNOWN).isNull(), RejectReason.UNKNOWN_POST, Engagements.POST_ID);
        return known.withColumn(
                        Trace.FATE, when(Fate.CONFORMED.holds(), col(KNOWN)).otherwise(col(Trace.FATE)))
                .drop(post, KNOWN);
    }
}
