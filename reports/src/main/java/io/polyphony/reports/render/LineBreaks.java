package io.polyphony.reports.render;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of paper may end: as Java has it, but never within a word after its apostrophe ({@code brand’s}), and
 * within a word that is too long for a column.
 */
final class LineBreaks implements FSTextBreaker {
    /** Letters of the longest word that is kept whole. */
    private static final int LONGEST = 30;
    /** Letters of the pieces that a longer one may be cut into. */
    private static final int PIECE = 10;

    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ENGLISH));
    private String text = "";
    private int wordStart;
    private int lettersEnd;
    private int wordEnd;
    private int place;

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
        wordStart = 0;
        wordEnd = 0;
        place = 0;
    }

    @Override
    public int next() {
        if (place == wordEnd) {
            wordStart = wordEnd;
            wordEnd = nextWordEnd();
            lettersEnd = lettersEnd();
        }
        boolean cut = lettersEnd - wordStart > LONGEST && lettersEnd - place > PIECE;
        place = cut ? wholeLetter(place + PIECE) : wordEnd;
        return place;
    }

    private int nextWordEnd() {
        int end = breaks.next();
        while (tearsWord(end)) {
            end = breaks.next();
        }
        return end;
    }

    private int lettersEnd() {
        int end = wordEnd;
        while (end > wordStart && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean tearsWord(int end) {
        return end > 0 && end < text.length() && text.charAt(end - 1) == '’' && Character.isLetter(text.charAt(end));
    }

    /** The first place from there on that does not part a letter from its marks. */
    private int wholeLetter(int from) {
        int end = from;
        while (end < wordEnd && isContinuation(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isContinuation(char c) {
        return Character.isLowSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
