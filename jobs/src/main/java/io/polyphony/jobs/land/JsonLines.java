package io.polyphony.jobs.land;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.NoSuchElementException;

/** One JSON value a line; blank lines are none. */
final class JsonLines implements JsonNodes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final DeliveredFile file;
    private final SourceFormat format;
    private final BufferedReader reader;
    private String next;
    private long line;

    JsonLines(DeliveredFile file, SourceFormat format) {
        this.file = file;
        this.format = format;
        this.reader = Bytes.reader(file, format);
        this.next = advance();
    }

    private String advance() {
        try {
            String text = reader.readLine();
            line++;
            while (text != null && text.isBlank()) {
                text = reader.readLine();
                line++;
            }
            return text;
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, line);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Numbered next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Numbered now = parsed(next);
        next = advance();
        return now;
    }

    private Numbered parsed(String text) {
        try {
            return new Numbered(line, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return new Numbered(line, null);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, line);
        }
    }
}
