package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.land.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeyTest {
    private static final List<String> IDS =
            IntStream.range(0, 300).mapToObj(i -> "P" + i).toList();

    @TempDir
    private Path folder;

    private static List<String> ordered(PseudonymKey key) {
        return IDS.stream()
                .sorted(Comparator.comparing(Pseudonym.order(key, "people.person_id")::call))
                .toList();
    }

    @Test
    void aNewFileHasTwoSecretsOfWhichRotationKeepsTheSecond() throws IOException {
        Path file = folder.resolve("key");
        PseudonymKey before = PseudonymKey.at(file);
        List<String> lines = Files.readAllLines(file);
        PseudonymKey after = PseudonymKey.rotate(file);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("sampling: ");
        assertThat(Files.readAllLines(file)).hasSize(3).endsWith(lines.get(0), lines.get(1));
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(ordered(after)).isEqualTo(ordered(before));
    }

    @Test
    void aFileOfBeforeKeepsItsOrderToo() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef\n");
        PseudonymKey before = PseudonymKey.at(file);

        assertThat(ordered(PseudonymKey.rotate(file))).isEqualTo(ordered(before));
    }

    /** A rotation that was killed before it put the new file in the place of the old one. */
    @Test
    void aRotationKilledMidwayLeavesTheKeyAndCanBeDoneAgain() throws IOException {
        Path file = folder.resolve("key");
        String before = PseudonymKey.at(file).fingerprint();
        Files.writeString(folder.resolve("key.next"), "half a ke");

        assertThat(PseudonymKey.at(file).fingerprint()).isEqualTo(before);
        assertThat(PseudonymKey.rotate(file).knows(before)).isTrue();
        assertThat(folder.resolve("key.next")).doesNotExist();
    }

    @Test
    void anotherSecretIsAnotherOrderAndNoPlainHashGivesIt() throws Exception {
        PseudonymKey one = PseudonymKey.of("a key that is long enough\nsampling: one secret, long enough");
        PseudonymKey two = PseudonymKey.of("a key that is long enough\nsampling: two secrets, long enough");
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        List<String> plain = IDS.stream()
                .sorted(Comparator.comparing(
                        id -> HexFormat.of().formatHex(sha.digest(id.getBytes(StandardCharsets.UTF_8)))))
                .toList();

        assertThat(agreeing(ordered(one), ordered(two))).isLessThan(15);
        assertThat(agreeing(ordered(one), plain)).isLessThan(15);
    }

    private static long agreeing(List<String> one, List<String> two) {
        return IntStream.range(0, one.size())
                .filter(i -> one.get(i).equals(two.get(i)))
                .count();
    }

    @Test
    void aShortSecondSecretIsRefused() {
        assertThatThrownBy(() -> PseudonymKey.of("a key that is long enough\nsampling: short"))
                .isInstanceOf(InputException.class);
    }
}
