package io.polyphony.reports.processing;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.LinkClicks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The inputs of a month that hold data about people, from their contracts.
 *
 * @param contracts those that were delivered and have columns that lead to people, sorted by name
 * @param mappings what their files were read with, by contract
 */
record DataCategories(List<Contract> contracts, Map<String, List<String>> mappings) {
    /** Whom identifiers that are no employee's lead to. */
    private static final Map<String, String> WHOSE = Map.of(
            Applications.TABLE + "." + Applications.APPLICANT_ID,
            "Applicants",
            Audience.TABLE + "." + Audience.MEMBER_ID,
            "Members of networks",
            LinkClicks.TABLE + "." + LinkClicks.CLICK_ID,
            "Visitors of links");

    static DataCategories of(RunFacts facts) {
        Set<String> delivered = facts.landings().stream()
                .filter(landing -> landing.files() > 0)
                .map(Landing::contract)
                .collect(Collectors.toSet());
        List<Contract> contracts = Contracts.inputs().stream()
                .filter(contract -> delivered.contains(contract.id()))
                .filter(contract -> contract.fields().stream().anyMatch(Field::isErasable))
                .toList();
        Map<String, List<String>> mappings = facts.landings().stream()
                .collect(Collectors.toMap(Landing::contract, Landing::mappings, (one, other) -> one));
        return new DataCategories(contracts, mappings);
    }

    int inputs() {
        return contracts.size();
    }

    Chapter chapter() {
        List<Table> tables = List.of(
                new Table(
                        "What came in about whom, and where from",
                        List.of("Input", "About", "What for", "Read with"),
                        contracts.stream().map(this::input).toList()),
                new Table(
                        "Columns that lead to people, or hold their words",
                        List.of("Input", "Column", "Kept as"),
                        contracts.stream()
                                .flatMap(contract -> contract.fields().stream()
                                        .filter(Field::isErasable)
                                        .map(field -> column(contract, field)))
                                .toList()),
                new Table(
                        "What else is kept of them",
                        List.of("Input", "Columns"),
                        contracts.stream().map(DataCategories::others).toList()));
        return new Chapter(
                "data",
                "People and data",
                inputs() == 0
                        ? "Nothing about people came in"
                        : "Whom the data are about, and what is kept (Article 30 (1) (c))",
                List.of(),
                List.of(
                        "Columns that no contract knows are not kept. Special categories of data (Article 9) are none of the contracts'; a text"
                                + " can hold what its author chose to write."),
                List.of(),
                inputs() == 0 ? List.of() : tables,
                List.of());
    }

    private List<String> input(Contract contract) {
        return List.of(
                contract.title(),
                about(contract),
                contract.purpose(),
                mappings.getOrDefault(contract.id(), List.of()).stream()
                        .map(OutsideText::of)
                        .collect(Collectors.joining(", ")));
    }

    private static String about(Contract contract) {
        return contract.fields().stream()
                .filter(Field::isErasable)
                .map(field -> WHOSE.getOrDefault(contract.identifier(field), "Employees who take part"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<String> column(Contract contract, Field field) {
        return List.of(
                contract.title(),
                field.name(),
                switch (field.classification()) {
                    case PERSON_IDENTIFIER -> "Pseudonym under the company's key";
                    case FREE_TEXT -> "Text; handles and addresses in it are hidden";
                    case LINK -> "Address; what leads to people is hidden";
                    case IDENTIFIER, NONE -> "As delivered";
                });
    }

    private static List<String> others(Contract contract) {
        return List.of(
                contract.title(),
                contract.fields().stream()
                        .filter(field -> !field.isErasable())
                        .map(Field::name)
                        .collect(Collectors.joining(", ")));
    }
}
