package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.Ideas;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Requisitions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.spark.sql.Column;

/**
 * Which rows belong to a month, for every contract, in UTC.
 *
 * <p>People and accounts are taken whole, since each month needs the history before it. Content, ideas, jobs and
 * audiences belong to every month from their date on; content only for {@value #OFFERED_DAYS} days before the month,
 * unless a post of the month shares it. All else belongs to the month of its first required date or time, and an
 * engagement to the month of its post.
 */
final class MonthClip {
    /** Days before the month in which an offered piece may still be shared. */
    static final int OFFERED_DAYS = 60;

    private static final Set<String> WHOLE = Set.of(People.TABLE, Accounts.TABLE);
    private static final Set<String> FROM_THEN_ON =
            Set.of(Content.TABLE, Ideas.TABLE, Requisitions.TABLE, Audience.TABLE);
    private final YearMonth month;

    MonthClip(YearMonth month) {
        this.month = month;
    }

    /** The row belongs to other months only. */
    Column elsewhere(Contract contract) {
        if (WHOLE.contains(contract.id())) {
            return lit(false);
        }
        if (contract.id().equals(Costs.TABLE)) {
            return col(Costs.MONTH).notEqual(month.toString());
        }
        Field time = time(contract);
        Column late = col(time.name()).geq(first(time, month.plusMonths(1)));
        return FROM_THEN_ON.contains(contract.id())
                ? late
                : late.or(col(time.name()).lt(first(time, month)));
    }

    /** Each row of the contract belongs to one month. */
    static boolean ofOneMonth(String contract) {
        return !WHOLE.contains(contract) && !FROM_THEN_ON.contains(contract);
    }

    /** The piece was offered too long ago to be shared by chance. */
    Column offeredLongAgo() {
        return col(Content.PUBLISHED_AT).lt(start(month.atDay(1).minusDays(OFFERED_DAYS)));
    }

    /** The column that tells when a row happened. */
    static Field time(Contract contract) {
        return contract.fields().stream()
                .filter(Field::required)
                .filter(f -> f.type() == Field.Type.TIMESTAMP || f.type() == Field.Type.DATE)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(contract.id() + " has no time"));
    }

    private static Object first(Field time, YearMonth month) {
        LocalDate day = month.atDay(1);
        return time.type() == Field.Type.DATE ? day : start(day);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
