package io.polyphony.jobs.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small company's input folder: two opted-in people, one who has not, a brand, posts and engagements in 2024-02. */
final class Company {
    private final Path folder;

    Company(Path folder) {
        this.folder = folder;
        write("people.csv", """
                person_id,department,opted_in_at,opted_out_at
                ann,sales,2024-01-01,
                bob,sales,2024-01-01,2024-02-15T00:00:00Z
                eve,sales,,
                """);
        write("accounts.csv", """
                account_id,voice,person_id,network,measured_on,follower_count
                @ann,employee,ann,linkedin,2024-02-01,500
                @bob,employee,bob,linkedin,2024-02-01,100
                @eve,employee,eve,linkedin,2024-02-01,100
                @acme,brand,,linkedin,2024-02-01,9000
                """);
        write("posts.csv", """
                post_id,account_id,network,posted_at,text
                p1,@ann,linkedin,2024-02-01T00:00:00Z,Hello
                p2,@bob,linkedin,2024-02-14T23:59:59Z,Last words
                p3,@bob,linkedin,2024-02-15T00:00:00Z,Too late
                p4,@eve,linkedin,2024-02-10T12:00:00Z,Never asked
                p5,@acme,linkedin,2024-02-29T23:59:59Z,News
                p6,@acme,linkedin,2024-03-01T00:00:00Z,March
                """);
        write("engagements.csv", """
                post_id,kind,measured_at,count,measure
                p1,reaction,2024-02-08,7,total
                p3,reaction,2024-02-20,1,total
                p5,impression,2024-03-05,1000,total
                p6,reaction,2024-03-08,3,total
                """);
    }

    Path folder() {
        return folder;
    }

    /** Writes a file, in UTF-8. */
    Company write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    Company write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds lines to a file. */
    Company append(String name, String text) {
        try {
            return write(name, Files.readString(folder.resolve(name)) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Company remove(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
