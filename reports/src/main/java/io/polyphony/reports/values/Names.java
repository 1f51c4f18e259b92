package io.polyphony.reports.values;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of topics and networks as people write them; they come from outside as keys. */
public final class Names {
    private static final Pattern JOINT = Pattern.compile("(?<=\\p{L}{2})[-_](?=\\p{L}{2})");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}&]+(?:[ -][\\p{L}\\p{N}&]+)*");
    private static final Map<String, String> NETWORKS =
            Map.of("linkedin", "LinkedIn", "youtube", "YouTube", "tiktok", "TikTok");

    private Names() {}

    /** A topic's key in words: {@code field-stories} becomes {@code field stories}; cut where it is long. */
    public static String topic(String key, int length) {
        return OutsideText.shortened(JOINT.matcher(key).replaceAll(" "), length);
    }

    /** A topic's name within a sentence: in quotation marks unless it is plain words. */
    public static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : "“" + name + "”";
    }

    /** A network's name: as it writes itself where that is known, else with a capital. */
    public static String network(String key) {
        return network(key, Integer.MAX_VALUE);
    }

    /** As {@link #network(String)}, cut where an unknown one is long. */
    public static String network(String key, int length) {
        String known = NETWORKS.get(key.toLowerCase(java.util.Locale.ROOT));
        return known != null ? known : capital(OutsideText.shortened(key, length));
    }

    /** Names within a sentence: {@code a, b and c}; empty where there is none. */
    public static String together(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The text with a capital, as at the start of a sentence. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
