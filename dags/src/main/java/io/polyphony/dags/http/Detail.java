package io.polyphony.dags.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a refusal says, in one text. Airflow's {@code detail} is a text, an object or a list; unknown routes have
 * {@code error}; a proxy sends a page.
 */
final class Detail {
    private static final Pattern PAGE = Pattern.compile("(?is)^\\s*<(!doctype|html|\\?xml)");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
    private static final Pattern TOKEN = Pattern.compile("(?i)bearer\\s+\\S+|eyJ[\\w-]+\\.[\\w.-]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int LONGEST = 600;

    private Detail() {}

    /**
     * Of a body; never what was sent, which a list of faults repeats.
     *
     * @param hiding takes known secrets out, before anything is cut
     */
    static String of(JsonNode body, UnaryOperator<String> hiding) {
        return clean(TOKEN.matcher(hiding.apply(text(body))).replaceAll("<secret>"));
    }

    private static String text(JsonNode body) {
        if (body.isTextual()) {
            return isPage(body.asText()) ? page(body.asText()) : body.asText();
        }
        JsonNode detail = body.has("detail") ? body.get("detail") : body.path("error");
        if (detail.isArray()) {
            return StreamSupport.stream(detail.spliterator(), false)
                    .map(Detail::fault)
                    .collect(Collectors.joining("; "));
        }
        if (detail.isObject()) {
            return detail.path("reason").asText("refused");
        }
        return detail.isTextual() ? detail.asText() : "no reason given";
    }

    private static String fault(JsonNode fault) {
        String where = StreamSupport.stream(fault.path("loc").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("."));
        return where + ": " + fault.path("msg").asText("not accepted");
    }

    /** Whether a text is a page for browsers. */
    static boolean isPage(String text) {
        return PAGE.matcher(text).find();
    }

    /** What a page is called. */
    static String page(String html) {
        var title = TITLE.matcher(html);
        return title.find() ? clean("a page \"" + title.group(1).strip() + "\"") : "a page without a title";
    }

    private static String clean(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
