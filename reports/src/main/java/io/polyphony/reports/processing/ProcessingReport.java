package io.polyphony.reports.processing;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.chapters.AudienceReport;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.settings.Privacy;
import java.util.List;
import java.util.Optional;

/**
 * What is done with data about people, in the terms of Article 30 (1) of the General Data Protection Regulation, as it was in the month: from
 * what was delivered, the contracts, and the settings in force.
 *
 * <p>It is written where the mode is strict. What only the company can know (who answers for it, the legal basis, who gets the files) is asked for, not guessed.
 */
public final class ProcessingReport implements AudienceReport {
    /** Whoever answers for data protection, and the works council. */
    public static final Audience AUDIENCE = new Audience(
            "processing", "Record of processing", "What is done with data about people", "To fill in", false, 9);

    @Override
    public Audience audience() {
        return AUDIENCE;
    }

    /** Where a works council asked for it. */
    @Override
    public boolean concerns(MonthInput input) {
        return Privacy.STRICT.text().equals(input.facts().settings().get("privacy.mode"));
    }

    @Override
    public ReportRecord of(MonthInput input) {
        RunFacts facts = input.facts();
        DataCategories data = DataCategories.of(facts);
        Measures measures = new Measures(facts, input.settings());
        return new ReportRecord(
                AUDIENCE,
                facts.month(),
                OutsideText.of(facts.company()),
                OutsideText.of(facts.runId()),
                List.of(),
                "Figures about a programme, none about a person",
                List.of(
                        new Sentence(
                                "Rows about people came in for ",
                                FigureText.counted(data.inputs(), "input", "inputs"),
                                ", listed below with every column that leads to a person."),
                        new Sentence(
                                "No figure about fewer than ",
                                FigureText.counted(measures.floor(), "person", "people"),
                                " is shown, and nobody is ranked, scored or named."),
                        new Sentence("Rows about people are kept for ", measures.kept(), ".")),
                toFillIn(),
                Optional.empty(),
                List.of(purposes(), data.chapter(), recipients(), measures.limits(), measures.chapter(), rights()),
                List.of(),
                input.settings());
    }

    private static List<Suggestion> toFillIn() {
        return List.of(
                new Suggestion(
                        "controller",
                        "Controller, representative and data protection officer: ____________________",
                        "Article 30 (1) (a): names and ways to reach them; the product does not know them."),
                new Suggestion(
                        "basis",
                        "Legal basis: ____________________",
                        "People's posts count from their opt-in until their opt-out, so consent (Article 6 (1) (a)) is what the"
                                + " product is made for. Applicants and members of networks do not opt in: their basis is to be named."),
                new Suggestion(
                        "recipients",
                        "Who gets the files of a month, and where the warehouse lies: ____________________",
                        "Article 30 (1) (d) and (e): the product sends nothing anywhere; the company decides who reads."));
    }

    private static Chapter purposes() {
        return chapter(
                "purposes",
                "Purposes",
                "To see how employees' voices carry what they care about (Article 30 (1) (b))",
                List.of(
                        "To compare what employees share with what the company's own channels reach, as a whole and by topic.",
                        "To see whether a programme is still people's own thing: asked or not, in own words or copied, growing or worn out.",
                        "To see what sharing does for recruiting, where applications are delivered.",
                        "Not to appraise, rank, reward or supervise a person: no figure is about one, and the figures may not be used for it."));
    }

    private static Chapter recipients() {
        return chapter(
                "recipients",
                "Recipients",
                "Reports hold figures alone; rows stay in the warehouse (Article 30 (1) (d), (e))",
                List.of(
                        "Marketing leadership, talent acquisition, those who run the programme and its advocates get reports: figures about"
                                + " groups, as protected as below.",
                        "Those who deliver the files get counts of rows, rounded, and reasons of rejects; no row.",
                        "Who may read the warehouse reads rows under pseudonyms; with the key file, who is who. Both belong to their owner alone"
                                + " when they are made.",
                        "Nothing is sent to third countries or to anybody: the product opens no connection of its own."));
    }

    private static Chapter rights() {
        return chapter(
                "rights",
                "Rights of the people",
                "A person can leave, and can be erased",
                List.of(
                        "Who opts out counts no more from that moment; what was published before stays, since nobody can be told from it.",
                        "polyphony forget erases a person or an applicant from every file of the warehouse, keeps them from coming in again, and"
                                + " proves it by a search of all files.",
                        "Delivered files and copies made elsewhere are the company's to delete."));
    }

    static Chapter chapter(String id, String name, String headline, List<String> sentences) {
        return new Chapter(id, name, headline, List.of(), sentences, List.of(), List.of(), List.of());
    }
}
