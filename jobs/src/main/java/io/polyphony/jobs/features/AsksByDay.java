package io.polyphony.jobs.features;

import static java.util.stream.Collectors.groupingBy;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.schemas.run.RunFacts.Ask;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.PostFeatures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The programme's requests to share, by the day (UTC) on which they were sent. Whom they were sent to is not told. */
final class AsksByDay {
    private AsksByDay() {}

    static Map<YearMonth, List<Ask>> of(Conformed in) {
        return in
                .table(Asks.TABLE)
                .select(
                        col(Working.MONTH),
                        date_format(col(Asks.SENT_AT), "yyyy-MM-dd").as(PostFeatures.DAY),
                        coalesce(col(Asks.MANDATORY), lit(false)).as(Asks.MANDATORY))
                .where(col(PostFeatures.DAY).startsWith(col(Working.MONTH)))
                .collectAsList()
                .stream()
                .map(AsksByDay::ask)
                .distinct()
                .sorted(Comparator.comparing(Ask::day).thenComparing(Ask::request))
                .collect(groupingBy(ask -> YearMonth.from(ask.day())));
    }

    private static Ask ask(Row row) {
        return new Ask(LocalDate.parse(row.getAs(PostFeatures.DAY)), Request.of(row.getAs(Asks.MANDATORY)));
    }
}
