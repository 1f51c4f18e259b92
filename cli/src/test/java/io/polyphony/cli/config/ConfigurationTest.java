package io.polyphony.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void flagsWinOverEnvironmentOverFileOverDefaults() throws IOException {
        Path file = file("company: File\nprivacy:\n  floor: 7\nout: from-file\n");
        Configuration configuration = Configuration.read(
                Map.of("company", "Flag"),
                Map.of("POLYPHONY_COMPANY", "Environment", "POLYPHONY_OUT", "from-environment"),
                Optional.of(file));

        assertThat(configuration.text(Key.COMPANY)).isEqualTo("Flag");
        assertThat(configuration.text(Key.OUT)).isEqualTo("from-environment");
        assertThat(configuration.settings().floor()).isEqualTo(7);
        assertThat(configuration.text(Key.MASTER)).isEqualTo("local[*]");
        assertThat(configuration.describe())
                .containsPattern("privacy.floor: +7 +# " + file)
                .containsPattern("master: +\\S+ +# default");
    }

    @Test
    void anUnknownSettingIsRefusedWithTheKnownOnes() throws IOException {
        Path file = file("privacy:\n  flor: 7\n");
        assertThatThrownBy(() -> Configuration.read(Map.of(), Map.of(), Optional.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("privacy.flor")
                .hasMessageContaining("privacy.floor");
    }

    @Test
    void theFloorIsNotLoweredForPrivatePeople() {
        Configuration configuration = Configuration.read(Map.of("privacy.floor", "3"), Map.of(), Optional.empty());
        assertThatThrownBy(configuration::settings).hasMessageContaining("privacy.public-figures");
    }

    @Test
    void theFloorMayBeLoweredForPublicFigures() {
        Configuration configuration = Configuration.read(
                Map.of("privacy.floor", "1", "privacy.public-figures", "true"), Map.of(), Optional.empty());
        assertThat(configuration.settings().floor()).isEqualTo(1);
    }

    @Test
    void aNumberThatIsNoneIsRefusedWithItsSource() {
        Configuration configuration =
                Configuration.read(Map.of(), Map.of("POLYPHONY_ENGAGEMENT_POST_AGE_DAYS", "seven"), Optional.empty());
        assertThatThrownBy(configuration::settings)
                .hasMessageContaining("'seven' (environment POLYPHONY_ENGAGEMENT_POST_AGE_DAYS)");
    }

    @Test
    void addressablePeopleAreReadPerNetwork() throws IOException {
        Path file = file("addressable:\n  linkedin: 250000\n");
        assertThat(Configuration.read(Map.of(), Map.of(), Optional.of(file))
                        .settings()
                        .addressable())
                .containsEntry("linkedin", 250_000L);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("polyphony.yaml"), text);
    }
}
