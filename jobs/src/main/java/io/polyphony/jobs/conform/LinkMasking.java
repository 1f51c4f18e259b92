package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.udf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Links of posts without people: what leads to somebody's page becomes {@code https://link}; of the query only campaign
 * tags stay, and the tag that tells shares apart ({@code utm_content}, often one for each person) becomes its pseudonym,
 * the same as in clicks and applications. The fragment and a user name before the host go.
 */
final class LinkMasking implements UDF1<String, String> {
    private static final long serialVersionUID = 1;
    private static final Pattern PARTS = Pattern.compile(
            "(?i)\\s*(?:(https?)://(?:[^/?#@\\s]*@)?)?([^/?#:@\\s]+)(:\\d+)?(/[^?#\\s]*)?(?:\\?([^#\\s]*))?(?:#.*)?\\s*");
    private static final Pattern OWN = Pattern.compile("(?:[\\w-]+\\.)+[a-zA-Z]{2,24}");
    private static final Pattern CAMPAIGN = Pattern.compile("(?i)utm_(?:source|medium|campaign)=.*");
    private static final Pattern SHARE = Pattern.compile("(?i)(utm_content)=(.+)");

    private final Pseudonym shares;

    /** @param shares pseudonyms of {@code utm_content} */
    LinkMasking(Pseudonym shares) {
        this.shares = shares;
    }

    /** The links of a column without people in them. */
    Column masked(Column link) {
        return udf(this, DataTypes.StringType).apply(link);
    }

    /** A link without people in it. Null stays null; what is no link is a text. */
    @Override
    public String call(String link) {
        if (link == null) {
            return null;
        }
        Matcher parts = PARTS.matcher(link);
        if (!parts.matches() || !isHost(parts.group(2), parts.group(1) != null)) {
            return HandleMasking.of(link);
        }
        String path = Optional.ofNullable(parts.group(4)).orElse("");
        boolean page = path.length() > 1 || parts.group(5) != null;
        boolean network = page && HostName.isNetwork(parts.group(2));
        if (network || HostName.isOfPerson(parts.group(2)) || !isClean(path)) {
            return HandleMasking.LINK;
        }
        String scheme = parts.group(1) == null ? "" : parts.group(1) + "://";
        String port = parts.group(3) == null ? "" : parts.group(3);
        return scheme + parts.group(2) + port + path + query(parts.group(5));
    }

    /** After a scheme a host of an own network passes too, where nobody else's suffix list knows its end. */
    private static boolean isHost(String host, boolean schemed) {
        return HostName.isOne(host) || (schemed && OWN.matcher(host).matches());
    }

    /** A path is words between slashes: no handle, no further address. */
    private static boolean isClean(String part) {
        String words = PlainText.of(part).replaceAll("[/.]+", " ");
        return HandleMasking.of(words).equals(words) && !words.contains("@");
    }

    private String query(String query) {
        if (query == null) {
            return "";
        }
        String kept = Stream.of(query.split("&")).flatMap(p -> tag(p).stream()).collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private Optional<String> tag(String parameter) {
        Matcher share = SHARE.matcher(parameter);
        if (share.matches()) {
            return Optional.of(share.group(1) + "=" + shares.call(PlainText.of(share.group(2))));
        }
        return Optional.of(parameter).filter(p -> CAMPAIGN.matcher(p).matches()).filter(LinkMasking::isClean);
    }
}
