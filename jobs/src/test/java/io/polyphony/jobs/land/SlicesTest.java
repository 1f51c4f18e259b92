package io.polyphony.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in slices has the lines of the file as a whole, each where it stands; and what can't be cut is not. */
class SlicesTest {
    private static final SourceFormat CSV =
            SourceMapping.of(Contracts.of("posts")).format();
    private static final List<String> CELLS = List.of(
            "",
            "a",
            "0017",
            "\"\"",
            "\"two\nlines\"",
            "\"a, \"\"b\"\"\"",
            "\"x\r\ny\"",
            "نص",
            "😀",
            "\uFEFFb",
            "late \t");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void slicesHoldWhatTheFileHolds(int seed) throws IOException {
        Random random = new Random(seed);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder(seed % 2 == 0 ? "\uFEFF" : "");
        for (int row = 0; row < 200; row++) {
            text.append(cell(random))
                    .append(',')
                    .append(cell(random))
                    .append(',')
                    .append(cell(random));
            text.append(row == 199 && random.nextBoolean() ? "" : end);
        }
        DeliveredFile file = file(text.toString());
        List<FileSlice> slices = Slices.of(file, CSV, 50 + random.nextInt(200));

        assertThat(slices).hasSizeGreaterThan(5);
        assertThat(slices.stream().mapToLong(FileSlice::length).sum()).isEqualTo(file.bytes());
        List<CellLine> parts = new ArrayList<>();
        slices.forEach(slice -> parts.addAll(lines(file, slice)));
        assertThat(parts).isEqualTo(lines(file, FileSlice.WHOLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\" disk,b\nc,d\n",
                "a, \"b\"\nc,d\n",
                "\"a\" ,b\nc,d\n",
                "a,b\rc,d\n",
                "a,b\n\"never closed,d\n",
                "a,b\nc,d\r"
            })
    void aFileWhoseQuotesOrEndsAreNotPlainIsLeftWhole(String text) throws IOException {
        assertThat(Slices.of(file(text), CSV, 1)).containsExactly(FileSlice.WHOLE);
    }

    @Test
    void smallFilesAndOtherEncodingsAreLeftWhole() throws IOException {
        DeliveredFile file = file("a,b\nc,d\n");

        assertThat(Slices.of(file, CSV, 1)).hasSize(2);
        assertThat(Slices.of(file, CSV, file.bytes())).containsExactly(FileSlice.WHOLE);
        assertThat(Slices.of(file, CSV.written(null, "UTF-16LE"), 1)).containsExactly(FileSlice.WHOLE);
    }

    private static String cell(Random random) {
        return CELLS.get(random.nextInt(CELLS.size()));
    }

    private DeliveredFile file(String text) throws IOException {
        Path path = folder.resolve("posts.csv");
        Files.writeString(path, text, StandardCharsets.UTF_8);
        return new DeliveredFile(path.toString(), "posts.csv", Files.size(path), "");
    }

    private static List<CellLine> lines(DeliveredFile file, FileSlice slice) {
        List<CellLine> lines = new ArrayList<>();
        try (CellLines all = CellLines.open(file, CSV, slice)) {
            all.forEachRemaining(lines::add);
        }
        return lines;
    }
}
