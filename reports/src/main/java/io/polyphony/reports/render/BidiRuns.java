package io.polyphony.reports.render;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Cuts a line of text into runs of one direction, in the order in which they are seen. */
final class BidiRuns implements BidiSplitter {
    private Bidi paragraph;

    @Override
    public void setParagraph(String text, byte direction) {
        int base = direction == RTL
                ? Bidi.DIRECTION_RIGHT_TO_LEFT
                : direction == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        paragraph = new Bidi(text, base);
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        int start = paragraph.getRunStart(run);
        boolean leftwards = paragraph.getRunLevel(run) % 2 == 1;
        return new BidiTextRun(start, paragraph.getRunLimit(run) - start, leftwards ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }
}
