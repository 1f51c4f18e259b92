package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Made-up posts, each with the topic that its writer had in mind, or none, in sets that are told alike or not. A set is seen if the rules were
 * made with it in view: its floors hold the rules where they are and say nothing about other posts. Floors lie a little below what was
 * measured; docs/own-words.md has the table.
 */
class TopicLabelsTest {
    private static final String NONE = "none";
    private static final TopicRules RULES = TopicRules.read();

    /**
     * A set of posts and the least that is asked of the rules there.
     *
     * @param half what stands in the column {@code half} of the file
     * @param right right, of all
     * @param rightOfTold right, of those told a topic
     * @param told told a topic, of those about one
     */
    private record Labelled(String file, String half, int size, double right, double rightOfTold, double told) {
        List<Post> posts() {
            return VoiceLabelsTest.rows(file).stream()
                    .filter(row -> row.getField("half").equals(half))
                    .map(Post::of)
                    .toList();
        }

        @Override
        public String toString() {
            return file + " " + half;
        }
    }

    /** A post: what it is about, what it is about as well (blank: nothing), and what the rules say. */
    private record Post(String topic, String also, String told) {
        static Post of(NamedCsvRecord row) {
            String told = RULES.topicOf(NormalisedText.of(row.getField("text")).withTags());
            return new Post(row.getField("topic"), row.getField("also"), told == null ? NONE : told);
        }

        boolean isRight() {
            return topic.equals(told);
        }

        boolean isTold() {
            return !told.equals(NONE);
        }

        boolean isAboutATopic() {
            return !topic.equals(NONE);
        }
    }

    /** Two were seen; the fresh one was written without the lists in view, and the lists without it. */
    static List<Labelled> sets() {
        return List.of(
                new Labelled("topic-labels.csv", "dev", 75, .92, .95, .93),
                new Labelled("topic-labels.csv", "test", 75, .86, .93, .88),
                new Labelled("topic-fresh.csv", "fresh", 120, .57, .84, .55));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aSetIsToldAsWellAsIsSaid(Labelled set) {
        List<Post> posts = set.posts();
        String table = table(posts);

        assertThat(posts).hasSize(set.size());
        assertThat(share(posts, Post::isRight)).as(table).isGreaterThanOrEqualTo(set.right());
        assertThat(share(those(posts, Post::isTold), Post::isRight))
                .as(table)
                .isGreaterThanOrEqualTo(set.rightOfTold());
        assertThat(share(those(posts, Post::isAboutATopic), Post::isTold))
                .as(table)
                .isGreaterThanOrEqualTo(set.told());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void noTopicIsToldMoreOftenWrongThanRight(Labelled set) {
        those(set.posts(), Post::isTold).stream()
                .collect(Collectors.groupingBy(Post::told))
                .forEach((topic, told) ->
                        assertThat(share(told, Post::isRight)).as(topic).isGreaterThan(.5));
    }

    private static List<Post> those(List<Post> posts, Predicate<Post> which) {
        return posts.stream().filter(which).toList();
    }

    private static double share(List<Post> posts, Predicate<Post> which) {
        return (double) those(posts, which).size() / posts.size();
    }

    /** What docs/own-words.md says, shown where a floor does not hold. */
    private static String table(List<Post> posts) {
        Map<String, String> lines = new TreeMap<>();
        posts.stream().map(Post::topic).forEach(topic -> lines.computeIfAbsent(topic, key -> line(posts, key)));
        return Stream.concat(lines.values().stream(), Stream.of(all(posts)))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String line(List<Post> posts, String topic) {
        List<Post> about = those(posts, p -> p.topic().equals(topic));
        List<Post> told = those(posts, p -> p.told().equals(topic));
        return String.format(
                Locale.ROOT,
                "%s: %d, told %d, right %d; told instead %s",
                topic,
                about.size(),
                told.size(),
                those(told, Post::isRight).size(),
                those(about, p -> !p.isRight()).stream()
                        .collect(Collectors.groupingBy(Post::told, TreeMap::new, Collectors.counting())));
    }

    private static String all(List<Post> posts) {
        return String.format(
                Locale.ROOT,
                "right %.3f, or the other topic of two %.3f; told a topic %.3f of those about one; right %.3f of those told",
                share(posts, Post::isRight),
                share(posts, p -> p.isRight() || p.also().equals(p.told())),
                share(those(posts, Post::isAboutATopic), Post::isTold),
                share(those(posts, Post::isTold), Post::isRight));
    }
}
