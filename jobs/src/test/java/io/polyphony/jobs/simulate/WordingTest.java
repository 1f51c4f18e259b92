package io.polyphony.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.features.DisclosingRules;
import io.polyphony.jobs.features.NormalisedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Parameters PARAMETERS = Parameters.halden();
    private static final Phrases PHRASES = Phrases.halden();
    private static final SimulationOptions OPTIONS = SimulationOptions.DEMO;
    private static final Programme PROGRAMME = new Programme(PARAMETERS, PHRASES, OPTIONS);
    private static final Wording WORDING = new Wording(PHRASES, PARAMETERS.disclosing(), OPTIONS.seed());
    private static final List<Share> MONTH =
            TruthTest.shares(OPTIONS, PROGRAMME, 5).toList();

    @Test
    void unrelatedOwnTextsShareAlmostNoThreeWordsInARow() {
        List<Set<String>> texts = MONTH.stream()
                .filter(s -> s.style() == Style.OWN_WORDS)
                .map(WORDING::of)
                .filter(t -> t.language().equals("en"))
                .map(t -> grams(t.words()))
                .toList();
        assertThat(texts).hasSizeGreaterThan(400);
        List<Double> contained = pairs(texts);
        long alike = contained.stream().filter(c -> c >= 0.2).count();
        assertThat((double) alike / contained.size()).isLessThan(0.001);
        assertThat(contained).allMatch(c -> c < 0.5);
        assertThat(contained.stream().mapToDouble(c -> c).average().orElseThrow())
                .isLessThan(0.02);
    }

    @Test
    void ownTextsKeepAlmostNothingOfAnyOffer() {
        List<Set<String>> offers = PROGRAMME.items().stream()
                .flatMap(i -> i.texts().stream())
                .map(WordingTest::grams)
                .toList();
        assertThat(MONTH).filteredOn(s -> s.style() == Style.OWN_WORDS).allSatisfy(s -> {
            Set<String> own = grams(WORDING.of(s).words());
            assertThat(offers).allMatch(offer -> contained(offer, own) < 0.2);
        });
    }

    @Test
    void everyStyleKeepsItsShareOfTheOffer() {
        assertThat(MONTH)
                .filteredOn(s -> s.style().fromTemplate())
                .hasSizeGreaterThan(400)
                .allSatisfy(s -> {
                    Set<String> text = grams(WORDING.of(s).words());
                    double kept = s.item().orElseThrow().texts().stream()
                            .mapToDouble(offer -> contained(grams(offer), text))
                            .max()
                            .orElseThrow();
                    switch (s.style()) {
                        case VERBATIM -> assertThat(kept).isEqualTo(1);
                        case NEAR_VERBATIM, TEMPLATE_COMMENT -> assertThat(kept).isGreaterThanOrEqualTo(0.8);
                        default -> assertThat(kept).isBetween(0.2, 0.7);
                    }
                });
    }

    @Test
    void shortTextsHaveFewerThanFiveWordsAndRepostsNone() {
        assertThat(MONTH)
                .filteredOn(s -> s.style() == Style.SHORT)
                .isNotEmpty()
                .allSatisfy(
                        s -> assertThat(WORDING.of(s).words().split(" ", -1)).hasSizeLessThan(5));
        assertThat(MONTH)
                .filteredOn(s -> s.style() == Style.REPOST)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(WORDING.of(s).words()).isEmpty());
    }

    @Test
    void someOwnTextsAboutProductsSayForWhomTheirAuthorWorksAndNothingElseChanges() {
        Wording silent = new Wording(PHRASES, new Parameters.Disclosing(0, 0), OPTIONS.seed());
        Map<String, Long> begun = new HashMap<>();
        MONTH.forEach(s -> {
            String said = WORDING.of(s).words();
            String without = silent.of(s).words();
            assertThat(said).endsWith(without);
            begun.merge(said.substring(0, said.length() - without.length()).strip(), 1L, Long::sum);
        });
        double ofProducts = MONTH.stream()
                .filter(s -> s.style() == Style.OWN_WORDS
                        && s.item().filter(i -> i.kind().equals("product")).isPresent())
                .count();

        assertThat(begun.keySet()).isSubsetOf(begins());
        assertThat(sum(begun, PHRASES.disclosures()) / ofProducts)
                .isCloseTo(PARAMETERS.disclosing().clear(), within(.1));
        assertThat(sum(begun, PHRASES.hints()) / ofProducts)
                .isCloseTo(PARAMETERS.disclosing().hint(), within(.1));
    }

    @Test
    void theProductTellsWhatIsWrittenToDisclose() {
        DisclosingRules rules = DisclosingRules.read();

        assertThat(PHRASES.disclosures())
                .allSatisfy(p -> assertThat(rules.of(NormalisedText.of(p))).isEqualTo("clear"));
        assertThat(PHRASES.hints())
                .allSatisfy(p -> assertThat(rules.of(NormalisedText.of(p))).isEqualTo("ambiguous"));
    }

    private static Set<String> begins() {
        Set<String> all = new HashSet<>(PHRASES.disclosures());
        all.addAll(PHRASES.hints());
        all.add("");
        return all;
    }

    private static double sum(Map<String, Long> counts, List<String> of) {
        return of.stream().mapToLong(p -> counts.getOrDefault(p, 0L)).sum();
    }

    private static List<Double> pairs(List<Set<String>> texts) {
        List<Double> contained = new ArrayList<>();
        IntStream.range(0, texts.size())
                .forEach(i -> IntStream.range(0, i).forEach(j -> contained.add(contained(texts.get(i), texts.get(j)))));
        return contained;
    }

    private static double contained(Set<String> inner, Set<String> outer) {
        return (double) inner.stream().filter(outer::contains).count() / inner.size();
    }

    private static Set<String> grams(String text) {
        String[] words = text.toLowerCase(Locale.ROOT)
                .replace("&amp;", " ")
                .replaceAll("#\\S+", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ", -1);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 3 <= words.length; i++) {
            grams.add(String.join(" ", Arrays.asList(words).subList(i, i + 3)));
        }
        return grams.isEmpty() ? Set.of(text) : grams;
    }
}
