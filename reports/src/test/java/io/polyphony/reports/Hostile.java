package io.polyphony.reports;

import io.polyphony.reports.charts.Colours;
import io.polyphony.reports.settings.Contact;
import io.polyphony.reports.settings.FiscalYear;
import io.polyphony.reports.settings.Goals;
import io.polyphony.reports.settings.Logo;
import io.polyphony.reports.settings.NotesFolder;
import io.polyphony.reports.settings.Paper;
import io.polyphony.reports.settings.ReportSettings;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A month whose texts try to break out. */
final class Hostile {
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String OVERRIDE = "evil\u202Etxt.exe";
    static final String LONG_NAME =
            "Nonesuch <b>Kites</b> & \"Lanterns\" of the Long Coast Road and Daughters Ltd ]]> 80";

    static final String NOTE = """
            Quoted: &lt;script&gt;alert(3)&lt;/script&gt; *evil\u202Etxt.exe* **a \\<img src=x>** \u0000\u0007

            - {{7*7}} ${1+1} <https://x.example/?q=%22%3E%3Cscript%3E>
            - [a " onmouseover=alert(4)](https://x.example/"onload=alert\\(5\\))
            """;

    private Hostile() {}

    private static ReportSettings chosen() {
        return new ReportSettings(
                Optional.of(Logo.read(Company.file("logo.svg", Company.LOGO))),
                Colours.DEFAULT,
                ZoneOffset.UTC,
                FiscalYear.CALENDAR,
                Goals.NONE,
                NotesFolder.read(Company.file("2031-03.md", NOTE).getParent()),
                Optional.of(Contact.of(SCRIPT)),
                Paper.A4,
                OptionalInt.empty());
    }

    static MonthInput month() {
        Sample sample = new Sample(Sample.MONTH)
                .topic(SCRIPT, 1.8, 1.4, 2.4, "clear after Benjamini–Hochberg")
                .topic("]]></style><img src=x onerror=alert(2)>", 1.5, 0.9, 2.4, "")
                .topic(OVERRIDE, 1.2, 0.9, 1.6, "")
                .topic("שלום עולם", 1.1, 0.9, 1.4, "")
                .topic("مرحبا\u0000\u0007\uD800", 0.9, 0.7, 1.2, "")
                .topic("x".repeat(90), 0.8, 0.5, 1.2, "")
                .census("participation_rate", "", 0.5)
                .census("participation_rate", "department==cmd|' /C calc'!A0".replace("==", "=\\="), 0.5);
        UnisonMoment moment = new UnisonMoment(
                Instant.parse("2031-03-14T09:02:00Z"), 3, 10, SCRIPT + "\n{{7*7}} ${1+1} " + OVERRIDE, null);
        Map<String, String> settings =
                Map.of("company", LONG_NAME, "privacy.floor", "5", "privacy.public-figures", "true");
        return new MonthInput(List.of(), sample.values(), Map.of(), Sample.facts(LONG_NAME, settings, List.of(moment)))
                .with(chosen());
    }
}
