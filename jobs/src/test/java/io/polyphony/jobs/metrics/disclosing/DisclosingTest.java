package io.polyphony.jobs.metrics.disclosing;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.features.DisclosingRules;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.measure.MetricCatalog;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisclosingTest {
    private static final String HEADER = "who,voice,product_texts,disclosed_clear,disclosed_but_clear,"
            + "disclosed_ambiguous,disclosed_but_ambiguous,disclosed_none,disclosed_but_none\n";

    private static Findings of(String rows) {
        return Findings.of(new Disclosing(), FactTable.csv(HEADER + rows));
    }

    @Test
    void sharesAreOfProductPostsWithATextAndAddUpToOne() {
        Findings found = of("""
                ann,employee,5,3,2,1,4,1,4
                bob,employee,3,,3,,3,3,
                cat,employee,,,,,,,
                acme,brand,9,9,,,,,
                """);

        assertThat(found.value("disclosure_rate", "")).isEqualTo(.375);
        assertThat(found.value("disclosure_unclear", "")).isEqualTo(.125);
        assertThat(found.value("disclosure_share", "disclosed=clear")).isEqualTo(.375);
        assertThat(found.value("disclosure_share", "disclosed=ambiguous")).isEqualTo(.125);
        assertThat(found.value("disclosure_share", "disclosed=none")).isEqualTo(.5);
        assertThat(found.at("disclosure_rate", "").n()).isEqualTo(2);
    }

    @Test
    void noneThatDisclosesIsZeroWithoutAnInterval() {
        Finding none = of(IntStream.range(0, 20)
                        .mapToObj(i -> "p" + i + ",employee,5,,5,,5,5,\n")
                        .collect(Collectors.joining()))
                .at("disclosure_rate", "");

        assertThat(none.estimate().value()).isZero();
        assertThat(none.estimate().interval().method()).startsWith("no interval");
    }

    @Test
    void noProductPostNoFinding() {
        assertThat(of("ann,employee,,,,,,,\nacme,brand,4,4,,,4,,4\n").all()).isEmpty();
    }

    @Test
    void bothSidesOfAShareAreProtected() {
        Disclosure about = of("ann,employee,5,3,2,1,4,1,4\nbob,employee,3,,3,,3,3,\n")
                .at("disclosure_rate", "")
                .disclosure();

        assertThat(about.people()).isEqualTo(2);
        assertThat(about.sides()).containsExactly(new Disclosure(1, 3, 3, 0), new Disclosure(2, 5, 3, 2));
    }

    @Test
    void theIntervalIsAboutPeople() {
        Finding finding = of(IntStream.range(0, 20)
                        .mapToObj(i -> "p" + i + ",employee,10," + (i < 2 ? "6,4,,10,4,6" : "1,9,,10,9,1") + "\n")
                        .collect(Collectors.joining()))
                .at("disclosure_rate", "");

        assertThat(finding.estimate().value()).isEqualTo(.15);
        assertThat(finding.estimate().interval().method()).isEqualTo("jackknife over people");
        assertThat(finding.estimate().interval().low()).isBetween(0.0, .15);
        assertThat(finding.estimate().interval().high()).isBetween(.15, 1.0);
    }

    /** Who counts the rules' version up must count up the figures' versions, too. */
    @Test
    void theFiguresNameTheVersionOfTheRules() {
        String rules =
                "disclosing-rules.yaml, version " + DisclosingRules.read().version();

        assertThat(MetricCatalog.discover().definitions().values())
                .filteredOn(d -> d.id().startsWith("disclosure_"))
                .hasSize(3)
                .allSatisfy(d -> assertThat(d.caveats()).anyMatch(c -> c.contains(rules)));
    }
}
