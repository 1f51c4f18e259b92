package io.polyphony.jobs.conform;

import java.time.YearMonth;
import java.util.List;

/**
 * Where the rows of a delivery went in one month.
 *
 * @param month the month
 * @param files by contract and file
 * @param landings the same by contract
 * @param window the period that voices are compared in
 * @param absent optional contracts that were not delivered
 * @param repeated files that hold the same bytes as another and were not read
 * @param inputHash hash of files, mappings and sources
 */
public record Intake(
        YearMonth month,
        List<FileBalance> files,
        List<ContractBalance> landings,
        CommonWindow window,
        List<String> absent,
        List<String> repeated,
        String inputHash) {
    /** Keeps the collections from changing. */
    public Intake {
        files = List.copyOf(files);
        landings = List.copyOf(landings);
        absent = List.copyOf(absent);
        repeated = List.copyOf(repeated);
    }
}
