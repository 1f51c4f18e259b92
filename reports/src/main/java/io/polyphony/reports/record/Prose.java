package io.polyphony.reports.record;

import java.util.List;

/**
 * A text with some form: paragraphs and lists of words. What people write, as data.
 *
 * @param blocks in reading order
 */
public record Prose(List<Block> blocks) {
    /** No text. */
    public static final Prose NONE = new Prose(List.of());

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** A part of a text. */
    public sealed interface Block {}

    /** A paragraph. */
    public record Paragraph(List<Words> words) implements Block {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** A list, in order where its items are numbered, from 1. */
    public record Listing(boolean numbered, List<Prose> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** Words that are written alike. */
    public record Words(String text, boolean emphasis, boolean strong) {}
}
