package io.polyphony.jobs.measure;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.PostFeatures;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Measures of {@code post_features} that several metrics share. All keep to the common window. */
public final class PostMeasures {
    private static final List<String> PARTS =
            List.of(PostFeatures.REACTIONS, PostFeatures.COMMENTS, PostFeatures.REPOSTS, PostFeatures.CLICKS);

    /** Posts. */
    public static final Measure POSTS = inWindow("posts", "1");
    /** Organic impressions, where known. */
    public static final Measure IMPRESSIONS = inWindow("impressions", PostFeatures.IMPRESSIONS);
    /** Viewers of each post, added up, where known. */
    public static final Measure POST_VIEWERS = inWindow("post_viewers", PostFeatures.VIEWERS);
    /** Followers of an account at one of its posts, its largest audience, where known. */
    public static final Measure FOLLOWERS =
            largest("followers", PostFeatures.FOLLOWER_COUNT).published();
    /** Clicks, where known. */
    public static final Measure CLICKS = inWindow("clicks", PostFeatures.CLICKS);
    /** Reactions, where known. */
    public static final Measure REACTIONS = inWindow("reactions", PostFeatures.REACTIONS);
    /** Comments, where known. */
    public static final Measure COMMENTS = inWindow("comments", PostFeatures.COMMENTS);
    /** Reposts, where known. */
    public static final Measure REPOSTS = inWindow("reposts", PostFeatures.REPOSTS);
    /** Reactions, comments, reposts and clicks together. */
    public static final Measure ENGAGEMENTS = inWindow("engagements", engagements());
    /** Engagements of posts whose impressions are known. */
    public static final Measure ENGAGEMENTS_SEEN = whereBothKnown("engagements_seen", engagements());
    /** Impressions of posts whose engagements are known. */
    public static final Measure IMPRESSIONS_SEEN = whereBothKnown("impressions_seen", PostFeatures.IMPRESSIONS);
    /** Posts whose impressions and engagements are known. */
    public static final Measure POSTS_SEEN = whereBothKnown("posts_seen", "1");

    /** The voice classes of posts with classifiable text: all but {@code repost} (no text of their own) and {@code short}. */
    public static final List<String> CLASSES =
            Contracts.of(PostFeatures.TABLE).field(PostFeatures.VOICE_CLASS).values().stream()
                    .filter(c -> !Set.of(PostFeatures.VoiceClass.REPOST, PostFeatures.VoiceClass.SHORT)
                            .contains(c))
                    .toList();
    /** Posts with classifiable text. */
    public static final Measure CLASSIFIABLE = ofClasses("classifiable", CLASSES);

    private PostMeasures() {}

    /** A sum over the posts in the common window. */
    public static Measure inWindow(String name, String sql) {
        return Measure.sum(name, "if(" + PostFeatures.IN_COMMON_WINDOW + ", " + sql + ", null)");
    }

    /** The largest value of the posts in the common window. */
    public static Measure largest(String name, String column) {
        return Measure.max(name, "if(" + PostFeatures.IN_COMMON_WINDOW + ", " + column + ", null)");
    }

    /** Employees' posts of some voice classes. */
    public static Measure ofClasses(String name, Collection<String> classes) {
        String in = String.join("', '", new TreeSet<>(classes));
        return inWindow(name, "if(" + PostFeatures.VOICE_CLASS + " in ('" + in + "'), 1, null)");
    }

    private static Measure whereBothKnown(String name, String sql) {
        return inWindow(
                name, "if(" + PostFeatures.IMPRESSIONS + " is null or " + noEngagement() + ", null, " + sql + ")");
    }

    private static String noEngagement() {
        return "coalesce(" + String.join(", ", PARTS) + ") is null";
    }

    private static String engagements() {
        return "if(" + noEngagement() + ", null, "
                + PARTS.stream().map(p -> "coalesce(" + p + ", 0L)").collect(Collectors.joining(" + ")) + ")";
    }
}
