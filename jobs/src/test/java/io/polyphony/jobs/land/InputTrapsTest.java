package io.polyphony.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that would be read wrongly, or overlooked, if nobody minded. */
class InputTrapsTest {
    private static final String HEADER = "post_id,account_id,network,posted_at,text\n";
    private static final String POSTS = HEADER + "p1,a,x,2024-02-01,one\np2,a,x,2024-02-01,two\n";

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

    private List<Source> posts() {
        return Land.plan(folder).sources().stream()
                .filter(s -> s.contract().equals("posts"))
                .toList();
    }

    private List<String> files() {
        return posts().stream()
                .flatMap(s -> s.files().stream())
                .map(DeliveredFile::name)
                .toList();
    }

    private List<SourceRow> rows() {
        List<SourceRow> rows = new ArrayList<>();
        for (Source source : posts()) {
            for (DeliveredFile file : source.files()) {
                Header header = Header.of(source, file);
                try (RowIterator all = RowIterator.open(
                        file, source.mapping().format(), source.mapping().columns(), header)) {
                    all.forEachRemaining(rows::add);
                }
            }
        }
        return rows;
    }

    private void refuses(String where, String what) {
        assertThatThrownBy(this::rows)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(where)
                .hasMessageContaining(what);
    }

    @Test
    void namesInCapitalsAreNotOverlooked() throws IOException {
        write("POSTS-2.CSV", POSTS.replace("p1", "p3"));
        write("Posts/March.csv", POSTS.replace("p1", "p4"));

        assertThat(files()).containsExactlyInAnyOrder("posts.csv", "POSTS-2.CSV", "Posts/March.csv");
    }

    @Test
    void aFolderNamedAsAFileIsNotOverlooked() throws IOException {
        write("engagements.csv/part-0.csv", "post_id,kind,measured_at,count,measure\n");

        refuses("engagements.csv", "is a folder");
    }

    @Test
    void linkedFoldersAreReadAndCirclesAreNot() throws IOException {
        write("elsewhere/april.csv", POSTS.replace("p1", "p5"));
        Files.createSymbolicLink(folder.resolve("posts"), Path.of("elsewhere"));
        Files.createSymbolicLink(folder.resolve("elsewhere/up"), Path.of(".."));

        assertThat(files()).containsExactlyInAnyOrder("posts.csv", "posts/april.csv");
    }

    @Test
    void aLinkToNothingIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("posts-2.csv"), Path.of("gone.csv"));

        refuses("posts-2.csv", "link to nothing");
    }

    @Test
    void oneColumnUnderOneNameTwiceIsRefused() throws IOException {
        write("posts.csv", "post_id,account_id,network,posted_at,Posted_At\np1,a,x,2024-02-01,2024-03-01\n");

        refuses("posts.csv, row 1", "the column Posted_At twice");
    }

    @Test
    void endlessColumnNamesAreCut() throws IOException {
        write("posts.csv", HEADER.strip() + "," + "h".repeat(100_000) + "\np1,a,x,2024-02-01,one,1\n");
        Source source = posts().get(0);

        assertThat(Header.of(source, source.files().get(0)).unknown()).containsExactly("h".repeat(60) + "…");
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNoRows() throws IOException {
        write("posts.csv", HEADER + "p1,a,x,2024-02-01,one\np2,a,x,2024-02-01,\"two\np3,a,x,2024-02-01,three\n");

        refuses("posts.csv, row 3", "never closed");
    }

    @Test
    void aClosedQuoteMayHoldLineBreaksAtTheEndOfTheFile() throws IOException {
        write("posts.csv", HEADER + "p1,a,x,2024-02-01,\"one\n\nmore\n\"\n \n");

        assertThat(rows().get(0).cells()).contains("one\n\nmore\n");
    }

    @Test
    void textAfterAClosingQuoteIsToldInPlainWords() throws IOException {
        write("posts.csv", HEADER + "p1,a,x,2024-02-01,one\np2,a,x,2024-02-01,\"two\" secret\n");

        assertThatThrownBy(this::rows)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("posts.csv, after row 2: the next row is not CSV")
                .hasMessageNotContainingAny("Exception", "secret");
    }

    @Test
    void patternsAndDelimitersThatAreNoneAreInputErrors() throws IOException {
        String others = """
                sources:
                  - { contract: people, path: people.csv }
                  - { contract: accounts, path: accounts.csv }
                """;
        write("sources.yaml", others + "  - { contract: posts, path: 'posts{.csv' }\n");
        refuses("sources.yaml", "no pattern");

        write("sources.yaml", others + "  - { contract: posts, path: posts.csv, delimiter: '\"' }\n");
        refuses("posts.csv", "can't separate cells");
    }
}
