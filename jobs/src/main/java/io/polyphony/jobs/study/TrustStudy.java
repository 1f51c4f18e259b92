package io.polyphony.jobs.study;

import io.polyphony.jobs.simulate.MandatoryAsk;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.jobs.simulate.TrustedCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
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
    private static final List<Double> HAZARDS = List.of(0.05, 0.08);
    private static final YearMonth FIRST = YearMonth.of(2026, 5);

    private TrustStudy() {}

    /** Of how many companies each is said; leaving by months after the ask, all: with leaving as seen so many months after. */
    record Found(int companies, long surge, long verbatim, List<Long> leaving, List<Long> all) {}

    /** Draws and writes. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), table(Integer.parseInt(args[0])));
    }

    /** What is said of the companies with the seeds 1 … companies. */
    static Found found(int companies, MandatoryAsk ask) {
        SimulationOptions options = new SimulationOptions(PEOPLE, ASKED + AFTER + 1, FIRST, 0, 0, 0).withAsk(ask);
        List<boolean[]> calls = LongStream.rangeClosed(1, companies)
                .parallel()
                .mapToObj(seed -> calls(new TrustCalls(new TrustedCompany(options.withSeed(seed)), ASKED)))
                .toList();
        return new Found(companies, count(calls, 0), count(calls, 1), from(calls, false), from(calls, true));
    }

    /** Surge, verbatim, then leaving by months after the ask. */
    private static boolean[] calls(TrustCalls company) {
        boolean[] calls = new boolean[2 + AFTER];
        calls[0] = company.surge();
        calls[1] = company.verbatim();
        for (int months = 1; months <= AFTER; months++) {
            calls[1 + months] = company.leaving(months);
        }
        return calls;
    }

    private static List<Long> from(List<boolean[]> calls, boolean withTheOthers) {
        return IntStream.rangeClosed(1, AFTER)
                .mapToObj(months -> calls.stream()
                        .filter(c -> c[1 + months] && (!withTheOthers || (c[0] && c[1])))
                        .count())
                .toList();
    }

    private static long count(List<boolean[]> calls, int which) {
        return calls.stream().filter(c -> c[which]).count();
    }

    private static String table(int companies) {
        StringBuilder text =
                new StringBuilder("| fall silent a month | the ask is | months after | surge % | copies % |"
                        + " leaving % | all three % |\n|---|---|---|---|---|---|---|\n");
        for (double hazard : HAZARDS) {
            MandatoryAsk ask = MandatoryAsk.in(ASKED).withSilence(hazard);
            text.append(rows(hazard, "obeyed", found(companies, ask)));
            text.append(rows(hazard, "ignored", found(companies, ask.ignored())));
        }
        return text.toString();
    }

    private static String rows(double hazard, String ask, Found found) {
        StringBuilder rows = new StringBuilder();
        for (int months = 2; months <= AFTER; months++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "| %.0f %% | %s | %d | %.0f | %.0f | %.0f | %.0f |%n",
                    100 * hazard,
                    ask,
                    months,
                    percent(found.surge(), found),
                    percent(found.verbatim(), found),
                    percent(found.leaving().get(months - 1), found),
                    percent(found.all().get(months - 1), found)));
        }
        return rows.toString();
    }

    private static double percent(long said, Found found) {
        return 100.0 * said / found.companies();
    }
}
