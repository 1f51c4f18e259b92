package io.polyphony.reports.render;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;

/**
 * Puts the letters of a stretch from right to left into the order in which they are drawn; numbers within it keep
 * theirs, brackets are mirrored. Letters are not joined: Arabic is legible but plain.
 */
final class BidiOrder implements BidiReorderer {
    private static final String BRACKETS = "()[]{}<>«»";

    @Override
    public String reorderRTLTextToLTR(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String logical = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            runs[run] = levels[run] % 2 == 1 ? turned(logical) : logical;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs);
    }

    private static String turned(String text) {
        StringBuilder turned = new StringBuilder(text).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int bracket = BRACKETS.indexOf(turned.charAt(i));
            if (bracket >= 0) {
                turned.setCharAt(i, BRACKETS.charAt(bracket ^ 1));
            }
        }
        return turned.toString();
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
