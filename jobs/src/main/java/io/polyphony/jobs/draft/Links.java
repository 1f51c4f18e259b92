package io.polyphony.jobs.draft;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What links tell: the network they lead to, the post, the tags of a campaign. */
final class Links {
    private static final Pattern TAGGED = Pattern.compile("(?i).*[?&]utm_\\w+=.*");
    private static final Pattern NUMBERED = Pattern.compile(".*[0-9]{15,}.*");

    private static final Pattern PARAMETERS = Pattern.compile("[?#]");

    /** Shorter ids are in paths by accident. */
    private static final int LONG = 5;

    private Links() {}

    /** The column of links with tags of campaigns. */
    static Optional<SampleColumn> tagged(List<SampleColumn> columns) {
        return columns.stream()
                .filter(c -> c.looks(Look.LINK))
                .filter(c ->
                        2 * c.count(TAGGED.asMatchPredicate()) >= c.values().size())
                .findFirst();
    }

    /** A tag in the links of a column. */
    static Guess tag(SampleColumn column, String name) {
        return new Guess(
                "try_parse_url(" + column.name() + ", 'QUERY', '" + name + "')",
                "the tag in the links of " + column.header());
    }

    /** A tag in the links of the column that has it most often; empty: no link has it. */
    static Optional<Guess> tag(List<SampleColumn> columns, String name) {
        Pattern has = Pattern.compile("(?i).*[?&]" + name + "=.*");
        return columns.stream()
                .filter(c -> c.looks(Look.LINK) && c.count(has.asMatchPredicate()) > 0)
                .max(Comparator.comparingLong(c -> c.count(has.asMatchPredicate())))
                .map(column -> tag(column, name));
    }

    /** The network of posts, by where the links of a column lead; empty: nowhere that is known. */
    static Optional<Guess> network(List<SampleColumn> columns) {
        return columns.stream()
                .filter(c -> c.looks(Look.LINK))
                .flatMap(column -> network(column).stream())
                .findFirst();
    }

    private static Optional<Guess> network(SampleColumn column) {
        TreeSet<String> networks = new TreeSet<>();
        long known = column.count(value -> network(value).map(networks::add).isPresent());
        if (known < column.values().size() || networks.isEmpty()) {
            return Optional.empty();
        }
        String why = "the " + known + " links in " + column.header() + " lead there";
        if (networks.size() == 1) {
            return Optional.of(new Guess(Coded.quoted(networks.first()), why));
        }
        List<String> lines = new ArrayList<>(List.of("case"));
        for (String network : networks) {
            for (String host : Synonyms.SHIPPED.hosts().get(network)) {
                if (column.count(value -> host(value).map(h -> is(h, host)).orElse(false)) > 0) {
                    lines.add("when " + column.name() + " rlike '^https?://([^/]*[.])?" + host.replace(".", "[.]")
                            + "/' then " + Coded.quoted(network));
                }
            }
        }
        lines.add("end");
        return Optional.of(new Guess(String.join("\n", lines), why));
    }

    private static Optional<String> network(String link) {
        return host(link)
                .flatMap(host -> Synonyms.SHIPPED.hosts().entrySet().stream()
                        .filter(network -> network.getValue().stream().anyMatch(known -> is(host, known)))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private static boolean is(String host, String known) {
        return host.equals(known) || host.endsWith("." + known);
    }

    private static Optional<String> host(String link) {
        try {
            return Optional.ofNullable(URI.create(link).getHost()).map(h -> h.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The posts' own addresses: called so, or links to networks that each have a long number of their own. */
    static Optional<SampleColumn> own(List<SampleColumn> columns) {
        return columns.stream().filter(Links::isOwn).findFirst();
    }

    /** The posts' own addresses, where each has another one: better ids than values that nothing calls so. */
    static Optional<SampleColumn> ofEach(List<SampleColumn> columns) {
        return own(columns).filter(Links::isOfEach);
    }

    /** Whether no two rows have the same link. */
    static boolean isOfEach(SampleColumn column) {
        return column.distinct() == column.values().size();
    }

    /** Whether a column has the addresses of the posts themselves, not links in them. */
    static boolean isOwn(SampleColumn column) {
        if (!column.looks(Look.LINK)) {
            return false;
        }
        boolean called = Words.likeness(column.plain(), Synonyms.SHIPPED.roles().addresses()) > 0;
        boolean differ = column.distinct() == column.values().size() && column.rows() > 1;
        return called
                || (differ
                        && column.nearlyAll(NUMBERED.asMatchPredicate())
                        && column.nearlyAll(value -> network(value).isPresent()));
    }

    /** Whether the path of each link has the id in it that another column has in that row: it is the address of what has the id. */
    static boolean holdIds(SampleColumn links, List<SampleColumn> columns) {
        return isOfEach(links)
                && columns.stream()
                        .filter(c -> c != links && c.looks(Look.UNIQUE) && c.looks(Look.ID) && !c.looks(Look.LINK))
                        .anyMatch(ids -> holdIds(links.cells(), ids.cells()));
    }

    private static boolean holdIds(List<String> links, List<String> ids) {
        for (int i = 0; i < links.size(); i++) {
            String id = ids.get(i);
            String link = links.get(i);
            boolean holds =
                    link == null || (id != null && id.length() >= LONG && PARAMETERS.split(link, 2)[0].contains(id));
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column is called what the link in a post leads to. */
    static boolean isLinked(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().linked()) > 0;
    }

    /** The post a link leads to: the long number in it as other exports have it, else the link itself. */
    static Guess post(SampleColumn column) {
        boolean numbered = column.nearlyAll(NUMBERED.asMatchPredicate());
        return numbered
                ? new Guess(
                        "coalesce(nullif(regexp_extract(" + column.name() + ", '([0-9]{15,})', 1), ''), "
                                + column.name() + ")",
                        "no column of ids; the number in the post's link")
                : new Guess(column.name(), "no column of ids; the post's link");
    }
}
