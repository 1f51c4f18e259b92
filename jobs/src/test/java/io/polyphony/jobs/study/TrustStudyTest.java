package io.polyphony.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.simulate.MandatoryAsk;
import io.polyphony.jobs.simulate.TrustedCompany.Followed;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A small run of the study whose large one stands in docs/coverage.md.
 *
 * <p>Power: what is found in nine of ten companies is found in 7 or fewer of 12 less than once in a thousand times; what is said in
 * one of ten by chance, in 6 or more of 12 as seldom.
 */
class TrustStudyTest {
    private static final int COMPANIES = 12;
    private static final int MONTH = 3;

    @Test
    void whatAnAskDoesIsFoundAndWhatItDoesNotIsNot() {
        TrustStudy.Found asked =
                TrustStudy.found(COMPANIES, MandatoryAsk.in(MONTH).withSilence(0.08));
        TrustStudy.Found ignored = TrustStudy.found(
                COMPANIES, MandatoryAsk.in(MONTH).withSilence(0.08).ignored());
        TrustStudy.Leaving found = asked.leaving().get(7);
        TrustStudy.Leaving falsely = ignored.leaving().get(7);
        assertThat(List.of(asked.surge(), asked.verbatim(), found.clear(), found.allWithSign()))
                .allSatisfy(n -> assertThat(n).isGreaterThan(7));
        assertThat(List.of(ignored.surge(), ignored.verbatim(), falsely.clear(), falsely.sign()))
                .allSatisfy(n -> assertThat(n).isLessThan(6));
        assertThat(found.sign()).isGreaterThanOrEqualTo(found.clear());
    }

    @Test
    void whoBeganAfterTheAskIsOneOfThoseWhoWereNotAsked() {
        List<Followed> people = List.of(
                new Followed(4, true, 1),
                new Followed(4, true, 2),
                new Followed(4, true, 3),
                new Followed(4, true, -1),
                new Followed(2, true, 2),
                new Followed(3, true, 2),
                new Followed(3, true, 3),
                new Followed(1, true, 0),
                new Followed(1, true, 0),
                new Followed(1, true, 1),
                new Followed(6, false, 2));
        // After: 6 events in 3 + 2 + 1 + 1 + 1 + 1 + 4 months; before: 4 in 1 + 2 + 3 + 4 + 2 + 2 + 3 + 1 + 2.
        assertThat(TrustCalls.hazardRatio(people).value()).isCloseTo(6.0 / 13 / (4.0 / 20), within(1e-12));
    }
}
