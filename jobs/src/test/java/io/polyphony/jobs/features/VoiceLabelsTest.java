package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 95 posts made for eight offered texts, in English and German, each with the class that a reader gave it before it was
 * measured: word for word, the same but for trifles, the same and something of one's own, made from it, or one's own.
 */
class VoiceLabelsTest {
    /** How much of the offered text is left. */
    private static final Map<String, Integer> LEFT = Map.of(
            VoiceClass.OWN_WORDS, 0,
            VoiceClass.EDITED, 1,
            VoiceClass.TEMPLATE_COMMENT, 2,
            VoiceClass.NEAR_VERBATIM, 2,
            VoiceClass.VERBATIM, 3);

    private static final Thresholds CHOSEN = new Thresholds(.8, .2, .2);

    private final List<Post> posts = posts();

    private record Post(String label, VoiceEvidence evidence) {}

    /** What decides: from which c on a text is kept, from which on it is made from it, up to which o nothing is added. */
    private record Thresholds(double copied, double touched, double added) {
        String classOf(VoiceEvidence post) {
            if (post.verbatim()) {
                return VoiceClass.VERBATIM;
            }
            if (post.containment() >= copied) {
                return post.ownShare() <= added ? VoiceClass.NEAR_VERBATIM : VoiceClass.TEMPLATE_COMMENT;
            }
            return post.containment() >= touched ? VoiceClass.EDITED : VoiceClass.OWN_WORDS;
        }
    }

    @Test
    void mostAreToldAsTheirReaderDid() {
        assertThat(right(CHOSEN)).isGreaterThanOrEqualTo(posts.size() * 85L / 100);
    }

    @Test
    void nobodysOwnWordsAreCalledACopyAndNoCopyIsOffByMoreThanOneClass() {
        assertThat(posts)
                .allSatisfy(p -> assertThat(Math.abs(
                                LEFT.get(p.label()) - LEFT.get(p.evidence().voiceClass())))
                        .isLessThanOrEqualTo(1))
                .filteredOn(p -> p.label().equals(VoiceClass.OWN_WORDS))
                .allSatisfy(p -> assertThat(p.evidence().voiceClass()).isEqualTo(VoiceClass.OWN_WORDS));
    }

    @Test
    void noOtherThresholdsAreRightMoreOftenThanChance() {
        assertThat(posts)
                .allSatisfy(p -> assertThat(CHOSEN.classOf(p.evidence()))
                        .isEqualTo(p.evidence().voiceClass()));
        // Three posts of 95: of pairs of verdicts that differ, all three on one side come by chance one time in four.
        assertThat(grid())
                .allSatisfy(t -> assertThat(right(t)).as(t.toString()).isLessThanOrEqualTo(right(CHOSEN) + 3));
        assertThat(right(CHOSEN))
                .isGreaterThan(right(new Thresholds(.95, .2, .2)))
                .isGreaterThan(right(new Thresholds(.8, .4, .2)))
                .isGreaterThan(right(new Thresholds(.8, .2, .05)));
    }

    private long right(Thresholds thresholds) {
        return posts.stream()
                .filter(p -> thresholds.classOf(p.evidence()).equals(p.label()))
                .count();
    }

    private static List<Thresholds> grid() {
        List<Thresholds> grid = new ArrayList<>();
        for (int copied = 50; copied <= 95; copied += 5) {
            for (int touched = 5; touched <= 45; touched += 5) {
                for (int added = 5; added <= 50; added += 5) {
                    grid.add(new Thresholds(copied / 100.0, touched / 100.0, added / 100.0));
                }
            }
        }
        return grid;
    }

    private static List<Post> posts() {
        Map<String, NormalisedText> offered = rows("voice-templates.csv").stream()
                .collect(Collectors.toMap(r -> r.getField("name"), r -> NormalisedText.of(r.getField("text"))));
        return rows("voice-labels.csv").stream()
                .map(r -> new Post(
                        r.getField("label"),
                        evidence(offered.get(r.getField("template")), NormalisedText.of(r.getField("post")))))
                .toList();
    }

    /** What is known of an original by itself: in no event, no title. */
    static VoiceEvidence evidence(NormalisedText offered, NormalisedText posted) {
        long[] suggested = Shingles.of(offered.acrossPeople());
        long[] post = Shingles.of(posted.acrossPeople());
        return new VoiceEvidence(
                false,
                Shingles.words(posted.acrossPeople()),
                posted.withTags().equals(offered.withTags()),
                Similarity.containment(suggested, post),
                Similarity.ownShare(suggested, post),
                false,
                false);
    }

    static List<NamedCsvRecord> rows(String resource) {
        try (InputStreamReader text = new InputStreamReader(
                        Objects.requireNonNull(VoiceLabelsTest.class.getResourceAsStream(resource)),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
