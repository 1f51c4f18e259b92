package io.polyphony.jobs.features;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text is nothing but the title of the page that it links to, as sharing buttons fill it in.
 *
 * <p>Nobody delivers titles, but many addresses hold them: of the address's path, the part with the most words. A text is
 * the title if it has at least .8 of those words, and they are at least .6 of its own (addresses leave small words out).
 * Addresses of fewer than four words, shortened and unreadable ones tell nothing.
 */
final class PageTitle {
    private static final int LEAST_WORDS = 4;
    private static final int FIFTHS_OF_ADDRESS = 4;
    private static final int FIFTHS_OF_TEXT = 3;
    private static final Pattern EXTENSION = Pattern.compile("\\.\\p{Alpha}{3,5}$");

    private PageTitle() {}

    /**
     * Whether a text is the title that its link tells.
     *
     * @param text normalised
     * @param link null: none
     */
    static boolean isOnly(String text, String link) {
        if (link == null || text.isEmpty()) {
            return false;
        }
        Set<String> title = words(link);
        Set<String> said = new HashSet<>(List.of(text.split(" ", -1)));
        long shared = said.stream().filter(title::contains).count();
        return title.size() >= LEAST_WORDS
                && 5 * shared >= (long) FIFTHS_OF_ADDRESS * title.size()
                && 5 * shared >= (long) FIFTHS_OF_TEXT * said.size();
    }

    private static Set<String> words(String link) {
        return Arrays.stream(path(link).split("/", -1))
                .map(part -> EXTENSION.matcher(part).replaceFirst("").replace('_', ' '))
                .map(part ->
                        Set.copyOf(List.of(NormalisedText.of(part).withTags().split(" ", -1))))
                .max(Comparator.comparingInt(Collection::size))
                .orElse(Set.of());
    }

    private static String path(String link) {
        try {
            String path = new URI(link).getPath();
            return path == null ? "" : path;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
