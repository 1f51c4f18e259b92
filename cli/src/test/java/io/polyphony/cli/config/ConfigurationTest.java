package io.polyphony.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.polyphony.jobs.spark.Location;
import io.polyphony.reports.charts.Colours;
import io.polyphony.reports.settings.Contact;
import io.polyphony.reports.settings.Paper;
import io.polyphony.reports.settings.ReportSettings;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.settings.Networks;
import io.polyphony.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
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
        assertThat(configuration.text(Key.WAREHOUSE)).isEqualTo("warehouse");
        assertThat(configuration.describe())
                .containsPattern("privacy.floor: +7 +# " + file)
                .containsPattern("warehouse: +\\S+ +# default");
    }

    @Test
    void aWarehouseWhereTheEmbeddedCatalogIsNotSafeNeedsAnother() {
        String bucket = "viewfs-like://bucket/lake";
        assertThatThrownBy(() -> warehouse(Map.of("warehouse", bucket)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("viewfs-like://");
        // Hadoop has a library for this one, and nothing is renamed at once there.
        assertThatThrownBy(() -> warehouse(Map.of("warehouse", "http://host/lake")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("catalog.type");
        assertThat(warehouse(Map.of("warehouse", "http://host/lake", "catalog.type", "jdbc"))
                        .isHere())
                .isFalse();
        assertThat(warehouse(Map.of("warehouse", "hdfs://host/lake")).whole()).isEqualTo("hdfs://host/lake");
    }

    private static Location warehouse(Map<String, String> flags) {
        return Configuration.read(flags, Map.of(), Optional.empty()).warehouse();
    }

    @Test
    void whatACatalogIsToldIsPassedOnAndItsSecretsAreNotShown() {
        Configuration configuration = Configuration.read(
                Map.of("catalog.type", "jdbc", "catalog.jdbc.password", "hush"), Map.of(), Optional.empty());

        assertThat(configuration.catalog()).containsOnly(entry("type", "jdbc"), entry("jdbc.password", "hush"));
        assertThat(configuration.describe()).contains("catalog.type").doesNotContain("hush");
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
    void whatIsKnownOfPeopleIsReadPerNetwork() throws IOException {
        Path file = file("addressable:\n  linkedin: 250000\noverlap:\n  linkedin: 0.12\n");
        Settings settings =
                Configuration.read(Map.of(), Map.of(), Optional.of(file)).settings();
        assertThat(settings.networks()).isEqualTo(new Networks(Map.of("linkedin", 250_000L), Map.of("linkedin", .12)));
        assertThat(settings.asMap())
                .containsEntry("addressable.linkedin", "250000")
                .containsEntry("overlap.linkedin", "0.12");
    }

    @Test
    void anOverlapThatIsNoShareIsRefused() {
        Configuration percent = Configuration.read(Map.of("overlap.x", "12"), Map.of(), Optional.empty());
        assertThatThrownBy(percent::settings)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("overlap.x is 12.0, not 0 to 1");
    }

    @Test
    void namesAndNumbersOfSourcesMeanWhatSettingsSay() throws IOException {
        Path file = file("recruiting:\n  sources:\n    4000123: job_board\n    Stack.Overflow: job_board\n");
        assertThat(Configuration.read(
                                Map.of("recruiting.sources.Join us day", "careers_site"), Map.of(), Optional.of(file))
                        .settings()
                        .asMap())
                .containsEntry("recruiting.sources.4000123", "job_board")
                .containsEntry("recruiting.sources.Stack.Overflow", "job_board")
                .containsEntry("recruiting.sources.Join us day", "careers_site");
    }

    @Test
    void aSourceThatThereIsNotIsRefused() {
        Configuration configuration =
                Configuration.read(Map.of("recruiting.sources.4000123", "jobboard"), Map.of(), Optional.empty());
        assertThatThrownBy(configuration::settings)
                .hasMessageContaining("recruiting.sources.4000123 is jobboard, which is none of")
                .hasMessageContaining("job_board")
                .hasMessageNotContaining("unknown");
    }

    @Test
    void whatMakesAReportTheCompanysOwnIsReadFromBesideTheSettings() throws IOException {
        Files.writeString(
                folder.resolve("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
        Files.writeString(Files.createDirectory(folder.resolve("notes")).resolve("2026-10.md"), "Fine.");
        ReportSettings settings = read("""
                report:
                  logo: logo.svg
                  colours: { employees: "#4b2fb0" }
                  time-zone: Europe/Berlin
                  fiscal-year-starts: 4
                  goals: { own_voice_rate: 0.55, engagement_amplification: 5 }
                  notes: notes
                  contact: Mara Lind, voices@halden.example
                  paper: letter
                """).reportSettings();

        assertThat(settings.logo()).isPresent();
        assertThat(settings.colours()).isEqualTo(Colours.of("#4b2fb0", ""));
        assertThat(settings.clock()).isEqualTo("Europe/Berlin");
        assertThat(settings.fiscalYear().starts()).isEqualTo(Month.APRIL);
        assertThat(settings.goals().of("own_voice_rate", Grain.TOTAL)).contains(0.55);
        assertThat(settings.notes().of(YearMonth.of(2026, 10))).isPresent();
        assertThat(settings.contact()).contains(new Contact("Mara Lind, voices@halden.example"));
        assertThat(settings.paper()).isEqualTo(Paper.LETTER);
    }

    @Test
    void whoChoseNothingHasTheDefaults() {
        Configuration none = Configuration.read(Map.of(), Map.of(), Optional.empty());

        assertThat(none.reportSettings()).isEqualTo(ReportSettings.DEFAULT);
    }

    @Test
    void settingsOfTheReportAreNoSettingsOfTheRun() throws IOException {
        Configuration chosen = read("report:\n  time-zone: Asia/Tokyo\n  goals: { own_voice_rate: 0.5 }\n");

        assertThat(chosen.settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aZoneThatNoClockHasIsRefused() throws IOException {
        assertRefused("report:\n  time-zone: Berlin\n", "report.time-zone is 'Berlin', which is no time zone's name");
        assertRefused("report:\n  time-zone: GMT+2\n", "report.time-zone is 'GMT+2'");
        assertRefused("report:\n  time-zone: Europe/Bergstad\n", "report.time-zone is 'Europe/Bergstad'");
    }

    @Test
    void otherValuesThatAReportCanNotUseAreRefusedWithTheirKey() throws IOException {
        assertRefused("report:\n  fiscal-year-starts: 13\n", "report.fiscal-year-starts is 13, not 1 to 12");
        assertRefused("report:\n  logo: none.svg\n", folder.resolve("none.svg") + " (report.logo) can't be read");
        assertRefused("report:\n  notes: none\n", folder.resolve("none") + " (report.notes) can't be read");
        assertRefused(
                "report:\n  colours:\n    brand: #a84b14\n", "report.colours.brand is 'null'; write it in quotes");
        assertRefused("report:\n  contact: " + "x".repeat(121) + "\n", "report.contact has 121 characters");
        assertRefused("report:\n  paper: a3\n", "report.paper is 'a3', not a4 or letter");
        assertRefused("report:\n  goals: { own_voice: 0.5 }\n", "Did you mean own_voice_rate?");
        assertRefused("report:\n  goals: { own_voice_rate: half }\n", "report.goals.own_voice_rate is 'half'");
    }

    private void assertRefused(String settings, String reason) throws IOException {
        assertThatThrownBy(read(settings)::reportSettings)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(reason);
    }

    private Configuration read(String settings) throws IOException {
        return Configuration.read(Map.of(), Map.of(), Optional.of(file(settings)));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("polyphony.yaml"), text);
    }
}
