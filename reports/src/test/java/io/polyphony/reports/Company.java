package io.polyphony.reports;

import io.polyphony.reports.charts.Colours;
import io.polyphony.reports.settings.Contact;
import io.polyphony.reports.settings.FiscalYear;
import io.polyphony.reports.settings.Goals;
import io.polyphony.reports.settings.Logo;
import io.polyphony.reports.settings.NotesFolder;
import io.polyphony.reports.settings.Paper;
import io.polyphony.reports.settings.ReportSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** An invented company that chose everything about its reports. */
final class Company {
    static final String LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
              <defs><linearGradient id="sky"><stop offset="0" stop-color="#3d2b8e"/><stop offset="1" stop-color="#7a5cff"/></linearGradient></defs>
              <path d="M20 2 38 20 20 38 2 20Z" fill="url(#sky)"/><rect x="48" y="14" width="70" height="12" rx="6" fill="#3d2b8e"/>
            </svg>
            """;
    static final String NOTE = """
            The fair on 14 March was *ours*: "Kite week" began there, and nobody's post was asked for.

            1. Ask the workshop for **pictures**.
            2. Read [the fair's page](https://fair.example/2031?a=1&b=2), or <https://fair.example>.
               - It's short.

            Lanterns < kites & vice versa.
            """;

    private Company() {}

    static MonthInput month() {
        return SampleMonths.rich().with(settings());
    }

    static ReportSettings settings() {
        return on(Paper.A4);
    }

    static ReportSettings on(Paper paper) {
        return new ReportSettings(
                Optional.of(Logo.read(file("logo.svg", LOGO))),
                Colours.of("#3d2b8e", "#b3541e"),
                ZoneId.of("Europe/Berlin"),
                new FiscalYear(Month.APRIL),
                Goals.of(new TreeMap<>(Map.of(
                        "engagement_amplification", 2.0,
                        "own_voice_rate", 0.45,
                        "participation_rate", 0.9,
                        "participation_rate_headcount", 0.2))),
                NotesFolder.read(file("2031-03.md", NOTE).getParent()),
                Optional.of(Contact.of("Mara Lind, voices@lanterns.example")),
                paper,
                OptionalInt.of(24));
    }

    /** A file with this text, alone in its folder. */
    static Path file(String name, String text) {
        try {
            Path folder = Files.createTempDirectory("company");
            folder.toFile().deleteOnExit();
            Path file = Files.writeString(folder.resolve(name), text);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
