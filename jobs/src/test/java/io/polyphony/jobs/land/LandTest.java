package io.polyphony.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandTest {
    private static final String POSTS = "post_id,account_id,network,posted_at\np1,a,x,2024-02-01\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void deliver() throws IOException {
        write("people.csv", "person_id\nann\n");
        write("accounts.csv", "account_id,voice,network,measured_on\na,brand,x,2024-02-01\n");
        write("posts.csv", POSTS);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> files(String contract) {
        return Land.plan(folder).sources().stream()
                .filter(s -> s.contract().equals(contract))
                .flatMap(s -> s.files().stream())
                .map(DeliveredFile::name)
                .toList();
    }

    @Test
    void filesAndFoldersNamedAfterAContractFeedIt() throws IOException {
        write("posts-2.csv", POSTS.replace("p1", "p2"));
        write("posts/eu/march.csv", POSTS.replace("p1", "p3"));
        write("posts_old.csv", "not mine");
        write("posts.txt", "not mine either");
        write("account_days.csv", "account_id,day,kind,count\n");

        assertThat(files("posts")).containsExactlyInAnyOrder("posts.csv", "posts-2.csv", "posts/eu/march.csv");
        assertThat(files("accounts")).containsExactly("accounts.csv");
        assertThat(files("account_days")).containsExactly("account_days.csv");
    }

    @Test
    void theSameBytesCountOnceUnderTheirFirstName() throws IOException {
        write("posts-2.csv", POSTS);

        assertThat(files("posts")).containsExactly("posts.csv");
        assertThat(Land.plan(folder).repeated()).containsExactly("posts-2.csv");
    }

    @Test
    void theInputHashMindsWhichFileIsLater() throws IOException {
        write("posts-2.csv", POSTS.replace("p1", "p2"));
        String before = Land.plan(folder).inputHash();
        Files.move(folder.resolve("posts.csv"), folder.resolve("posts-3.csv"));

        assertThat(Land.plan(folder).inputHash()).isNotEqualTo(before);
    }

    @Test
    void theInputHashMindsBytesButNotNames() throws IOException {
        String before = Land.plan(folder).inputHash();
        Files.move(folder.resolve("posts.csv"), folder.resolve("posts-7.csv"));

        assertThat(Land.plan(folder).inputHash()).isEqualTo(before);
        write("posts-7.csv", POSTS + "p2,a,x,2024-02-02\n");
        assertThat(Land.plan(folder).inputHash()).isNotEqualTo(before);
    }

    @Test
    void aMissingFolderIsNamed() {
        refuses(folder.resolve("nowhere"), "nowhere", "no such folder");
    }

    @Test
    void aMissingRequiredFileIsNamed() throws IOException {
        Files.delete(folder.resolve("posts.csv"));

        refuses(folder, "posts", "posts.csv");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        write("posts.csv", "");

        refuses(folder, "posts.csv", "empty");
    }

    @Test
    void aWrongDelimiterIsToldFromAWrongHeader() throws IOException {
        write("posts.csv", POSTS.replace(',', ';'));

        refuses(folder, "posts.csv, row 1", "','");
    }

    @Test
    void aMissingColumnIsNamedWithTheNearestHeader() throws IOException {
        write("posts.csv", POSTS.replace("posted_at", "postedat"));

        refuses(folder, "posts.csv, row 1", "posted_at (nearest in the file: postedat)");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        write("posts.csv", "\uFEFF" + POSTS);

        assertThat(files("posts")).containsExactly("posts.csv");
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws Exception {
        assertThat(new UnprivilegedLand(folder).message())
                .contains("may not be read")
                .contains("permission");
    }

    @Test
    void sourcesLeadOutOfTheFolderOnlyWhereSettingsAllowItAndMayNameTheirDelimiter() throws IOException {
        write("in/sources.yaml", """
                sources:
                  - { contract: people, path: ../people.csv }
                  - { contract: accounts, path: "%s/acc*.csv" }
                  - { contract: posts, path: ../semi.csv, delimiter: ";" }
                """.formatted(folder));
        write("semi.csv", POSTS.replace(',', ';'));

        assertThat(Land.plan(new InputFolder(folder.resolve("in"), List.of(folder)))
                        .present())
                .containsExactly("accounts", "people", "posts");
        refuses(folder.resolve("in"), "leads out of the input folder", "input.more-folders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../people.csv", "%s/people.csv", "%s/**", "inside/people.csv", "inside/*", "link.csv", "in*.csv"
            })
    void nothingLeadsOutOfTheFolder(String path) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.createSymbolicLink(in.resolve("inside"), folder);
        Files.createSymbolicLink(in.resolve("link.csv"), folder.resolve("people.csv"));
        Files.createSymbolicLink(in.resolve("inner.csv"), folder.resolve("people.csv"));
        write(
                "in/sources.yaml",
                "sources:\n  - { contract: people, path: \"%s\" }\n".formatted(path.formatted(folder)));

        refuses(in, "", "leads out of the input folder");
    }

    @Test
    void linksAndMappingsLeadOutOfTheFolderNeither() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        write("mine.yaml", "id: mine");
        write("in/sources.yaml", "sources:\n  - { path: link.csv, mapping: ../mine.yaml }\n");
        refuses(in, "../mine.yaml", "leads out of the input folder");

        Files.delete(in.resolve("sources.yaml"));
        Files.createSymbolicLink(in.resolve("sources.yaml"), folder.resolve("mine.yaml"));
        refuses(in, "sources.yaml", "leads out of the input folder");

        Files.delete(in.resolve("sources.yaml"));
        Files.createSymbolicLink(in.resolve("posts.csv"), folder.resolve("posts.csv"));
        refuses(in, "posts.csv", "leads out of the input folder");
    }

    @Test
    void aSourceWithoutFileOrWithUnknownKeyIsRefused() throws IOException {
        write("sources.yaml", "sources:\n  - { contract: posts, path: absent.csv }\n");
        refuses(folder, "sources.yaml, source 1", "absent.csv");

        write("sources.yaml", "sources:\n  - { contract: posts, file: posts.csv }\n");
        refuses(folder, "sources.yaml, line 2", "'path'");

        write("sources.yaml", "sources:\n  - { path: posts.csv, mapping: no-such }\n");
        refuses(folder, "sources.yaml, source 1", "facebook-page-posts-csv");
    }

    @Test
    void carriageReturnsInCellsLoseNoRow() throws IOException {
        StringBuilder csv = new StringBuilder("post_id,account_id,network,posted_at,text\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append(i)
                    .append(",a,x,2024-02-01,\"")
                    .append("w".repeat(i % 97))
                    .append("\r\n\rend\"\n");
        }
        write("posts.csv", csv.toString());
        Source source = Land.plan(folder).sources().stream()
                .filter(s -> s.contract().equals("posts"))
                .findFirst()
                .orElseThrow();
        DeliveredFile file = source.files().get(0);

        try (RowIterator rows = RowIterator.open(
                file, source.mapping().format(), source.mapping().columns(), Header.of(source, file))) {
            for (int i = 0; i < 20_000; i++) {
                assertThat(rows.next().cells()).contains(Integer.toString(i), "w".repeat(i % 97) + "\r\n\rend");
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }

    private static void refuses(Path folder, String where, String what) {
        assertThatThrownBy(() -> Land.plan(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }
}
