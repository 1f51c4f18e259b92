package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.Posts;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * People as of a month ({@link PeopleAsOf}) and whether they posted in it. All posts that come in were made while opted
 * in, so whoever has one was active, also who left or opted out later in the month.
 */
final class Headcount {
    private Headcount() {}

    static Dataset<Row> of(Conformed in) {
        return in.table(People.TABLE)
                .join(active(in), new String[] {Working.MONTH, People.PERSON_ID}, "left")
                .withColumn(Population.ACTIVE, coalesce(col(Population.ACTIVE), lit(false)));
    }

    private static Dataset<Row> active(Conformed in) {
        Dataset<Row> persons = in.table(Accounts.TABLE)
                .where(col(Accounts.VOICE).equalTo(Accounts.Voice.EMPLOYEE))
                .select(Working.MONTH, Accounts.ACCOUNT_ID, Accounts.NETWORK, Accounts.PERSON_ID)
                .distinct();
        return in.table(Posts.TABLE)
                .select(Working.MONTH, Posts.ACCOUNT_ID, Posts.NETWORK)
                .distinct()
                .join(persons, new String[] {Working.MONTH, Posts.ACCOUNT_ID, Posts.NETWORK}, "inner")
                .select(col(Working.MONTH), col(Accounts.PERSON_ID), lit(true).as(Population.ACTIVE))
                .distinct();
    }
}
