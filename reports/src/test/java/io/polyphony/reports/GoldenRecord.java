package io.polyphony.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A month that every report must cope with, in every format it has. What is added here is tested everywhere.
 *
 * @param name what is odd about it
 * @param month the month
 */
record GoldenRecord(String name, MonthInput month) {
    private static final Path FOLDER = Path.of("target/golden-records");
    private static final Map<String, List<Path>> WRITTEN = new ConcurrentHashMap<>();

    static Stream<GoldenRecord> all() {
        return Stream.of(
                new GoldenRecord("empty", SampleMonths.empty()),
                new GoldenRecord("minimal", SampleMonths.minimal()),
                new GoldenRecord("26-people", OddMonths.ofTwentySixPeople()),
                new GoldenRecord("rich", SampleMonths.rich()),
                new GoldenRecord("restated", SampleMonths.operations()),
                new GoldenRecord("strict", SampleMonths.strict()),
                new GoldenRecord("36-months", OddMonths.afterThreeYears()),
                new GoldenRecord("40-topics", OddMonths.onFortyTopics()),
                new GoldenRecord("names-of-80-letters", OddMonths.withLongNames()),
                new GoldenRecord("words-of-80-letters", OddMonths.withUnbrokenNames()),
                new GoldenRecord("right-to-left", OddMonths.fromRightToLeft()),
                new GoldenRecord("emoji", OddMonths.withEmoji()),
                new GoldenRecord("recruiting", Recruits.rich()),
                new GoldenRecord("recruiting-of-26-people", Recruits.bare()),
                new GoldenRecord("programme-pressed", Programmes.pressed()),
                new GoldenRecord("programme-of-twelve", Programmes.twelve()),
                new GoldenRecord("programme-strict", Programmes.strict()),
                new GoldenRecord("hostile", Hostile.month()));
    }

    /** The files that the product writes of it, once for all tests; they stay in the build's folder to be looked at. */
    List<Path> written() {
        return WRITTEN.computeIfAbsent(name, folder -> write(FOLDER.resolve(folder)));
    }

    /** Those of the files whose name ends so. */
    Stream<Path> written(String ending) {
        return written().stream().filter(file -> file.toString().endsWith(ending));
    }

    private List<Path> write(Path folder) {
        // The index lists the months whose report lies there.
        month.published().keySet().forEach(month -> makeEmpty(folder.resolve(month + "/marketing.html")));
        return Reports.write(folder, month);
    }

    private static void makeEmpty(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
