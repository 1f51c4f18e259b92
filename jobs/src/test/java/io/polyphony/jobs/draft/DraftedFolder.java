package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.MappingReader;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A folder of exports, and the drafts of their mappings. */
abstract class DraftedFolder {
    static final String OWN = "The new crane lifts more than I do on Mondays";
    static final String MORE = "Forty years of quay walls and still learning";
    static final String OFFER = "Our new crane lifts forty tons of steel";
    static final String PLAN = "Our quay walls are forty years old today";

    static final String SHARES = """
            Share ID,Colleague name,Colleague email,Network,Shared at,%s
            s1,Ada Lund,Ada.Lund@quay.example,LinkedIn,2026-10-01T08:00:00Z,%s
            s2,Ben Moe,ben.moe@quay.example,LinkedIn,2026-10-02T08:00:00Z,%s
            s3,Ada Lund,ada.lund@quay.example,Twitter,2026-10-03T08:00:00Z,%s
            """;

    static final String LIBRARY = """
            %s,Category,%s,%s,Link
            n1,A crane of forty tons,%s,Blog article,2026-10-05,,https://a.example/1
            n2,Walls that are forty years,%s,Job ad,2026-10-06,2026-11-30,https://a.example/2
            n3,Come and see,%s,Customer event,2026-10-07,,https://a.example/3
            n4,Where we moor,%s,,2026-10-08,,https://a.example/4
            n5,Low water,Low water comes at half past nine,Job ad,2026-10-09,,https://a.example/5
            n6,High water,High water comes at half past three,Job ad,2026-10-10,,https://a.example/6
            n7,Slack water,Slack water comes when nobody looks,Blog article,2026-10-11,,https://a.example/7
            """;

    static final String REQUESTED = """
            Activity ID,Advocate,Network,Assigned Date,%s,%s,Caption
            1,ann,LinkedIn,10/13/2026,Performed,10/14/2026 06:06 PM,The new crane lifts more than I do
            2,bob,LinkedIn,10/13/2026,Dismissed,,
            3,cem,LinkedIn,10/13/2026,Ignored,,
            4,dee,LinkedIn,,Performed,10/15/2026 09:10 AM,At last a tide table for all
            5,eva,LinkedIn,10/13/2026,Performed,10/16/2026 11:00 AM,What wind and waves cost us all
            6,fay,LinkedIn,10/13/2026,Performed,10/17/2026 11:00 AM,Forty years of quay walls and learning
            """;

    @TempDir
    Path folder;

    SourceMapping draft(String name, String text) throws IOException {
        return mapping(Draft.of(Files.writeString(folder.resolve(name), text), "draft"));
    }

    static SourceMapping mapping(String yaml) throws IOException {
        return new MappingReader().read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    static MappingOutput only(SourceMapping mapping) {
        assertThat(mapping.outputs()).hasSize(1);
        return mapping.outputs().get(0);
    }

    static MappingOutput of(String contract, SourceMapping mapping) {
        return mapping.outputs().stream()
                .filter(output -> output.contract().equals(contract))
                .findFirst()
                .orElseThrow();
    }

    String text(String name, String text) throws IOException {
        return Draft.of(Files.writeString(folder.resolve(name), text), "draft");
    }

    String shares(String columns, String... rows) throws IOException {
        return text("shares.csv", SHARES.formatted(columns, rows[0], rows[1], rows[2]));
    }

    static String library(String columns, String day, String other) {
        return LIBRARY.formatted(columns, day, other, OFFER, PLAN, OWN, MORE);
    }

    void staff() throws IOException {
        Files.writeString(folder.resolve("staff.csv"), """
                Employee ID,Department,Hired
                e1,Yard,2020-01-01
                e2,Yard,2021-01-01
                e3,Office,2022-01-01
                """);
    }

    SourceMapping page(String links, String permalink) throws IOException {
        StringBuilder rows = new StringBuilder("Date,Post ID,Network,Profile,Post," + links + ",Reactions\n");
        for (int i = 1; i < 5; i++) {
            String id = "urn:li:share:72500000" + i;
            rows.append("2026-09-0" + i + " 11:15,")
                    .append(id)
                    .append(",LinkedIn,Acme,\"What the quay told us in the year ");
            rows.append(2020 + i)
                    .append("\",")
                    .append(permalink.replace("ID", id).replace("NO", "" + i));
            rows.append(",https://acme.example/news/a-quay,").append(i).append('\n');
        }
        return draft("page.csv", rows.toString());
    }

    void library() throws IOException {
        Files.writeString(folder.resolve("library.csv"), """
                Ref,Go-live,Working title,Suggested copy,Pillar
                QAY-1,2026-10-01,Cranes and what they lift,%s,Product
                QAY-2,2026-10-02,Walls and what they hold,%s,Culture
                QAY-3,2026-10-03,Tides and what they move,%s,Industry
                """.formatted(OFFER, PLAN, MORE));
    }
}
