package io.polyphony.reports.render;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of paper may end: as Java has it, but never within a word after its apostrophe ({@code brand’s}). */
final class LineBreaks implements FSTextBreaker {
    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ENGLISH));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int end = breaks.next();
        while (tearsWord(end)) {
            end = breaks.next();
        }
        return end;
    }

    private boolean tearsWord(int end) {
        return end > 0 && end < text.length() && text.charAt(end - 1) == '’' && Character.isLetter(text.charAt(end));
    }
}
