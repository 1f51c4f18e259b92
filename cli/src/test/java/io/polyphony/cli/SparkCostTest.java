package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No change makes a month more expensive unseen: the counts are on a page, and none may grow beyond it. */
@ExtendWith(SmallCompany.Given.class)
class SparkCostTest {
    private static final Path PAGE = Path.of("../docs/cost.md");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String ROW = "| %s | %d | %d |";

    /** The one count that is not the same in every run: three rows of 64 thousand more or less were seen. */
    private static final String LOOSE = "rows shuffled";

    private static final double MORE = 1.01;

    @TempDir
    private Path folder;

    @Test
    void aMonthCostsNoMoreThanThePageSays(SmallCompany company) throws IOException {
        String first = SmallCompany.MONTHS.get(0);
        String last = SmallCompany.MONTHS.get(1);
        Map<String, Long> one = cost(company, "run", "--month", first);
        Map<String, Long> two = cost(company, "backfill", "--from", first, "--to", last);

        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("docs.rewrite")) {
            page = page.substring(0, page.indexOf("| | one month |")) + table(one, two) + "\n";
            Files.writeString(PAGE, page);
        }
        for (String name : one.keySet()) {
            List<Long> told = told(page, name);
            assertThat(one.get(name)).as(name + " of one month").isLessThanOrEqualTo(most(name, told.get(0)));
            assertThat(two.get(name)).as(name + " of two months").isLessThanOrEqualTo(most(name, told.get(1)));
        }
    }

    private Map<String, Long> cost(SmallCompany company, Object... command) throws IOException {
        Path own = folder.resolve(command[0].toString());
        Path events = own.resolve("events");
        List<Object> arguments = new ArrayList<>(List.of(company.like(own.resolve("w"), own.resolve("out"), command)));
        arguments.addAll(List.of("--input", company.input(), "--master", "local[2]", "--set", "event-log=" + events));
        Invocation.of(arguments.toArray()).done();
        return SparkCost.of(events, own.resolve("w"));
    }

    private static long most(String name, long told) {
        return name.equals(LOOSE) ? (long) (told * MORE) : told;
    }

    private static String table(Map<String, Long> one, Map<String, Long> two) {
        return "| | one month | two months |\n|---|---|---|\n"
                + one.keySet().stream()
                        .map(name -> ROW.formatted(name, one.get(name), two.get(name)))
                        .collect(Collectors.joining("\n"));
    }

    private static List<Long> told(String page, String name) {
        String row = page.lines()
                .filter(line -> line.startsWith("| " + name + " |"))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(PAGE + " lacks " + name + ": rewrite it with -Ddocs.rewrite=true"));
        return NUMBER.matcher(row)
                .results()
                .map(found -> Long.valueOf(found.group()))
                .toList();
    }
}
