package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts against the JSON schema that the Open Data Contract Standard's own package has. */
@RequiresPandas
class ContractStandardTest {
    private static final Path CONTRACTS = Path.of("../schemas/src/main/resources/io/polyphony/schemas/contracts");

    @TempDir
    private Path folder;

    @Test
    void everyContractKeepsTheStandard() throws IOException, InterruptedException {
        assertThat(said(CONTRACTS, 0)).containsPattern("^\\d\\d contracts checked; all keep the standard\n$");
    }

    @Test
    void aContractThatDoesNotIsTold() throws IOException, InterruptedException {
        String posts = Files.readString(CONTRACTS.resolve("posts.yaml"));
        Files.writeString(folder.resolve("posts.yaml"), posts.replace("kind: DataContract", "kind: Other"));

        assertThat(said(folder, 1)).startsWith("posts.yaml: kind: ");
    }

    private static String said(Path contracts, int code) throws IOException, InterruptedException {
        List<String> command =
                List.of(RequiresPandas.Present.interpreter(), "../dev/check-contracts.py", contracts.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }
}
