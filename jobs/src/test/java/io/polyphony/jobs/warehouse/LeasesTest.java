package io.polyphony.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.SparkSuite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class LeasesTest {
    private static Leases leases(SparkSession spark, Duration patience, List<String> waiting) {
        return new Leases(spark, Clock.systemUTC(), patience, waiting::add);
    }

    @Test
    void whoComesSecondIsToldWhoHoldsIt(SparkSession spark) {
        List<String> waiting = new ArrayList<>();
        Leases leases = leases(spark, Duration.ZERO, waiting);
        try (Lease held = leases.take("run 2026-10")) {
            held.confirm();
            assertThatThrownBy(() -> leases.take("forget"))
                    .isInstanceOf(BusyException.class)
                    .hasMessageContaining(
                            "'run 2026-10' (process " + ProcessHandle.current().pid());
        }
        assertThat(waiting).hasSize(1).allMatch(w -> w.startsWith("Waiting for 'run 2026-10'"));
        leases.take("forget").close();
    }

    @Test
    void oneHasItAtATime(SparkSession spark) throws Exception {
        Leases leases = leases(spark, Duration.ofMinutes(5), Collections.synchronizedList(new ArrayList<>()));
        AtomicInteger holders = new AtomicInteger();
        Callable<Integer> work = () -> {
            try (Lease lease = leases.take("work")) {
                int now = holders.incrementAndGet();
                lease.confirm();
                Thread.sleep(100);
                holders.decrementAndGet();
                return now;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> done = threads.invokeAll(Collections.nCopies(6, work));
            for (Future<Integer> each : done) {
                assertThat(each.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aDeadProcessOfThisMachineLosesItAtOnce(SparkSession spark) throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        Holder self = Holder.self("run", Instant.EPOCH);
        Holder dead = new Holder("t", "run 2026-09", "here", self.machine(), process.pid(), 1, Instant.EPOCH, 7);
        assertThat(new LeaseTable(spark).replace(null, dead)).isTrue();

        leases(spark, Duration.ZERO, new ArrayList<>()).take("forget").close();
    }

    @Test
    void anotherMachineKeepsItWhileNothingIsKnownOfIt(SparkSession spark) {
        Holder other = new Holder("t", "run 2026-09", "there", "another machine", 1, 1, Instant.EPOCH, 7);
        LeaseTable table = new LeaseTable(spark);
        assertThat(table.replace(null, other)).isTrue();
        try {
            assertThatThrownBy(() ->
                            leases(spark, Duration.ZERO, new ArrayList<>()).take("forget"))
                    .isInstanceOf(BusyException.class)
                    .hasMessageContaining("on there");
        } finally {
            assertThat(table.replace(other, null)).isTrue();
        }
    }

    @Test
    void whoLostItChangesNothingMore(SparkSession spark) {
        LeaseTable table = new LeaseTable(spark);
        Lease lease = leases(spark, Duration.ZERO, new ArrayList<>()).take("run 2026-10");
        Holder usurper = Holder.self("forget", Instant.EPOCH);
        assertThat(table.replace(table.holder(), usurper)).isTrue();

        assertThatThrownBy(lease::confirm)
                .isInstanceOf(BusyException.class)
                .hasMessageContainingAll("'forget'", "run it again");
        lease.close();
        assertThat(table.holder()).isEqualTo(usurper);
        assertThat(table.replace(usurper, null)).isTrue();
    }
}
