package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;

/** How a source of applicants is called, whoever names it, and which clicks no person made; from the rule files beside it. */
final class SourceRules {
    /** Media that {@code channel-rules.yaml} knows: an employee's link. */
    static final String SHARE = "share";
    /** What somebody paid for. */
    static final String PAID = "paid";
    /** Posts on a network. */
    static final String SOCIAL = "social";

    /** A name with it is a job board's, whatever the medium. */
    private static final String JOBS = " jobs? ";

    private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

    private static final YAMLMapper YAML = new YAMLMapper();

    private final SortedMap<String, String> named;
    private final Map<String, List<String>> expressionsOfSource;
    private final Map<String, List<String>> expressionsOfNetwork;
    private final Map<String, List<String>> expressionsOfMedium;
    private final String machines;

    private SourceRules(
            SortedMap<String, String> named,
            Map<String, List<String>> expressionsOfSource,
            Map<String, List<String>> expressionsOfNetwork,
            Map<String, List<String>> expressionsOfMedium,
            List<String> machines) {
        this.named = named;
        this.expressionsOfSource = expressionsOfSource;
        this.expressionsOfNetwork = expressionsOfNetwork;
        this.expressionsOfMedium = expressionsOfMedium;
        this.machines = machines.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** What settings say of names, and the rules that come with the product for all others. */
    static SourceRules read(Settings settings) {
        return new SourceRules(
                settings.sources(),
                file("source-rules.yaml"),
                file("network-rules.yaml"),
                file("channel-rules.yaml"),
                file("machine-rules.yaml").get("agents"));
    }

    private static Map<String, List<String>> file(String name) {
        try (InputStream in = SourceRules.class.getResourceAsStream(name)) {
            return YAML.readValue(in, new TypeReference<LinkedHashMap<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }

    /** The source that a name stands for; {@code other}: one that no rule knows; null: it says nothing. */
    Column source(Column name) {
        Column words = words(name);
        return when(trim(words).notEqual(""), named(words, first(expressionsOfSource, words, lit(Source.OTHER))));
    }

    /**
     * The source of a link by its two tags: what settings say of either; else sharing where the medium says that an employee
     * shared it and the name nothing of a referral or a search; else of a name that is a network's the brand's posts where the
     * medium is social, and {@code other} where it is paid, since a network is a job board only if nothing says how it was
     * used; else what the name stands for.
     */
    Column source(Column name, Column medium) {
        Column said = source(name);
        Column channel = medium(medium);
        Column network = network(name)
                .isNotNull()
                .and(said.isin(Source.JOB_BOARD, Source.OTHER))
                .and(not(words(name).rlike(JOBS)));
        Column byRules = when(
                        channel.equalTo(SHARE)
                                .and(not(coalesce(said.isin(Source.REFERRAL, Source.SOURCED), lit(false)))),
                        Source.SHARE)
                .when(network.and(channel.equalTo(SOCIAL)), Source.BRAND_SOCIAL)
                .when(network.and(channel.equalTo(PAID)), Source.OTHER)
                .otherwise(said);
        return coalesce(named(words(name), lit(null)), named(words(medium), lit(null)), byRules);
    }

    /** What settings say a name stands for; they name it as people do. */
    private Column named(Column words, Column otherwise) {
        Column found = otherwise;
        for (Map.Entry<String, String> name : named.entrySet()) {
            found = when(words.equalTo(words(lit(name.getKey()))), name.getValue())
                    .otherwise(found);
        }
        return found;
    }

    /** A name that neither settings nor rules know, as its words; null: it is known, or says nothing. */
    Column unknown(Column name) {
        Column words = words(name);
        Column known = named(words, first(expressionsOfSource, words, lit(null)));
        return when(trim(words).notEqual("").and(known.isNull()), trim(words));
    }

    /** The same of one name where there is no table; empty: it is known, or says nothing. */
    Optional<String> unknown(String name) {
        String words = words(name);
        boolean known = isNamed(words) || first(expressionsOfSource, words).isPresent();
        return Optional.of(words.strip()).filter(plain -> !plain.isEmpty() && !known);
    }

    /**
     * A medium of clicks that neither settings nor rules know, where the source says no more than a network or nothing that is
     * known; empty: it is known, or says nothing, or the source says it.
     *
     * @param source the link's source; blank: none
     */
    Optional<String> unknownMedium(String source, String medium) {
        String from = words(source);
        String words = words(medium);
        boolean network = first(expressionsOfNetwork, from).isPresent()
                && !Pattern.compile(JOBS).matcher(from).find();
        boolean open =
                !isNamed(from) && (network || from.isBlank() || unknown(source).isPresent());
        boolean known = isNamed(words) || first(expressionsOfMedium, words).isPresent();
        return Optional.of(words.strip()).filter(plain -> !plain.isEmpty() && open && !known);
    }

    /** The source that the rules alone read from a name; {@code other}: none. */
    String likely(String name) {
        return first(expressionsOfSource, words(name)).orElse(Source.OTHER);
    }

    private boolean isNamed(String words) {
        return named.keySet().stream().anyMatch(said -> words(said).equals(words));
    }

    private static Optional<String> first(Map<String, List<String>> expressions, String words) {
        return expressions.entrySet().stream()
                .filter(rule -> Pattern.compile(String.join("|", rule.getValue()))
                        .matcher(words)
                        .find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String words(String name) {
        return " " + name.toLowerCase(Locale.ROOT).replaceAll(NO_WORD, " ").strip() + " ";
    }

    /** The network that a link's source names; null: none. */
    Column network(Column name) {
        return first(expressionsOfNetwork, words(name), lit(null));
    }

    /** What a link's medium says of its channel, a rule's name; null: nothing that a rule knows. */
    Column medium(Column name) {
        return first(expressionsOfMedium, words(name), lit(null));
    }

    private static Column words(Column name) {
        return concat(lit(" "), trim(regexp_replace(lower(name), NO_WORD, " ")), lit(" "));
    }

    /** What the first rule that fits stands for. */
    private static Column first(Map<String, List<String>> expressions, Column words, Column otherwise) {
        List<Map.Entry<String, List<String>>> rules = new ArrayList<>(expressions.entrySet());
        Collections.reverse(rules);
        Column found = otherwise;
        for (Map.Entry<String, List<String>> rule : rules) {
            found = when(words.rlike(String.join("|", rule.getValue())), rule.getKey())
                    .otherwise(found);
        }
        return found;
    }

    /** Whether a person made a row of {@code link_clicks}: the log says nothing against it, nor does its browser's name. */
    Column human() {
        Column machine = coalesce(lower(col(LinkClicks.USER_AGENT)).rlike(machines), lit(false));
        return coalesce(col(LinkClicks.IS_BOT), lit(false)).or(machine).equalTo(lit(false));
    }
}
