package io.polyphony.jobs.study;

import static java.util.stream.Collectors.joining;

import io.polyphony.jobs.simulate.MandatoryAsk;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.jobs.simulate.TrustedCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Is it seen what a mandatory ask does to a programme, and how often is it seen where it does nothing?
 *
 * <p>{@code TrustStudy COMPANIES FILE} draws companies of {@value #PEOPLE} people, each with the ask and with the same ask that is
 * ignored, and writes a table in Markdown. People and posts are counted where they are drawn, by the definitions of the metrics and
 * with their estimators; files, texts, disclosure and the corrections for many comparisons are left out. See {@code dev/coverage}.
 */
public final class TrustStudy {
    private static final int PEOPLE = 300;
    private static final int ASKED = 3;
    private static final int AFTER = 8;
    /** Months after the ask from which it is told; earlier nobody's two idle months are over. */
    private static final int FIRST_SHOWN = 2;

    private static final List<Double> HAZARDS = List.of(0.05, 0.08);
    private static final YearMonth FIRST = YearMonth.of(2026, 5);

    private TrustStudy() {}

    /** How often leaving is called higher, as seen so many months after the ask; and in how many companies surge and copies are found, too. */
    record Leaving(int months, long clear, long sign, long allClear, long allWithSign) {}

    /** Of how many companies each is said; ever: a sign of leaving in one of the months at least. */
    record Found(int companies, long surge, long verbatim, List<Leaving> leaving, long ever) {}

    /** What is said of one company, leaving by months after the ask. */
    private record Calls(boolean surge, boolean verbatim, List<TrustCalls.Leaving> leaving) {
        static Calls of(TrustCalls company) {
            return new Calls(
                    company.surge(),
                    company.verbatim(),
                    IntStream.rangeClosed(1, AFTER).mapToObj(company::leaving).toList());
        }

        boolean others() {
            return surge && verbatim;
        }

        boolean ever() {
            return leaving.stream().skip(FIRST_SHOWN - 1L).anyMatch(TrustCalls.Leaving::sign);
        }

        TrustCalls.Leaving after(int months) {
            return leaving.get(months - 1);
        }
    }

    /** Draws and writes. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), table(Integer.parseInt(args[0])));
    }

    /** What is said of the companies with the seeds 1 … companies. */
    static Found found(int companies, MandatoryAsk ask) {
        SimulationOptions options = new SimulationOptions(PEOPLE, ASKED + AFTER + 1, FIRST, 0, 0, 0).withAsk(ask);
        List<Calls> calls = LongStream.rangeClosed(1, companies)
                .parallel()
                .mapToObj(seed -> Calls.of(new TrustCalls(new TrustedCompany(options.withSeed(seed)), ASKED)))
                .toList();
        return new Found(
                companies,
                count(calls, Calls::surge),
                count(calls, Calls::verbatim),
                IntStream.rangeClosed(1, AFTER)
                        .mapToObj(months -> leaving(calls, months))
                        .toList(),
                count(calls, Calls::ever));
    }

    private static Leaving leaving(List<Calls> calls, int months) {
        return new Leaving(
                months,
                count(calls, c -> c.after(months).clear()),
                count(calls, c -> c.after(months).sign()),
                count(calls, c -> c.others() && c.after(months).clear()),
                count(calls, c -> c.others() && c.after(months).sign()));
    }

    private static long count(List<Calls> calls, Predicate<Calls> which) {
        return calls.stream().filter(which).count();
    }

    private static String table(int companies) {
        StringBuilder text =
                new StringBuilder("| fall silent a month | the ask is | months after | surge % | copies % |"
                        + " leaving clear % | a sign of it % | all three clear % | with a sign % |\n"
                        + "|---|---|---|---|---|---|---|---|---|\n");
        for (double hazard : HAZARDS) {
            MandatoryAsk ask = MandatoryAsk.in(ASKED).withSilence(hazard);
            text.append(rows(hazard, "obeyed", found(companies, ask)));
            text.append(rows(hazard, "ignored", found(companies, ask.ignored())));
        }
        return text.toString();
    }

    private static String rows(double hazard, String ask, Found found) {
        return found.leaving().stream()
                .filter(leaving -> leaving.months() >= FIRST_SHOWN)
                .map(leaving -> String.format(
                        Locale.ROOT,
                        "| %.0f %% | %s | %d | %s |%n",
                        100 * hazard,
                        ask,
                        leaving.months(),
                        LongStream.of(
                                        found.surge(),
                                        found.verbatim(),
                                        leaving.clear(),
                                        leaving.sign(),
                                        leaving.allClear(),
                                        leaving.allWithSign())
                                .mapToObj(said -> percent(said, found))
                                .collect(joining(" | "))))
                .collect(joining(
                        "",
                        "",
                        String.format(
                                Locale.ROOT,
                                "| %.0f %% | %s | any | | | | %s | | |%n",
                                100 * hazard,
                                ask,
                                percent(found.ever(), found))));
    }

    private static String percent(long said, Found found) {
        return String.format(Locale.ROOT, "%.0f", 100.0 * said / found.companies());
    }
}
