package io.polyphony.cli.study;

import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.disclose.Before;
import io.polyphony.jobs.disclose.Disclose;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.study.Coverage;
import io.polyphony.jobs.study.CoverageTable;
import io.polyphony.jobs.study.Drawn;
import io.polyphony.jobs.study.RecruitingCompanies;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;

/**
 * Do the intervals of shares of applicants cover the truth, and how often is sharing called better than other sources when it
 * is, and when it is not?
 *
 * <p>{@code RecruitingStudy COMPANIES FILE PUBLISHED} draws companies and writes tables in Markdown. See {@code dev/coverage}.
 */
public final class RecruitingStudy {
    private static final int PEOPLE = 300;
    private static final int AT_ONCE = 50;
    private static final int TRUTH_COMPANIES = 1_000;
    private static final double NO_EFFECT = 1;
    private static final double TWICE = 2;
    /** Figures of fewer people are not looked at where all is known: a report would not show them. */
    private static final int ENOUGH = 10;

    private static final YearMonth MONTH = RecruitingCompanies.MONTH;

    private final MetricCatalog catalog = MetricCatalog.discover();
    private final RecruitingCompanies companies;
    private final int disclosed;
    private final List<Drawn> measured = new ArrayList<>();
    private final List<Drawn> published = new ArrayList<>();
    private final List<SharingCalls> calls = new ArrayList<>();

    private RecruitingStudy(SparkSession spark, int disclosed) {
        this.disclosed = disclosed;
        companies = new RecruitingCompanies(spark, PEOPLE);
    }

    /** Draws and writes. */
    public static void main(String[] args) throws IOException {
        Path warehouse = Files.createTempDirectory("polyphony-study-warehouse");
        Session session =
                Sessions.start("local[*]", Location.of(warehouse), Map.of("spark.sql.shuffle.partitions", "4"));
        RecruitingStudy study = run(session.spark(), Integer.parseInt(args[0]), Integer.parseInt(args[2]));
        Files.writeString(Path.of(args[1]), study.tables(TRUTH_COMPANIES));
        session.close();
    }

    /**
     * Draws the companies with the seeds 1 … companies, without an effect of sharing and with one.
     *
     * @param published how many of them are disclosed, too, which takes far longer than measuring them
     */
    static RecruitingStudy run(SparkSession spark, int companies, int published) throws IOException {
        RecruitingStudy study = new RecruitingStudy(spark, published);
        study.draw(companies, NO_EFFECT);
        study.draw(companies, TWICE);
        return study;
    }

    private void draw(int number, double effect) throws IOException {
        SharingCalls exact = new SharingCalls(effect, "as measured");
        SharingCalls shown = new SharingCalls(effect, "as published");
        calls.addAll(List.of(exact, shown));
        for (int first = 1; first <= number; first += AT_ONCE) {
            int last = Math.min(number, first + AT_ONCE - 1);
            List<Long> seeds = LongStream.rangeClosed(first, last).boxed().toList();
            companies.draw(seeds, effect).forEach((seed, findings) -> {
                List<MetricValue> all = Undisclosed.values(catalog, MONTH, findings).stream()
                        .filter(v -> v.n() >= ENOUGH)
                        .toList();
                add(seed, effect, all, exact, measured);
                if (seed <= disclosed) {
                    add(seed, effect, disclosed(seed, findings), shown, published);
                }
            });
            System.err.println("effect " + effect + ", companies " + first + " to " + last);
        }
    }

    private static void add(long seed, double effect, List<MetricValue> values, SharingCalls calls, List<Drawn> drawn) {
        calls.add(values);
        if (effect == NO_EFFECT) {
            values.forEach(v -> drawn.add(Drawn.of(seed, v)));
        }
    }

    private List<MetricValue> disclosed(long seed, List<Finding> findings) {
        PseudonymKey key = PseudonymKey.of("simulated company number " + seed);
        return new Disclose(catalog.definitions(), Settings.DEFAULT, key).values(MONTH, "", findings, Before.NOTHING);
    }

    /** What was said without an effect, then with one: each as measured and as published. */
    List<SharingCalls> calls() {
        return List.copyOf(calls);
    }

    /** The coverage without an effect; published: of intervals as they would be published. */
    List<Coverage> coverage(boolean asPublished, SortedMap<String, Double> truth) {
        return Coverage.of(asPublished ? published : measured, truth).stream()
                .filter(c -> truth.containsKey(c.figure()))
                .toList();
    }

    /** The population values, from that many companies of their own. */
    SortedMap<String, Double> truth(int ofCompanies) {
        return companies.truth(ofCompanies, NO_EFFECT);
    }

    private String tables(int ofCompanies) {
        SortedMap<String, Double> truth = truth(ofCompanies);
        StringBuilder text = new StringBuilder(SharingCalls.HEAD);
        calls.stream().filter(SharingCalls::any).forEach(c -> text.append(c.row()));
        text.append("\nAs measured:\n\n").append(CoverageTable.of(coverage(false, truth)));
        if (!published.isEmpty()) {
            text.append("\nAs published:\n\n").append(CoverageTable.of(coverage(true, truth)));
        }
        return text.toString();
    }
}
