package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.spark.Kept;
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

/** Every row of every contract with its fate and its months, each contract computed once for all months. */
final class Judged {
    private static final String KNOWN = "_known";
    private static final String OWN_FATE = "_own_fate";
    private static final Set<String> OF_ACCOUNTS = Set.of(AccountDays.TABLE, Audience.TABLE);
    private final Map<String, Dataset<Row>> typed;
    private final boolean everyExportCut;
    private final boolean postsAreFew;
    private final Map<String, Dataset<Row>> judged = new LinkedHashMap<>();

    /**
     * Judges typed rows.
     *
     * @param typed by contract
     * @param everyExportCut overrides what accounts say of their exports
     * @param postsAreFew every task can know of every post
     */
    Judged(Map<String, Dataset<Row>> typed, boolean everyExportCut, boolean postsAreFew) {
        this.typed = typed;
        this.everyExportCut = everyExportCut;
        this.postsAreFew = postsAreFew;
        Dataset<Row> people = keep(People.TABLE, spanned(People.TABLE));
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
        Dataset<Row> cut = Kept.later(rows);
        judged.put(contract, cut);
        return cut;
    }

    private Dataset<Row> unique(String contract) {
        return Keys.unique(typed.get(contract), Contracts.of(contract));
    }

    private Dataset<Row> accounts(Dataset<Row> people) {
        Dataset<Row> rows = known(spanned(Accounts.TABLE), Accounts.PERSON_ID, people, People.PERSON_ID);
        Column employee = col(Accounts.VOICE).equalTo(Accounts.Voice.EMPLOYEE);
        Dataset<Row> accounts = Trace.reject(
                        rows, employee.and(col(KNOWN).isNull()), RejectReason.UNKNOWN_PERSON, Accounts.PERSON_ID)
                .drop(KNOWN);
        return everyExportCut ? accounts.withColumn(Accounts.EXPORT_CUT, lit(true)) : accounts;
    }

    private Dataset<Row> posts(Directory directory) {
        Dataset<Row> rows = spanned(Posts.TABLE);
        Dataset<Row> spoken = directory.join(rows, Accounts.ACCOUNT_ID, Accounts.NETWORK);
        return byAccount(spoken, Posts.ACCOUNT_ID, col(Posts.POSTED_AT));
    }

    private static Dataset<Row> byAccount(Dataset<Row> rows, String account, Column at) {
        Dataset<Row> known = Trace.reject(rows, Directory.unknown(), RejectReason.UNKNOWN_ACCOUNT, account);
        return Directory.forget(Trace.decide(known, Directory.silent(at), Fate.NOT_OPTED_IN));
    }

    private Dataset<Row> spanned(String contract) {
        return MonthSpan.added(unique(contract), Contracts.of(contract));
    }

    private Dataset<Row> other(String contract, Dataset<Row> people, Dataset<Row> posts, Directory directory) {
        if (contract.equals(Engagements.TABLE)) {
            return engagements(posts);
        }
        Dataset<Row> rows = spanned(contract);
        if (contract.equals(Content.TABLE)) {
            return content(rows, posts);
        }
        if (OF_ACCOUNTS.contains(contract)) {
            Column day = col(MonthSpan.time(Contracts.of(contract)).name()).cast(DataTypes.TimestampType);
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
    private static Dataset<Row> content(Dataset<Row> rows, Dataset<Row> posts) {
        String piece = "_piece";
        String months = "_months";
        Dataset<Row> shared = MonthSpan.shared(posts, piece, months);
        return rows.join(broadcast(shared), col(Content.CONTENT_ID).equalTo(col(piece)), "left")
                .withColumn(MonthSpan.ALSO, MonthSpan.later(months))
                .drop(piece, months);
    }

    /** Adds a column that is not null where conformed rows of another contract hold the value. */
    private static Dataset<Row> known(Dataset<Row> rows, String column, Dataset<Row> others, String there) {
        Dataset<Row> values = others.filter(Fate.CONFORMED.holds())
                .select(col(there).as(KNOWN))
                .distinct();
        return rows.join(broadcast(values), col(column).equalTo(col(KNOWN)), "left");
    }

    /** An engagement shares its post's months and fate; one of an unknown post is rejected in every month. */
    private Dataset<Row> engagements(Dataset<Row> posts) {
        String post = "_post";
        Dataset<Row> typedRows = typed.get(Engagements.TABLE).withColumnRenamed(Trace.FATE, OWN_FATE);
        Dataset<Row> fates = MonthSpan.ofEngagements(posts, post);
        Dataset<Row> rows = typedRows.join(
                postsAreFew ? broadcast(fates) : fates, col(Engagements.POST_ID).equalTo(col(post)), "left");
        Column good = col(OWN_FATE).equalTo(Fate.CONFORMED.literal());
        Column fate = coalesce(col(Trace.FATE), Fate.REJECTED.literal());
        Column mayBeRejected = good.and(
                fate.equalTo(Fate.REJECTED.literal()).or(col(MonthSpan.ALSO).isNotNull()));
        Column unknown = lit(RejectReason.UNKNOWN_POST.code());
        return rows.withColumns(Map.of(
                        MonthSpan.FIRST, when(good, col(MonthSpan.FIRST)),
                        MonthSpan.LAST, when(good, col(MonthSpan.LAST)),
                        MonthSpan.ALSO, when(good, col(MonthSpan.ALSO)),
                        Trace.FATE, when(good, fate).otherwise(col(OWN_FATE)),
                        Trace.REASON, when(mayBeRejected, unknown).otherwise(col(Trace.REASON)),
                        Trace.COLUMN,
                                when(mayBeRejected, lit(Engagements.POST_ID)).otherwise(col(Trace.COLUMN))))
                .drop(post, OWN_FATE);
    }
}
