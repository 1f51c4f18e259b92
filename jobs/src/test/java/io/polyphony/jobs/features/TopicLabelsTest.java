package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 150 made-up posts, each with the topic that its writer had in mind, or none. The rules were made with the half {@code dev} in view;
 * {@code test} was measured once, afterwards. Floors lie a little below what was measured; docs/own-words.md has the table.
 */
class TopicLabelsTest {
    private static final String NONE = "none";
    private static final List<Post> POSTS = VoiceLabelsTest.rows("topic-labels.csv").stream()
            .map(row -> Post.of(row, TopicRules.read()))
            .toList();

    /** A post: its half, what it is about, what it is about as well (blank: nothing), and what the rules say. */
    private record Post(String half, String topic, String also, String told) {
        static Post of(NamedCsvRecord row, TopicRules rules) {
            String told = rules.topicOf(NormalisedText.of(row.getField("text")).withTags());
            return new Post(
                    row.getField("half"), row.getField("topic"), row.getField("also"), told == null ? NONE : told);
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

    @Test
    void halvesAreEqual() {
        assertThat(of("dev")).hasSize(75);
        assertThat(of("test")).hasSize(75);
    }

    @Test
    void theOtherHalfIsToldAsWellAsIsSaid() {
        List<Post> test = of("test");

        assertThat(share(test, Post::isRight)).as(table()).isGreaterThanOrEqualTo(.35);
        assertThat(share(those(test, Post::isTold), Post::isRight)).as(table()).isGreaterThanOrEqualTo(.66);
        assertThat(share(those(test, Post::isAboutATopic), Post::isTold))
                .as(table())
                .isGreaterThanOrEqualTo(.31);
    }

    @Test
    void noTopicIsToldMoreOftenWrongThanRight() {
        POSTS.stream()
                .filter(Post::isTold)
                .collect(Collectors.groupingBy(Post::told))
                .forEach((topic, told) ->
                        assertThat(share(told, Post::isRight)).as(topic).isGreaterThan(.5));
    }

    private static List<Post> of(String half) {
        return those(POSTS, p -> p.half().equals(half));
    }

    private static List<Post> those(List<Post> posts, Predicate<Post> which) {
        return posts.stream().filter(which).toList();
    }

    private static double share(List<Post> posts, Predicate<Post> which) {
        return (double) those(posts, which).size() / posts.size();
    }

    /** What docs/own-words.md says, shown where a floor does not hold. */
    private static String table() {
        Map<String, String> lines = new TreeMap<>();
        POSTS.forEach(p -> lines.computeIfAbsent(p.half() + " " + p.topic(), key -> line(p.half(), p.topic())));
        return String.join("\n", lines.values()) + "\n" + all("dev") + "\n" + all("test");
    }

    private static String line(String half, String topic) {
        List<Post> there = those(of(half), p -> p.topic().equals(topic));
        List<Post> told = those(of(half), p -> p.told().equals(topic));
        return String.format(
                Locale.ROOT,
                "%s %s: %d, told %d, right %d",
                half,
                topic,
                there.size(),
                told.size(),
                those(told, Post::isRight).size());
    }

    private static String all(String half) {
        List<Post> posts = of(half);
        return String.format(
                Locale.ROOT,
                "%s: right %.3f, or the other topic of two %.3f; told a topic %.3f of those about one, %.3f of these right",
                half,
                share(posts, Post::isRight),
                share(posts, p -> p.isRight() || p.also().equals(p.told())),
                share(those(posts, Post::isAboutATopic), Post::isTold),
                share(those(posts, Post::isTold), Post::isRight));
    }
}
