package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BidiOrderTest {
    private final BidiOrder order = new BidiOrder();

    @Test
    void letters_are_turned_round_and_numbers_are_not() {
        assertThat(order.reorderRTLTextToLTR("אבג 12 ד")).isEqualTo("ד 12 גבא");
    }

    @Test
    void brackets_still_open_towards_what_they_hold() {
        assertThat(order.reorderRTLTextToLTR("אב (ג)")).isEqualTo("(ג) בא");
    }

    @Test
    void a_number_within_a_stretch_does_not_cut_it() {
        BidiRuns runs = new BidiRuns();
        runs.setParagraph("tea אב 12 גד, Ltd", BidiSplitter.LTR);

        assertThat(IntStream.range(0, runs.countTextRuns()).mapToObj(runs::getVisualRun))
                .extracting(BidiTextRun::getStart, BidiTextRun::getLength, BidiTextRun::getDirection)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 4, BidiSplitter.LTR),
                        org.assertj.core.groups.Tuple.tuple(4, 8, BidiSplitter.RTL),
                        org.assertj.core.groups.Tuple.tuple(12, 5, BidiSplitter.LTR));
    }
}
