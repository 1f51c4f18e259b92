package io.polyphony.reports.render;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into stretches from left to right and from right to left; numbers stay in the stretch they stand in. */
final class BidiRuns implements BidiSplitter {
    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String text, byte direction) {
        int base = direction == RTL
                ? Bidi.DIRECTION_RIGHT_TO_LEFT
                : direction == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        Bidi paragraph = new Bidi(text, base);
        runs.clear();
        int start = 0;
        for (int run = 0; run < paragraph.getRunCount(); run++) {
            boolean last = run + 1 == paragraph.getRunCount();
            byte way = way(paragraph, run);
            if (last || way(paragraph, run + 1) != way) {
                runs.add(new BidiTextRun(start, paragraph.getRunLimit(run) - start, way));
                start = paragraph.getRunLimit(run);
            }
        }
    }

    private static byte way(Bidi paragraph, int run) {
        return paragraph.getRunLevel(run) == 0 ? LTR : RTL;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        return runs.get(run);
    }

    @Override
    public byte getBaseDirection(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }
}
