package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.PageFeatures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class PageRowsTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 2);

    @Test
    void aMonthOfDaysIsAddedUpAndPaidShowingLeftOut(SparkSession spark) {
        Stream<Row> days = IntStream.rangeClosed(1, 28)
                .boxed()
                .flatMap(day ->
                        Stream.of(day(day, "impression", "organic", 10), day(day, "impression", "sponsored", 900)));

        assertThat(pages(spark, days, account("page", "brand", "linkedin")))
                .containsExactly("impression page linkedin: 280, 0 missing");
    }

    /** LinkedIn's invited followers are neither; X says nothing at all, and counts whole. */
    @Test
    void whereOrganicIsToldApartItAloneCounts(SparkSession spark) {
        Stream<Row> told = Stream.of(day(1, "follow", "organic", 4), day(1, "follow", "unknown", 70));
        assertThat(pages(spark, told, account("page", "brand", "linkedin")))
                .containsExactly("follow page linkedin: 4, 27 missing");

        Stream<Row> untold = Stream.of(day(1, "follow", null, 4), day(2, "follow", "unknown", 70));
        assertThat(pages(spark, untold, account("page", "brand", "x")))
                .containsExactly("follow page x: 74, 26 missing");
    }

    @Test
    void whatEmployeesOrUnknownPagesSayAndOtherKindsAreLeftAlone(SparkSession spark) {
        assertThat(pages(spark, Stream.of(day(1, "impression", null, 5)), account("page", "employee", "x")))
                .isEmpty();
        assertThat(pages(spark, Stream.of(day(1, "impression", null, 5)), account("other", "brand", "x")))
                .isEmpty();
        assertThat(pages(spark, Stream.of(day(1, "viewer", "organic", 5)), account("page", "brand", "x")))
                .isEmpty();
    }

    @Test
    void daysOfAnIdOnTwoNetworksSayNotOfWhichTheyAre(SparkSession spark) {
        assertThat(pages(
                        spark,
                        Stream.of(day(1, "impression", null, 5)),
                        account("page", "brand", "facebook"),
                        account("page", "brand", "instagram")))
                .isEmpty();
    }

    private static List<String> pages(SparkSession spark, Stream<Row> days, Row... accounts) {
        var tables = Map.of(
                AccountDays.TABLE,
                spark.createDataFrame(days.toList(), SparkSchemas.of(Contracts.of(AccountDays.TABLE))),
                Accounts.TABLE,
                spark.createDataFrame(Arrays.asList(accounts), SparkSchemas.of(Contracts.of(Accounts.TABLE))));
        return Features.pages(spark, Features.dated(MONTH, tables)).collectAsList().stream()
                .map(row -> row.getAs(PageFeatures.KIND) + " " + row.getAs(PageFeatures.SUBJECT) + " "
                        + row.getAs(PageFeatures.NETWORK) + ": " + row.getAs(PageFeatures.TOTAL) + ", "
                        + row.getAs(PageFeatures.MISSING_DAYS) + " missing")
                .sorted()
                .collect(Collectors.toList());
    }

    private static Row day(int day, String kind, String delivery, long count) {
        return new ContractRow(Contracts.of(AccountDays.TABLE))
                .set(AccountDays.ACCOUNT_ID, "page")
                .set(AccountDays.DAY, MONTH.atDay(day))
                .set(AccountDays.KIND, kind)
                .set(AccountDays.DELIVERY, delivery)
                .set(AccountDays.COUNT, count)
                .row();
    }

    private static Row account(String id, String voice, String network) {
        return new ContractRow(Contracts.of(Accounts.TABLE))
                .set(Accounts.ACCOUNT_ID, id)
                .set(Accounts.VOICE, voice)
                .set(Accounts.NETWORK, network)
                .set(Accounts.MEASURED_ON, LocalDate.of(2026, 1, 1))
                .row();
    }
}
