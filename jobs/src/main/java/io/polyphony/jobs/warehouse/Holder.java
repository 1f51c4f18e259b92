package io.polyphony.jobs.warehouse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who holds the warehouse, as the catalog keeps it.
 *
 * @param token tells holders apart, also those of one process
 * @param what what it does, for people
 * @param host the machine's name, for people
 * @param machine tells machines and their process spaces apart, since another one's process numbers mean nothing here
 * @param pid process
 * @param born when the process started, since numbers come again
 * @param since when it took hold, by its own clock, for people
 * @param beat how often it has said since then that it lives
 */
record Holder(String token, String what, String host, String machine, long pid, long born, Instant since, long beat) {
    private static final String PREFIX = "polyphony.lease.";

    /** This process. */
    static Holder self(String what, Instant now) {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(
                UUID.randomUUID().toString(), what, hostName(), thisMachine(), self.pid(), born(self), now, 0);
    }

    private static long born(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }

    /** Linux tells boots and process spaces apart; elsewhere nobody is known to be of this machine. */
    private static String thisMachine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + " "
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException e) {
            return UUID.randomUUID().toString();
        }
    }

    Holder nextBeat() {
        return new Holder(token, what, host, machine, pid, born, since, beat + 1);
    }

    /** Whether it is a process of this machine that is no more. False says nothing. */
    boolean isKnownDead() {
        return machine.equals(thisMachine())
                && ProcessHandle.of(pid).filter(p -> born(p) == born).isEmpty();
    }

    /** As properties of the catalog's table. */
    Map<String, String> properties() {
        return new TreeMap<>(Map.of(
                PREFIX + "token",
                token,
                PREFIX + "what",
                what,
                PREFIX + "host",
                host,
                PREFIX + "machine",
                machine,
                PREFIX + "pid",
                Long.toString(pid),
                PREFIX + "born",
                Long.toString(born),
                PREFIX + "since",
                since.toString(),
                PREFIX + "beat",
                Long.toString(beat)));
    }

    /** The holder that properties tell of; null: nobody. */
    static Holder of(Map<String, String> properties) {
        if (!properties.containsKey(PREFIX + "token")) {
            return null;
        }
        return new Holder(
                properties.get(PREFIX + "token"),
                properties.get(PREFIX + "what"),
                properties.get(PREFIX + "host"),
                properties.get(PREFIX + "machine"),
                Long.parseLong(properties.get(PREFIX + "pid")),
                Long.parseLong(properties.get(PREFIX + "born")),
                Instant.parse(properties.get(PREFIX + "since")),
                Long.parseLong(properties.get(PREFIX + "beat")));
    }

    /** Properties of others than holders. */
    static Map<String, String> without(Map<String, String> properties) {
        Map<String, String> others = new TreeMap<>(properties);
        others.keySet().removeIf(key -> key.startsWith(PREFIX));
        return others;
    }

    @Override
    public String toString() {
        return "'" + what + "' (process " + pid + " on " + host + ", since " + since + ")";
    }
}
