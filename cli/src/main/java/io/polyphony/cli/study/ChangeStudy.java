package io.polyphony.cli.study;

import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.jobs.simulate.SimulationOptions.Redraw;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.study.Companies;
import io.polyphony.reports.MonthInput;
import io.polyphony.reports.values.MonthChanges;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Compared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;

/**
 * Are changes called clear that are none, and are those seen that are there?
 *
 * <p>Of each company the same month is drawn {@value #DRAWS} times, by the same people: twice as it is, then with employees'
 * posts engaged with more. The first draw stands for the month before, each other one for the month of a report. The
 * values are as measured, not rounded for disclosure. {@code ChangeStudy PEOPLE COMPANIES FILE} writes Markdown; see
 * {@code dev/coverage}.
 */
public final class ChangeStudy {
    private static final int DRAWS = 4;
    private static final int AT_ONCE = 8;
    private static final YearMonth BEFORE = YearMonth.of(2026, 5);
    private static final YearMonth NOW = BEFORE.plusMonths(1);
    private static final List<Double> RISES = List.of(1.0, 1.3, 1.5);

    private final Companies companies;
    private final MetricCatalog catalog = MetricCatalog.discover();

    private ChangeStudy(SparkSession spark, int people) {
        companies = new Companies(spark, people);
    }

    /** Draws and writes. */
    public static void main(String[] args) throws IOException {
        int people = Integer.parseInt(args[0]);
        Path warehouse = Files.createTempDirectory("polyphony-study-warehouse");
        Session session =
                Sessions.start("local[*]", Location.of(warehouse), Map.of("spark.sql.shuffle.partitions", "4"));
        run(session.spark(), people, Integer.parseInt(args[1]), rises -> write(Path.of(args[2]), rises));
        session.close();
    }

    private static void write(Path file, List<Rise> rises) {
        try {
            Files.writeString(file, ChangeTable.of(rises));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is said of companies with the seeds 1 … companies: for each planted rise the verdicts on each company.
     *
     * @param soFar hears of the verdicts every few companies
     */
    public static List<Rise> run(SparkSession spark, int people, int companies, Consumer<List<Rise>> soFar)
            throws IOException {
        ChangeStudy study = new ChangeStudy(spark, people);
        List<Rise> rises = RISES.stream().map(Rise::new).toList();
        for (int first = 1; first <= companies; first += AT_ONCE) {
            int last = Math.min(companies, first + AT_ONCE - 1);
            study.add(LongStream.rangeClosed(first, last).boxed().toList(), rises);
            soFar.accept(rises);
            System.err.println(people + " people, companies " + first + " to " + last);
        }
        return rises;
    }

    private void add(List<Long> seeds, List<Rise> rises) throws IOException {
        SortedMap<Long, SimulationOptions> drawn = new TreeMap<>();
        for (long seed : seeds) {
            for (int draw = 0; draw < DRAWS; draw++) {
                double more = draw == 0 ? 1 : RISES.get(draw - 1);
                drawn.put(seed * DRAWS + draw, companies.company(seed).withRedraw(new Redraw(draw, more)));
            }
        }
        SortedMap<Long, States> states = companies.states(drawn);
        for (long seed : seeds) {
            for (int draw = 1; draw < DRAWS; draw++) {
                rises.get(draw - 1).add(told(states.get(seed * DRAWS), states.get(seed * DRAWS + draw)));
            }
        }
    }

    private List<Told> told(States before, States now) {
        List<Compared> compared = catalog.changes(before, now).stream()
                .map(change -> new Compared(
                        BEFORE,
                        "",
                        change.metricId(),
                        change.grain().text(),
                        change.error().half()))
                .toList();
        MonthInput input = new MonthInput(
                List.copyOf(catalog.definitions().values()),
                values(NOW, now),
                Map.of(BEFORE, values(BEFORE, before)),
                RunFacts.of(NOW, "", "", Map.of()).comparing(compared));
        MonthChanges changes = new Months(input).changes();
        return changes.all();
    }

    private List<MetricValue> values(YearMonth month, States states) {
        return Undisclosed.values(catalog, month, catalog.findings(states));
    }
}
