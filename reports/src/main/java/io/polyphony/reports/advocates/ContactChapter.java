package io.polyphony.reports.advocates;

import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.settings.Contact;
import io.polyphony.reports.values.Months;
import java.util.List;
import java.util.Optional;

/** Whom they can turn to. Where nobody was named, that is said. */
final class ContactChapter implements ChapterSource {
    @Override
    public String name() {
        return "Whom to turn to";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        Optional<Contact> contact = months.settings().contact();
        return Optional.of(new Chapter(
                "contact",
                name(),
                contact.map(set -> "Turn to " + set.text()).orElse("Whom to turn to is not set on this page"),
                List.of(),
                List.of(
                        contact.isPresent()
                                ? "With ideas, questions and complaints, to leave, or to be erased."
                                : "Ask whoever gave it to you, with ideas, questions and complaints, to leave, or to be erased."
                                        + " Who runs the programme can have a name and an address printed here (the setting"
                                        + " report.contact)."),
                List.of(),
                List.of(),
                List.of()));
    }

    @Override
    public String missing(Months months) {
        return "";
    }
}
