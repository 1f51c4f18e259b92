package io.polyphony.jobs.metrics.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class PromptShareTest {
    @Test
    void postsAreAskedForOrNot() {
        Findings found = Findings.of(new PromptShare(), FactTable.csv("""
                who,voice,prompt_known,prompt_day,prompts_but_day,prompt_three_days,prompts_but_three_days,prompt_unprompted,prompts_but_unprompted
                a,employee,4,2,2,,4,2,2
                b,employee,4,,4,,4,4,
                c,brand,,,,,,,
                """));

        assertThat(found.value("prompt_share", "prompt=day")).isEqualTo(.25);
        assertThat(found.value("prompt_share", "prompt=three_days")).isEqualTo(0);
        assertThat(found.value("prompt_share", "prompt=unprompted")).isEqualTo(.75);
        assertThat(found.at("prompt_share", "prompt=day").n()).isEqualTo(2);
    }

    @Test
    void noRequestIsKnown() {
        assertThat(Findings.of(new PromptShare(), FactTable.csv("who,voice,prompt_known\na,employee,\n"))
                        .all())
                .isEmpty();
    }
}
