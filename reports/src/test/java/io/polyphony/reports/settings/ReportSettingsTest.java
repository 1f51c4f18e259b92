package io.polyphony.reports.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.charts.Colours;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-17T07:30:00Z, 2026-10-17T09:30",
        "Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25T02:30",
        "Europe/Berlin, 2026-10-31T23:30:00Z, 2026-11-01T00:30",
        "America/New_York, 2026-10-01T02:00:00Z, 2026-09-30T22:00",
        "Asia/Kolkata, 2026-10-17T07:30:00Z, 2026-10-17T13:00"
    })
    void moments_are_told_by_the_companys_clock_in_summer_and_winter(String zone, Instant moment, LocalDateTime local) {
        ReportSettings settings = new ReportSettings(
                Optional.empty(),
                Colours.DEFAULT,
                ZoneId.of(zone),
                FiscalYear.CALENDAR,
                Goals.NONE,
                Notes.NONE,
                Optional.empty(),
                Paper.A4,
                OptionalInt.empty());

        assertThat(settings.local(moment)).isEqualTo(local);
        assertThat(settings.clock()).isEqualTo(zone);
        assertThat(ReportSettings.DEFAULT.clock()).isEqualTo("UTC");
    }
}
