package io.polyphony.jobs.metrics.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class IdeasTakenTest {
    @Test
    void ideasAndWhatWasMadeOfThem() {
        Findings found = Findings.of(new IdeasTaken(), FactTable.csv("""
                who,topic,days,ideas,ideas_published,ideas_waiting
                a,tools,10,1,1,
                a,tools,40,1,1,
                b,tools,20,1,,1
                c,,30,1,1,
                """));

        assertThat(found.value("ideas", "")).isEqualTo(4);
        assertThat(found.value("ideas", "topic=tools")).isEqualTo(3);
        assertThat(found.value("ideas", "topic=")).isEqualTo(1);
        assertThat(found.value("ideas_published", "topic=tools")).isEqualTo(2);
        assertThat(found.value("ideas_taken_up", "")).isEqualTo(.75);
        // 10: 3/4; 30: 3/4 · 1/2.
        assertThat(found.value("idea_days", "")).isEqualTo(30);
        // Two of them are one person's.
        assertThat(found.at("ideas", "topic=tools").disclosure().people()).isEqualTo(2);
    }

    @Test
    void noIdeaIsNoFinding() {
        assertThat(Findings.of(
                                new IdeasTaken(),
                                FactTable.csv("who,topic,days,ideas,ideas_published,ideas_waiting\na,,,,,\n"))
                        .all())
                .isEmpty();
    }
}
