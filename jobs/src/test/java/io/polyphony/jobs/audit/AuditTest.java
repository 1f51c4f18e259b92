package io.polyphony.jobs.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.conform.FileBalance;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.disclose.Before;
import io.polyphony.jobs.disclose.Disclose;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final MetricCatalog CATALOG = MetricCatalog.discover();
    private static final Settings PUBLIC = new Settings("x", 1, Privacy.PUBLIC_FIGURES, 7, 0.05);
    private static final Grain BRAND = Grain.of("voice", "brand");
    private static final Grain OWN = Grain.of("voice", "employee");

    @Test
    void rowsThatAreNotAccountedForFailIt() {
        assertThatThrownBy(() -> audit(List.of(file(100, 98))))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("of 100 rows of posts.csv (posts) 98 are accounted for");
    }

    @Test
    void balancedRowsPass() {
        assertThatCode(() -> audit(List.of(file(100, 100)))).doesNotThrowAnyException();
    }

    @Test
    void partsThatDoNotAddUpFailIt() {
        assertThatThrownBy(() -> audit(
                        List.of(),
                        Finding.census("posts", BRAND, 10, 10, null),
                        Finding.census("posts", BRAND.with("network", "x"), 4, 4, null),
                        Finding.census("posts", BRAND.with("network", "linkedin"), 5, 5, null)))
                .hasMessageContaining("posts of brand is not the sum of its networks");
        assertThatThrownBy(() -> audit(List.of(), Finding.census("posts", BRAND.with("network", "x"), 4, 4, null)))
                .hasMessageContaining("posts of brand is not the sum of its networks");
    }

    /** Pages of two networks are told one by one. */
    @Test
    void aSumThatIsFoundByNetworkAloneHasNoWhole() {
        Finding page = Finding.census("page_impressions", Grain.of("network", "x"), 4, 1, null);

        assertThatCode(() -> audit(List.of(), page)).doesNotThrowAnyException();
        assertThatThrownBy(() -> audit(List.of(), page, Finding.census("page_impressions", Grain.TOTAL, 5, 1, null)))
                .hasMessageContaining("page_impressions of all is not the sum of its networks");
    }

    @Test
    void aGrainThatTheDefinitionDoesNotPublishFailsIt() {
        assertThatThrownBy(
                        () -> audit(List.of(), Finding.census("posts", Grain.of("department", "Sales"), 10, 10, null)))
                .hasMessageContaining("not among the grains");
    }

    @Test
    void theSameKeyTwiceFailsIt() {
        Finding posts = Finding.census("posts", BRAND, 10, 10, null);
        assertThatThrownBy(() -> audit(List.of(), posts, posts)).hasMessageContaining("2 times");
    }

    /** What disclosure would have prevented is written as it was measured: the audit must find out by itself. */
    @Test
    void whatCanBeToldOfTheValuesFailsIt() {
        Finding whole = sum("clicks", OWN, 20, 900);
        Finding few = sum("clicks", OWN.with("network", "x"), 3, 60);
        Finding others = sum("clicks", OWN.with("network", "linkedin"), 19, 840);

        assertThatThrownBy(() -> undisclosed(List.of(whole, few, others), f -> true))
                .hasMessageContaining("clicks at network=x;voice=employee is about fewer people than the floor");
        assertThatThrownBy(() -> undisclosed(List.of(whole, few, others), f -> !f.equals(few)))
                .hasMessageContaining("clicks at network=x;voice=employee can be told");
        assertThatCode(() -> undisclosed(List.of(whole, few, others), f -> f.equals(whole)))
                .doesNotThrowAnyException();
    }

    @Test
    void whatOnlyTwoEquationsTellTogetherFailsIt() {
        List<Finding> table = Stream.of("a", "b")
                .flatMap(topic -> Stream.of("reactions", "comments")
                        .map(metric -> sum(metric, OWN.with("topic", topic), topic.equals("a") ? 4 : 20, 50)))
                .toList();
        List<Finding> sums = List.of(
                sum("reactions", OWN, 20, 100),
                sum("comments", OWN, 20, 100),
                sum("engagements", OWN.with("topic", "a"), 20, 100),
                sum("engagements", OWN.with("topic", "b"), 20, 100),
                sum("engagements", OWN, 20, 200));
        List<Finding> all = Stream.concat(table.stream(), sums.stream()).toList();

        assertThatCode(() -> undisclosed(all, sums::contains)).doesNotThrowAnyException();
        assertThatThrownBy(() -> undisclosed(all, f -> sums.contains(f) || f.equals(table.get(3))))
                .hasMessageContaining("reactions at topic=a;voice=employee can be told")
                .hasMessageContaining("comments at topic=a;voice=employee can be told");
    }

    @Test
    void aDepartmentOfFourBesideOneOfFiveFailsIt() {
        List<Finding> people = List.of(
                people("headcount", Grain.TOTAL, 40),
                people("headcount", Grain.of("department", "A"), 4),
                people("headcount", Grain.of("department", "B"), 36));

        assertThatThrownBy(() -> undisclosed(people, f -> !f.equals(people.get(1))))
                .hasMessageContaining("headcount at department=A can be told");
    }

    private static Finding sum(String metric, Grain grain, long people, long sum) {
        return Finding.census(metric, grain, sum, people, new Disclosure(people, sum, 10, 10));
    }

    private static Finding people(String metric, Grain grain, long people) {
        return Finding.census(metric, grain, people, people, Disclosure.ofPeople(people));
    }

    private static void audit(List<FileBalance> files, Finding... findings) {
        List<Finding> all = List.of(findings);
        Audit.check(files, all, values(all, Settings.DEFAULT), Settings.DEFAULT, CATALOG.definitions());
    }

    /** Some values as they were measured, the others withheld. */
    private static void undisclosed(List<Finding> findings, Predicate<Finding> shown) {
        List<MetricValue> values = values(findings.stream().filter(shown).toList(), PUBLIC);
        Audit.check(List.of(), findings, values, Settings.DEFAULT, CATALOG.definitions());
    }

    private static List<MetricValue> values(List<Finding> findings, Settings settings) {
        return new Disclose(CATALOG.definitions(), settings, PseudonymKey.demo())
                .values(YearMonth.of(2026, 10), "run", findings, Before.NOTHING);
    }

    private static FileBalance file(long read, long accounted) {
        return new FileBalance(
                "posts", "posts.csv", "own", 1, "00", read, 0, 0, accounted, 0, 0, 0, 0, Map.of(), List.of());
    }
}
