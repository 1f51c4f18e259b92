package io.polyphony.jobs.features;

import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;

/** Columns between the steps; none of them leaves this package. */
final class Working {
    /** The month that a row belongs to, in every table. */
    static final String MONTH = PostFeatures.MONTH;

    /** What names a post among those of all months. */
    static final String[] POST = {MONTH, Posts.NETWORK, Posts.POST_ID};

    /** What {@link TextReading} made of the text. */
    static final String READ = "read";

    /** The part of the text that is compared: whole, or without the sign-off. */
    static final String TEXT = "compared";

    static final String WHOLE = "whole";
    static final String BODY = "body";
    static final String TAIL = "tail";
    static final String RULE_TOPIC = "rule_topic";

    /** What {@link PostText} says of it: nothing but somebody's post, but its page's title, but common property. */
    static final String RETOLD = "retold";

    static final String TITLE = "title";
    static final String COMMON = "common";

    /** Whether the whole text says for whom its author works; told of bare reposts, too. */
    static final String DISCLOSED = "text_disclosed";

    /** The programme offered just this text. */
    static final String OFFERED = "offered";

    static final String EXACT = "exact_key";
    static final String KEY = "text_key";
    static final String WORDS = "words";
    static final String BLANK = "blank";
    static final String GRAMS = "grams";
    static final String GRAM = "gram";
    static final String PREFIX = "prefix";
    static final String REPOST = "repost";
    static final String AUTHOR = "author";
    static final String SHARES = "shares";
    static final String GROUP = "share_group";
    static final String MEASUREMENTS = "measurements";
    static final String VERBATIM = "verbatim";
    static final String HUB = "hub";
    static final String STAR = "star";
    static final String MATCHED = "matched_offer";
    static final String LENGTH = "grams_length";

    /** What a piece is about, by rule where the library does not say. */
    static final String PIECE_TOPIC = "piece_topic";

    /** When the piece of a post was first offered; all requests for just this piece; when its author was last asked for any. */
    static final String OFFERED_AT = "offered_at";

    static final String ASKS_FOR_IT = "asks_for_it";
    static final String ASKED_AT = "asked_at";

    /** Extra columns of the conformed tables: the common window of posts, the key-independent rank of people. */
    static final String SAMPLE_RANK = "sample_rank";

    private Working() {}
}
