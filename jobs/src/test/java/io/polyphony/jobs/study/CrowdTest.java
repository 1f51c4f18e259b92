package io.polyphony.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.simulate.Simulation;
import io.polyphony.jobs.simulate.SimulationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdTest {
    @TempDir
    private Path folder;

    @Test
    void identifiersAndWordsCarryTheCompany() throws IOException {
        Path company = folder.resolve("company");
        Simulation.write(new SimulationOptions(20, 1, YearMonth.of(2026, 5), 1, 0, 0), company);
        new Crowd(folder.resolve("input"), Crowd.POSTS).add(27, company);
        Path people = folder.resolve("input/people/company-27.csv");
        Path content = folder.resolve("input/content/company-27.csv");

        assertThat(Files.readAllLines(people).get(1)).matches("27/P\\d+,27/.+");
        assertThat(Files.readString(content)).contains("27/c-2026-05-1").containsPattern("\\w+bb \\w+bb");
        assertThat(Files.readAllLines(people)).hasSameSizeAs(Files.readAllLines(company.resolve("people.csv")));
    }
}
