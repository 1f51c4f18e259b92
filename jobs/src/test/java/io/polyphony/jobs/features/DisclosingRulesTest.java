package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosingRulesTest {
    private static final DisclosingRules RULES = DisclosingRules.read();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Our new logger is out. #HaldenEmployee | clear",
                "Love this probe #halden_employee | clear",
                "Love this probe #IWorkForHalden | clear",
                "So glad MY COMPANY made this | clear",
                "I'm working at Halden, so I'm biased | clear",
                "As an employee of Halden I get to test it first | clear",
                "We at Halden built this for you | clear",
                "Try it, it's great. #ad | clear",
                "Try it, it's great. ＃ＡＤ | clear", // full width
                "Thanks to everyone at my employer | clear", // both: clear
                "The best probe there is. I work for @halden | clear", // the name is a mention
                "#our_product is out | clear",
                "The best probe there is #ee | ambiguous",
                "The best probe there is #spon #sp | ambiguous",
                "Nice #employee discount | ambiguous", // whose?
                "Thanks to Halden for the loan | ambiguous",
                "Proud to be part of this story | ambiguous",
                "A great probe. Views are my own. | ambiguous",
                "A great probe #HaldenAmbassador | ambiguous", // a tie, but to whom one works?
                "#TeamHalden at it again | ambiguous",
                "The best probe there is | none",
                "ad astra, a nice probe | none", // no hashtag
                "An adapter for the probe #adapter | none",
                "I work at night, and this lamp helps | none",
                "Ask me where we at | none",
                "I enjoy my company and this espresso | none",
                "Great #teamwork | none",
                "Former colleague here #exemployee | none",
                "#EmployeeOfTheMonth goes to this drill | none",
                "see https://halden.example/#ad | none", // in a link
                "Hmm. RT @halden: our product is out #ad | none", // in what is quoted
                "Ich arbeite bei Halden | none", // no German list
            })
    void isAsTheTableSays(String text, String disclosed) {
        assertThat(RULES.of(NormalisedText.of(text))).isEqualTo(disclosed);
    }

    @Test
    void noTextSaysNothing() {
        assertThat(RULES.of(NormalisedText.of(null))).isEqualTo("none");
    }

    @Test
    void theListsHaveAVersion() {
        assertThat(RULES.version()).isPositive();
    }
}
