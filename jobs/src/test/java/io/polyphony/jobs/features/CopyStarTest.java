package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CopyStarTest {
    private static final String TEXT = Copying.words("w", 12);
    private static final int DAY = 86_400;

    @Test
    void fivePeopleWithOneTextAreAnEventNamedAfterItsEarliestPost() {
        assertThat(posts("a", "b", "c", "d", "e").stars(DAY, 5))
                .containsOnly(
                        Map.entry("p0", "p0"),
                        Map.entry("p1", "p0"),
                        Map.entry("p2", "p0"),
                        Map.entry("p3", "p0"),
                        Map.entry("p4", "p0"));
    }

    @Test
    void fourPeopleAreNoneHoweverOftenTheyPost() {
        assertThat(posts("a", "b", "c", "d", "d", "d", "c", "b").stars(DAY, 5)).isEmpty();
    }

    @Test
    void whatTheHubsAuthorAndOthersRepeatBelongsToIt() {
        assertThat(posts("a", "a", "b", "b", "c", "d", "e").stars(DAY, 5))
                .hasSize(7)
                .containsEntry("p1", "p0")
                .containsEntry("p3", "p0");
    }

    @Test
    void repeatsOfTheHubsAuthorAreNobodyElse() {
        assertThat(posts("a", "a", "a", "b", "c", "d").stars(DAY, 5)).isEmpty();
    }

    @Test
    void theWindowsEndIsNotInIt() {
        Copying inside = posts("a", "b", "c", "d").post("p9", "e", 59, TEXT);
        Copying outside = posts("a", "b", "c", "d").post("p9", "e", 60, TEXT);

        assertThat(inside.stars(60, 5)).hasSize(5);
        assertThat(outside.stars(60, 5)).isEmpty();
    }

    @Test
    void tooFewPeopleReleaseThePostsForTheNextHub() {
        Copying posts = new Copying()
                .post("p0", "a", 0, TEXT)
                .post("p1", "b", 50, TEXT)
                .post("p2", "c", 70, TEXT)
                .post("p3", "d", 80, TEXT)
                .post("p4", "e", 90, TEXT)
                .post("p5", "f", 100, TEXT);

        assertThat(posts.stars(60, 5))
                .doesNotContainKey("p0")
                .containsEntry("p1", "p1")
                .containsEntry("p5", "p1");
    }

    @Test
    void copiesOfCopiesAreNotChained() {
        String hub = Copying.words("w", 30);
        String near = hub.replace("w29", "x29")
                .replace("w28", "x28")
                .replace("w27", "x27")
                .replace("w26", "x26");
        String far = near.replace("w0 ", "y0 ")
                .replace("w1 ", "y1 ")
                .replace("w2 ", "y2 ")
                .replace("w3 ", "y3 ");
        Copying posts = new Copying()
                .post("p0", "a", 0, hub)
                .post("p1", "b", 1, near)
                .post("p2", "c", 2, near)
                .post("p3", "d", 3, near)
                .post("p4", "e", 4, near)
                .post("p5", "f", 5, far);

        assertThat(CopyRule.isCopy(Copying.text(near), Copying.text(far))).isTrue();
        assertThat(CopyRule.isCopy(Copying.text(hub), Copying.text(far))).isFalse();
        assertThat(posts.stars(DAY, 5)).hasSize(5).doesNotContainKey("p5");
    }

    @Test
    void atOneMomentTheLowestIdIsTheHub() {
        Copying posts = new Copying();
        List.of("p3", "p1", "p2", "p5", "p4").forEach(id -> posts.post(id, "by " + id, 7, TEXT));

        assertThat(Set.copyOf(posts.stars(DAY, 5).values())).containsExactly("p1");
    }

    @Property(tries = 200)
    void theOrderOfThePostsChangesNothing(
            @ForAll @Size(max = 40) List<@IntRange(max = 6) Integer> seeds, @ForAll long shuffle) {
        Copying straight = new Copying();
        Copying shuffled = new Copying();
        List<Integer> order = IntStream.range(0, seeds.size()).boxed().collect(Collectors.toList());
        order.forEach(i -> add(straight, i, seeds.get(i)));
        Collections.shuffle(order, new Random(shuffle));
        order.forEach(i -> add(shuffled, i, seeds.get(i)));

        assertThat(shuffled.stars(20, 3)).isEqualTo(straight.stars(20, 3));
    }

    private static void add(Copying posts, int number, int seed) {
        String text = Copying.words("w", 12).replace("w" + seed, "x");
        posts.post("p" + (100 + number), "by " + (number * 7 + seed) % 6, number / 3, text);
    }

    private static Copying posts(String... authors) {
        Copying posts = new Copying();
        for (int i = 0; i < authors.length; i++) {
            posts.post("p" + i, authors[i], i, TEXT);
        }
        return posts;
    }
}
