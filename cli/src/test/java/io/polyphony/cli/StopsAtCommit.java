package io.polyphony.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.iceberg.events.CreateSnapshotEvent;
import org.apache.iceberg.events.Listeners;

/**
 * The command line in a process that writes down every commit it makes, as Iceberg itself tells of it, and stands still
 * after one of them until it is killed.
 *
 * <p>Arguments: the file of commits, the number of the one to stop after (0: none), and the command's own.
 */
final class StopsAtCommit {
    private StopsAtCommit() {}

    public static void main(String[] args) {
        Path commits = Path.of(args[0]);
        int stop = Integer.parseInt(args[1]);
        AtomicInteger count = new AtomicInteger();
        Listeners.register(
                event -> {
                    write(commits, event);
                    if (count.incrementAndGet() == stop) {
                        stand();
                    }
                },
                CreateSnapshotEvent.class);
        Main.main(Arrays.copyOfRange(args, 2, args.length));
    }

    private static void write(Path commits, CreateSnapshotEvent event) {
        try {
            String table = event.tableName().substring(event.tableName().lastIndexOf('.') + 1);
            Files.writeString(commits, table + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only a kill ends it. */
    private static void stand() {
        while (true) {
            LockSupport.park();
        }
    }
}
