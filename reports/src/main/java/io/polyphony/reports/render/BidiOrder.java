package io.polyphony.reports.render;

import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Turns runs from right to left round, so that they are drawn as they are read; brackets are mirrored. Letters are not
 * joined: Arabic is legible but plain.
 */
final class BidiOrder implements BidiReorderer {
    private static final String BRACKETS = "()[]{}<>«»";

    @Override
    public String reorderRTLTextToLTR(String text) {
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
