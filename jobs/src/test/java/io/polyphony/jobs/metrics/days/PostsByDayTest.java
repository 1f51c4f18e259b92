package io.polyphony.jobs.metrics.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.schemas.metric.Grain;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostsByDayTest {
    private static final String HEADER = "who,voice,day,classifiable,words_own,words_edited,words_copied\n";

    private static Findings of(String rows) {
        return Findings.of(new PostsByDay(), FactTable.csv(HEADER + rows));
    }

    @Test
    void postsAreCountedByDayAndOfEachDayByKindOfWords() {
        Findings found = of("""
                ann,employee,2026-02-03,3,2,,1
                ann,employee,2026-02-04,1,,1,
                bob,employee,2026-02-03,2,,2,
                """);

        assertThat(found.value("posts_by_day", "day=2026-02-03")).isEqualTo(5);
        assertThat(found.value("posts_by_day", "day=2026-02-03;words=own")).isEqualTo(2);
        assertThat(found.value("posts_by_day", "day=2026-02-03;words=edited")).isEqualTo(2);
        assertThat(found.value("posts_by_day", "day=2026-02-03;words=copied")).isEqualTo(1);
        assertThat(found.value("posts_by_day", "day=2026-02-04")).isEqualTo(1);
        assertThat(found.value("posts_by_day", "day=2026-02-04;words=own")).isZero();
    }

    /** That a day is there must not say that somebody posted on it. */
    @Test
    void everyDayOfTheMonthIsThereInEveryKind() {
        Findings found = of("ann,employee,2026-02-03,1,1,,\n");

        assertThat(found.names())
                .hasSize(28 * 4)
                .contains("posts_by_day day=2026-02-28", "posts_by_day day=2026-02-01;words=copied")
                .doesNotHaveDuplicates();
        assertThat(found.value("posts_by_day", "day=2026-02-28")).isZero();
    }

    @Test
    void whoseTheyAreIsSaidSoThatTheyCanBeProtected() {
        Finding day = of("""
                ann,employee,2026-02-03,7,7,,
                bob,employee,2026-02-03,2,2,,
                cat,employee,2026-02-03,1,1,,
                """).at("posts_by_day", "day=2026-02-03");

        assertThat(day.disclosure()).isEqualTo(new Disclosure(3, 10, 7, 2));
        assertThat(day.over()).containsExactly(Grain.TOTAL);
    }

    @Test
    void brandsAndPostsOfAnUnknownDayAreNotCounted() {
        assertThat(of("""
                brand,brand,2026-02-03,4,4,,
                ann,employee,,4,4,,
                """).all()).isEmpty();
    }

    @Test
    void everyClassifiablePostIsOfOneKind() {
        List<String> classes = Arrays.stream(Words.values())
                .flatMap(words -> words.classes().stream())
                .toList();

        assertThat(classes).containsExactlyInAnyOrderElementsOf(PostMeasures.CLASSES);
    }
}
