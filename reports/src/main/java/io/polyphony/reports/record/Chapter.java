package io.polyphony.reports.record;

import java.util.List;
import java.util.stream.Stream;

/**
 * One finding with its chart, its table and its footnotes.
 *
 * @param id anchor, unique in the report
 * @param name what the contents list calls it
 * @param headline the finding in at most 15 words
 * @param figures one chart, seldom two; none where the chapter is words and tables
 * @param prose what people wrote, above all else; mostly nothing
 * @param sentences what it means and what it does not
 * @param quotes texts the programme offered
 * @param tables the values behind it
 * @param footnotes one per metric
 */
public record Chapter(
        String id,
        String name,
        String headline,
        List<Figure> figures,
        Prose prose,
        List<String> sentences,
        List<Quote> quotes,
        List<Table> tables,
        List<Footnote> footnotes) {
    public Chapter {
        figures = List.copyOf(figures);
        sentences = List.copyOf(sentences);
        quotes = List.copyOf(quotes);
        tables = List.copyOf(tables);
        footnotes = List.copyOf(footnotes);
    }

    /** A chapter that the product wrote. */
    public Chapter(
            String id,
            String name,
            String headline,
            List<Figure> figures,
            List<String> sentences,
            List<Quote> quotes,
            List<Table> tables,
            List<Footnote> footnotes) {
        this(id, name, headline, figures, Prose.NONE, sentences, quotes, tables, footnotes);
    }

    /** The same chapter with these tables after its own. */
    public Chapter withTables(List<Table> more) {
        List<Table> all = Stream.concat(tables.stream(), more.stream()).toList();
        return new Chapter(id, name, headline, figures, prose, sentences, quotes, all, footnotes);
    }
}
