package io.polyphony.reports.settings;

import io.polyphony.reports.record.Prose;
import io.polyphony.reports.record.Prose.Block;
import io.polyphony.reports.record.Prose.Listing;
import io.polyphony.reports.record.Prose.Paragraph;
import io.polyphony.reports.record.Prose.Words;
import io.polyphony.reports.values.OutsideText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads notes: paragraphs, emphasis, lists, and links, which become words with their address. All else is refused rather than
 * left out: what somebody wrote is not to vanish.
 */
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** Enough for five lists inside each other, with words in them. */
    private static final int DEEPEST = 15;

    private final String name;

    private Markdown(String name) {
        this.name = name;
    }

    /**
     * The text as a report prints it.
     *
     * @param name what the text is called where it is refused
     * @throws IllegalArgumentException if it has something else, or an address that is not http or https
     */
    static Prose read(String text, String name) {
        return new Markdown(name).prose(PARSER.parse(OutsideText.lines(text)));
    }

    private Prose prose(Node parent) {
        return new Prose(children(parent).map(this::block).toList());
    }

    private Block block(Node node) {
        requireShallow(node);
        if (node instanceof org.commonmark.node.Paragraph) {
            Line line = new Line();
            children(node).forEach(child -> words(child, false, false, line));
            return new Paragraph(line.words);
        }
        if (node instanceof BulletList || node instanceof OrderedList) {
            List<Prose> items = children(node).map(this::prose).toList();
            return new Listing(node instanceof OrderedList, items);
        }
        throw refused(node);
    }

    private void words(Node node, boolean emphasis, boolean strong, Line line) {
        requireShallow(node);
        if (node instanceof Text text) {
            line.add(text.getLiteral(), emphasis, strong);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            line.add(" ", emphasis, strong);
        } else if (node instanceof Emphasis) {
            children(node).forEach(child -> words(child, true, strong, line));
        } else if (node instanceof StrongEmphasis) {
            children(node).forEach(child -> words(child, emphasis, true, line));
        } else if (node instanceof Link link) {
            link(link, emphasis, strong, line);
        } else {
            throw refused(node);
        }
    }

    /** {@code words (address)}; an address that is its own words is said once. */
    private void link(Link link, boolean emphasis, boolean strong, Line line) {
        String address = link.getDestination();
        String start = address.toLowerCase(Locale.ROOT);
        if (!start.startsWith("http://") && !start.startsWith("https://")) {
            throw new IllegalArgumentException(at(link) + "a link leads to '" + OutsideText.shortened(address, 40)
                    + "'; notes may name http and https addresses only");
        }
        int before = line.length();
        children(link).forEach(child -> words(child, emphasis, strong, line));
        if (!line.since(before).equals(address)) {
            line.verbatim(" (" + OutsideText.of(address) + ")", emphasis, strong);
        }
    }

    /** Nobody reads what is deeper, and what reads it would break. */
    private void requireShallow(Node node) {
        long above = Stream.iterate(node, parent -> parent != null, Node::getParent)
                .limit(DEEPEST + 1L)
                .count();
        if (above > DEEPEST) {
            throw new IllegalArgumentException(at(node) + "lists or emphasis lie too deep inside each other");
        }
    }

    private IllegalArgumentException refused(Node node) {
        String what = node.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return new IllegalArgumentException(at(node)
                + "notes hold paragraphs, emphasis, lists and links; this is something" + " else (" + what + ")");
    }

    private String at(Node node) {
        return name
                + node.getSourceSpans().stream()
                        .findFirst()
                        .map(span -> ", line " + (span.getLineIndex() + 1))
                        .orElse("")
                + ": ";
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext);
    }

    /** The words of one paragraph as they come; quotation marks look at what stands before them. */
    private static final class Line {
        private final List<Words> words = new ArrayList<>();
        private final StringBuilder said = new StringBuilder();

        private void add(String text, boolean emphasis, boolean strong) {
            verbatim(QuotationMarks.curly(text, said), emphasis, strong);
        }

        private void verbatim(String text, boolean emphasis, boolean strong) {
            said.append(text);
            words.add(new Words(text, emphasis, strong));
        }

        private int length() {
            return said.length();
        }

        private String since(int start) {
            return said.substring(start);
        }
    }
}
