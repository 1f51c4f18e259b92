package io.polyphony.jobs.metrics.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationDepthTest {
    private static final String ID = "conversation_depth";
    private static final String EMPLOYEE = "voice=employee";

    private static Findings of(String rows) {
        return Findings.of(
                new ConversationDepth(), FactTable.csv("who,person_id,voice,topic,comments,reactions,posts\n" + rows));
    }

    @Test
    void itIsTheSumOfCommentsByTheSumOfReactions() {
        Findings found = of("""
                a,a,employee,culture,2,10,1
                b,b,employee,culture,4,10,1
                c,c,employee,events,0,40,1
                z,,brand,culture,1,50,1
                """);

        assertThat(found.value(ID, EMPLOYEE)).isCloseTo(6.0 / 60, within(1e-12));
        assertThat(found.value(ID, "topic=culture;" + EMPLOYEE)).isCloseTo(.3, within(1e-12));
        assertThat(found.value(ID, "topic=events;" + EMPLOYEE)).isZero();
        assertThat(found.value(ID, "voice=brand")).isCloseTo(.02, within(1e-12));
        assertThat(found.at(ID, EMPLOYEE).n()).isEqualTo(3);
    }

    @Test
    void noReactionsIsNoValueAndNoCommentsKnownIsNoFinding() {
        assertThat(of("a,a,employee,culture,2,0,1\n").value(ID, EMPLOYEE)).isNull();
        assertThat(of("a,a,employee,culture,,7,1\n").all()).isEmpty();
        assertThat(of("a,a,employee,,2,4,1\n").names()).containsExactly(ID + " " + EMPLOYEE);
    }

    @Test
    void anIntervalNeedsTenPeople() {
        assertThat(of(people(9)).at(ID, EMPLOYEE).estimate().interval().known()).isFalse();
        assertThat(of(people(10)).at(ID, EMPLOYEE).estimate().interval().known())
                .isTrue();
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "p" + i + ",p" + i + ",employee,culture," + (i + 1) + "," + (20 + i % 3) + ",1\n")
                .collect(Collectors.joining());
    }
}
