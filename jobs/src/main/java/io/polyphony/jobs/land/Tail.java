package io.polyphony.jobs.land;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that remembers the last character that is not blank, to tell how a file ended. */
final class Tail extends FilterReader {
    private char last;

    Tail(Reader in) {
        super(in);
    }

    /** The last character so far that is not blank; 0: none. */
    char last() {
        return last;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            mind((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            mind(buffer[i]);
        }
        return count;
    }

    private void mind(char c) {
        if (!Character.isWhitespace(c)) {
            last = c;
        }
    }
}
