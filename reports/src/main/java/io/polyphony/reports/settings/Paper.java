package io.polyphony.reports.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The paper that a report is printed on. */
public enum Paper {
    /** 210 by 297 millimetres. */
    A4("20mm 25mm 17mm 25mm"),
    /** 8.5 by 11 inches, as in North America. */
    LETTER("14mm 28mm 12mm 28mm");

    private final String margin;

    /** @param margin such that about as much fits a page of each: charts are drawn for one width */
    Paper(String margin) {
        this.margin = margin;
    }

    /**
     * The paper of a name, in small letters or capitals.
     *
     * @throws IllegalArgumentException if it is no name of a paper; the message says which there are
     */
    public static Paper of(String name) {
        return Arrays.stream(values())
                .filter(paper -> paper.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("report.paper is '" + name + "', not " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Paper::size).collect(Collectors.joining(" or "));
    }

    /** Its size and margins in a style sheet. */
    public String css() {
        return "size:" + size() + ";margin:" + margin;
    }

    private String size() {
        return name().toLowerCase(Locale.ROOT);
    }
}
