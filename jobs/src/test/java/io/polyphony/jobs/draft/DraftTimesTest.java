package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.conform.LocalRows;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days, times, and whose clock they are. */
class DraftTimesTest extends DraftedFolder {
    @Test
    void daysAndTimesOfDayInTwoColumnsAreOneMomentByTheClockThatANameTells() throws IOException {
        String yaml = Draft.of(Files.writeString(folder.resolve("posts.tsv"), """
                        Account\tChannel\tDate\tTime (UK time)\tMessage\tLikes
                        Wharf\tLinkedIn\t05/10/2026\t9:05\tAt last a tide table for all\t7
                        Wharf\tX\t13/10/2026\t17:30\tWhat wind and waves cost us\t9
                        """), "draft");

        assertThat(of("posts", mapping(yaml)).columns()).containsEntry("posted_at", "concat(date, 'T', time_uk_time)");
        assertThat(yaml)
                .contains(
                        "zone: Europe/London  # from the name of time_uk_time",
                        "time_uk_time, aliases: [\"Time (UK time)\"], required: true");
    }

    @Test
    void daysComeFirstWhereNoMonthHasThatNumber() throws IOException {
        assertThat(draft("a.csv", "name,on\na,13/10/2026\nb,2/10/2026\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("d/M/yyyy");
        assertThat(draft("b.csv", "name,on\na,13.10.2026 9:05\nb,2.10.2026 17:30\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("d.M.yyyy H:mm");
        assertThat(draft("c.csv", "name,on\na,1790000000\nb,1790000001\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("epoch-seconds");
        assertThat(draft("d.csv", "name,on\na,2026-10-01T08:00:00+02:00\n")
                        .columns()
                        .get(1)
                        .dates())
                .isEmpty();
    }

    @Test
    void aSecondTimeThatIsLaterThanThePostsIsThatOfTheirCounts() throws IOException {
        String log = """
                {"id": "s1", "at": "2026-10-01T08:00:00+02:00", "by": {"email": "a@quay.example"}, "text": "%s", \
                "counters": {"likes": 4, "updated_at": "2026-11-09T06:00:00Z"}}
                {"id": "s2", "at": "2026-10-02T08:00:00+02:00", "by": {"email": "b@quay.example"}, "text": "%s", \
                "counters": {"likes": 7, "updated_at": "%s"}}
                """;

        assertThat(of("engagements", draft("log.jsonl", log.formatted(OWN, MORE, "2026-11-09T06:00:00Z")))
                        .columns())
                .containsEntry("measured_at", "counters_updated_at");
        assertThat(of("engagements", draft("same.jsonl", log.formatted(OWN, MORE, "2026-10-02T06:00:00Z")))
                        .columns())
                .containsEntry("measured_at", "measured_on");
    }

    @Test
    void namesOfColumnsSayWhoseClockItIs() throws IOException {
        String log = "id,Shared at (%s),Caption\n1,2026-10-01 08:00,%s\n2,2026-10-02 09:00,%s\n";

        assertThat(text("log.csv", log.formatted("CET", OWN, MORE)))
                .contains("zone: Europe/Berlin  # from the name of shared_at_cet\n");
        assertThat(text("log.csv", log.formatted("EST", OWN, MORE))).contains("zone: America/New_York  # from");
        assertThat(text("log.csv", log.formatted("UTC", OWN, MORE))).contains("zone: UTC  # from the name of");
        assertThat(text("log.csv", log.formatted("local", OWN, MORE)))
                .contains("zone: UTC  # of times that do not say");
    }

    /** Two programs wrote one table: both of their ways are days, and blanks around an address are nobody's name. */
    @Test
    void daysThatAreWrittenInTwoWaysAreDays() throws IOException {
        String staff = """
                Unit,E-mail,Joined,Opted in
                Yard,a@quay.example,2020-01-01,13/10/2026
                Yard, b@quay.example,2021-01-01,2/10/2026
                Office,c@quay.example,2022-01-01,5-3-2026
                """;
        assertThat(draft("staff.csv", staff).columns().get(3).dates()).containsExactly("d/M/yyyy", "d-M-yyyy");
        assertThat(text("staff.csv", staff)).contains("person_id: \"lower(trim(e_mail))\"");

        assertThat(draft("iso.csv", "name,on\na,10/13/2026 9:05\nb,10/2/2026 17:30\nc,2026-10-03 10:00\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("M/d/yyyy H:mm");
        // Of what looks alike nobody can tell which order a value has.
        assertThat(draft("orders.csv", "name,on\na,10/13/2026\nb,13/10/2026\nc,1/2/2026\n")
                        .columns()
                        .get(1)
                        .dates())
                .isEmpty();
    }

    @Test
    void digitsOfIdsAreNoTimes() throws IOException {
        String yaml = text("posts.csv", """
                        Post ID,Account,Network,Published at,Caption
                        1784000000,@quay,LinkedIn,1793600000,%s
                        1784000007,@quay,LinkedIn,1793700000,%s
                        """.formatted(OWN, MORE));

        assertThat(of("posts", mapping(yaml)).columns())
                .containsEntry("post_id", "post_id")
                .containsEntry("posted_at", "published_at");
        assertThat(yaml)
                .contains(
                        "{ name: post_id, aliases: [\"Post ID\"], required: true }\n",
                        "aliases: [\"Published at\"], required: true, dates: [epoch-seconds] }\n");
        assertThat(draft("days.csv", "Ticket no,Day\n20261001,20261002\n20261003,20261004\n")
                        .columns())
                .extracting(SourceColumn::dates)
                .containsExactly(List.of(), List.of("yyyyMMdd"));
    }

    @Test
    void momentsAsTwitterWroteThemAreMomentsOfTheirOwnZone() throws IOException {
        String posts = """
                {"id": "19000001", "created": "%s", "author": {"handle": "Quay"}, "body": "What wind and waves cost us all", "likes": 9}
                {"id": "19000002", "created": "%s", "author": {"handle": "Quay"}, "body": "At last a tide table for all", "likes": 7}
                """;
        String yaml = text(
                "posts.jsonl", posts.formatted("Sat Aug 01 13:17:47 +0000 2026", "Mon Aug 03 15:21:09 +0200 2026"));

        assertThat(of("posts", mapping(yaml)).columns()).containsEntry("posted_at", "created");
        assertThat(mapping(yaml).columns().get(1).dates()).containsExactly("EEE MMM dd HH:mm:ss Z yyyy");
        assertThat(yaml).doesNotContain("zone: UTC", "a time is missing");

        String none = text("posts.jsonl", posts.formatted("Saturday in August", "Monday in August"));
        assertThat(mapping(none).outputs())
                .noneMatch(output -> output.contract().equals("posts"));
        assertThat(none)
                .contains(
                        "# ? It looks like posts (body, id, likes), but a time is missing",
                        "looked at created, author_handle, which are written in no known way");
    }

    @Test
    void aPostIsOfWhenItWasDoneAndNotOfWhenItWasAskedFor() throws IOException {
        for (String done : List.of("Performed At", "Completed on", "Shared", "Date posted")) {
            MappingOutput posts = of("posts", draft("log.csv", REQUESTED.formatted("Status", done)));

            assertThat(posts.columns())
                    .as(done)
                    .containsEntry("posted_at", done.toLowerCase(Locale.ROOT).replace(' ', '_'));
            assertThat(posts.where()).as(done).isEqualTo("lower(status) not in ('dismissed', 'ignored')");
        }
        // Without a word for it, the moment that no post lacks.
        assertThat(of(
                                "posts",
                                draft(
                                        "log.csv",
                                        REQUESTED.formatted("Status", "Time").replace("Assigned Date", "Date")))
                        .columns())
                .containsEntry("posted_at", "time");
    }

    private static final String ZONED = """
            Share ID,Advocate,Network,Shared at,%s,Caption
            s1,ada,LinkedIn,10/24/2026 06:06 PM,%s,The new crane lifts more than I do on Mondays
            s2,ben,LinkedIn,10/31/2026 11:30 PM,%s,Forty years of quay walls and still learning
            s3,cem,LinkedIn,10/25/2026 06:06 PM,%s,What wind and waves cost us all in autumn
            s4,dee,LinkedIn,,%s,At last a tide table for all of you
            """;

    private List<String> moments(SourceMapping mapping, String file) {
        List<String> moments = new ArrayList<>();
        Source source = new OneFile(folder.resolve(file)).through(mapping, Map.of("account_id", "a"));
        LocalRows.read(source, "posts", List.of("posted_at"), row -> moments.add(row.get(0)));
        return moments;
    }

    @Test
    void eachTimeIsOfTheZoneThatStandsBesideIt() throws IOException {
        String names =
                ZONED.formatted("Time Zone", "Europe/Berlin", "America/Denver", "Europe/Berlin", "Europe/Berlin");
        String words = ZONED.formatted("Timezone", "CET", "MST", "CET", "CET");
        for (String log : List.of(names, words)) {
            String yaml = text("log.csv", log);

            assertThat(moments(mapping(yaml), "log.csv").subList(0, 3))
                    .containsExactly("2026-10-24 16:06:00Z", "2026-11-01 05:30:00Z", "2026-10-25 17:06:00Z");
            assertThat(yaml).contains("zone: UTC  # of rows without Time", ", which says the others' below");
        }
        assertThat(moments(draft("log.csv", """
                        Share ID,Advocate,Network,Date,Clock,TZ,Caption
                        s1,ada,LinkedIn,2026-07-01,8:05:10,Europe/Berlin,The new crane lifts more than I do
                        s2,ben,LinkedIn,2026-07-01,18:05:10,America/Denver,Forty years of quay walls and still
                        """), "log.csv"))
                .containsExactly("2026-07-01 06:05:00Z", "2026-07-02 00:05:00Z");
    }

    @Test
    void oneZoneOfAllRowsIsTheMappingsAndOneThatNobodyKnowsIsSaid() throws IOException {
        assertThat(text("log.csv", ZONED.formatted("Zeitzone", "CET", "CET", "CET", "CET")))
                .contains("zone: Europe/Berlin  # of all rows of Zeitzone\n", "posted_at: shared_at  # ");
        assertThat(text("log.csv", ZONED.formatted("Time zone", "Quay time", "CET", "CET", "CET")))
                .contains(
                        "zone: UTC  # of times that do not say theirs; Time zone says it: CET, Quay time, and a zone of")
                .contains("when 'cet' then 'Europe/Berlin' else time_zone end")
                .contains("posted_at: shared_at  # ");
    }
}
