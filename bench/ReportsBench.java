import com.sun.management.OperatingSystemMXBean;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.publish.Published;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.reports.MonthInput;
import io.polyphony.reports.Reports;
import io.polyphony.reports.record.ReportRecord;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** CPU seconds and memory of a month's documents in a process that has made some before. */
final class ReportsBench {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 9;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A piece of work. */
    private interface Work {
        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        MonthInput input = input(Path.of(args[0]), YearMonth.parse(args[1]));
        Path out = Files.createTempDirectory("reports-bench");
        double first = seconds(() -> Reports.write(out, input));
        repeat(WARM_UP, () -> Reports.write(out, input));
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        System.gc();
        long before = used();

        System.out.printf("%-28s %5.2f CPU s%n", "first time, all", first);
        System.out.printf("%-28s %5.2f CPU s%n", "warm, all", median(() -> Reports.write(out, input)));
        for (ReportRecord report : Reports.of(input)) {
            double audience = median(() -> Reports.documents(out, report));
            System.out.printf("%-28s %5.2f CPU s%n", "warm, " + report.audience().fileName(), audience);
        }
        long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("%-28s %5d MiB, of these %d before%n", "peak of the heap", peak >> 20, before >> 20);
    }

    private static MonthInput input(Path warehouse, YearMonth month) {
        try (Session session = Sessions.start("local[1]", Location.of(warehouse), Map.of())) {
            Published published = new Published(session.spark(), new Warehouse(session.spark()));
            Map<YearMonth, PublishedRun> runs =
                    published.runs().stream().collect(Collectors.toMap(PublishedRun::month, run -> run));
            return new MonthInput(
                    List.copyOf(MetricCatalog.discover().definitions().values()),
                    published.values(month).get(month),
                    published.values(month),
                    Published.facts(runs.get(month)));
        }
    }

    private static void repeat(int times, Work work) throws Exception {
        for (int round = 0; round < times; round++) {
            work.run();
        }
    }

    private static double median(Work work) throws Exception {
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            seconds[round] = seconds(work);
        }
        Arrays.sort(seconds);
        return seconds[ROUNDS / 2];
    }

    /** CPU seconds of the whole process: rendering, compiling, collecting. */
    private static double seconds(Work work) throws Exception {
        long start = PROCESS.getProcessCpuTime();
        work.run();
        return (PROCESS.getProcessCpuTime() - start) / 1e9;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long used() {
        return heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }
}
