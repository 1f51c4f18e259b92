package io.polyphony.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A brand with one post in October 2026 and nobody who posted, to run the month again and again. */
final class TinyCompany {
    private static final String ENGAGEMENTS = "post_id,kind,measured_at,count,measure\n";
    private final Path folder;

    TinyCompany(Path folder) throws IOException {
        this.folder = folder;
        write("people.csv", "person_id,opted_in_at\nann,2026-01-01\n");
        write("accounts.csv", "account_id,voice,person_id,network,measured_on\n@b,brand,,x,2026-10-01\n");
        write("posts.csv", "post_id,account_id,network,posted_at,text\np1,@b,x,2026-10-02T10:00:00Z,Hello\n");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), text);
    }

    /** Delivers a file of engagements; rows are {@code post,kind,time,count,measure}. */
    void engagements(String name, String... rows) throws IOException {
        write(name, ENGAGEMENTS + String.join("\n", rows) + "\n");
    }

    /** Delivers a file of posts of the brand; rows are {@code post,time}. */
    void posts(String name, String... rows) throws IOException {
        StringBuilder text = new StringBuilder("post_id,posted_at,account_id,network,text\n");
        for (String row : rows) {
            text.append(row).append(",@b,x,Hello\n");
        }
        write(name, text.toString());
    }

    /** What {@code status} says of the warehouse and of what was delivered since. */
    String status() {
        return Invocation.of(withFolders("status", "--input", folder + "/in"))
                .done()
                .out();
    }

    /** Takes a delivered file away. */
    void remove(String name) throws IOException {
        Files.delete(folder.resolve("in").resolve(name));
    }

    /** A command about the month, in this company's folders. */
    Invocation month(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command, "--month", "2026-10"));
        args.addAll(List.of(more));
        return Invocation.of(withFolders(args.toArray(String[]::new)));
    }

    /** A command about what was delivered, in this company's folders. */
    Invocation does(String... command) {
        return plain(Stream.concat(Stream.of(command), Stream.of("--input", folder + "/in"))
                .toArray(String[]::new));
    }

    /** A command in this company's folders. */
    Invocation plain(String... command) {
        return Invocation.of(withFolders(command));
    }

    private Object[] withFolders(String... command) {
        return words(command).toArray();
    }

    /** A command in this company's folders, for another process. */
    List<String> words(String... command) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--warehouse", folder + "/w", "--out", folder + "/out", "--key-file", folder + "/key"));
        args.addAll(List.of("--set", "input.reject-tolerance=0.5"));
        return args;
    }

    /** Runs the month, which must end well. */
    void run() {
        month("run", "--input", folder.resolve("in").toString()).done();
    }

    /** A file of the month's reports. */
    String report(String name) throws IOException {
        return Files.readString(folder.resolve("out/2026-10").resolve(name));
    }
}
