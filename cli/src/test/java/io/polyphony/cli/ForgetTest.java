package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.table.ReachFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is written names anybody, and who is erased is in no file any more; found out by other tools than ours. */
@RequiresPandas
@ExtendWith(SmallCompany.Given.class)
class ForgetTest {
    private static final int WRONG_USAGE = 2;

    @Test
    void nobodyIsNamedAndWhoIsForgottenIsGone(SmallCompany small, @TempDir Path folder) throws Exception {
        WrittenCompany company = new WrittenCompany(folder.resolve("a folder"), small.input());
        company.does("backfill", "--from", "2026-05", "--to", "2026-06", "--input", company.input())
                .done();
        assertThat(PeopleFinder.holding(company.identifiers(), company.input())).isNotEmpty();
        assertThat(PeopleFinder.holding(company.identifiers(), company.warehouse(), company.out()))
                .isEmpty();

        String person = company.mostActive();
        Set<String> needles = new TreeSet<>(company.pseudonyms(person));
        needles.addAll(company.texts(person));
        assertThat(company.texts(person)).isNotEmpty();
        Set<Path> theirs = new TreeSet<>(PeopleFinder.holding(needles, company.warehouse(), company.out()));
        assertThat(theirs).isNotEmpty();
        Map<Path, String> before = dataFiles(company);
        Map<String, String> reports = SmallCompany.bytes(company.out().resolve("2026-06"));

        assertThat(company.does("forget", "--person", "nobody").code()).isEqualTo(WRONG_USAGE);
        assertThat(company.does("forget", "--person", person, "--key-file", folder.resolve("none"))
                        .code())
                .isEqualTo(WRONG_USAGE);
        Files.writeString(folder.resolve("other"), "another key, long enough\n");
        assertThat(company.does("forget", "--person", person, "--key-file", folder.resolve("other"))
                        .err())
                .contains("made with another pseudonym key");
        assertThat(dataFiles(company)).isEqualTo(before);

        Invocation forgot = company.does("forget", "--person", person).done();

        assertThat(forgot.out()).contains("found in 0 files").doesNotContain(person);
        assertThat(PeopleFinder.holding(needles, company.warehouse(), company.out()))
                .isEmpty();
        assertOnlyTheirsWereRewritten(before, theirs, dataFiles(company));
        assertThat(SmallCompany.bytes(company.out().resolve("2026-06"))).isEqualTo(reports);

        company.does("forget", "--person", person).done();
        company.does("run", "--month", "2026-06", "--input", company.input()).done();

        assertThat(PeopleFinder.holding(needles, company.warehouse(), company.out()))
                .isEmpty();
        assertThat(SmallCompany.bytes(company.out().resolve("2026-06")))
                .as("old and new figures side by side would tell what one person did")
                .isEqualTo(reports);
        String member = company.follower();
        assertThat(company.does("forget", "--member", member).done().out())
                .as("sets of followers that they were in")
                .contains("found in 0 files", ReachFeatures.TABLE)
                .doesNotContain(member);
        company.does("status").done();
        company.does("rejects", "--month", "2026-05").done();
    }

    private static void assertOnlyTheirsWereRewritten(
            Map<Path, String> before, Set<Path> theirs, Map<Path, String> after) {
        Map<Path, String> kept = new TreeMap<>(before);
        kept.keySet().removeAll(theirs);
        kept.keySet().removeIf(file -> file.toString().contains("/runs/"));

        assertThat(after).containsAllEntriesOf(kept).doesNotContainKeys(theirs.toArray(Path[]::new));
    }

    private static Map<Path, String> dataFiles(WrittenCompany company) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(company.warehouse())) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                files.put(file, DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
