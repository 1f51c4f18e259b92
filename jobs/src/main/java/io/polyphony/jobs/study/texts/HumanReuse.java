package io.polyphony.jobs.study.texts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.jobs.features.NormalisedText;
import io.polyphony.jobs.features.Shingles;
import io.polyphony.jobs.features.Similarity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;

/**
 * How similar answers are to a source that some were made from: nearly copied (cut), lightly or heavily revised, or written
 * without it (non), as people did for a study of plagiarism.
 *
 * @param answers each with its similarity
 */
public record HumanReuse(List<Answer> answers) {
    /** The classes, from none to most. */
    public static final List<String> CLASSES = List.of("non", "heavy", "light", "cut");

    /** An answer to a task, its class as a position in {@link #CLASSES}, and how similar it is. */
    public record Answer(String task, int copied, double similarity) {}

    /** Ways to tell how similar an answer is to its source. */
    public enum Way implements ToDoubleBiFunction<String, String> {
        /** 1 − o, as the product compares. */
        PRODUCT("1 − o, 3-grams as the product makes them") {
            @Override
            public double applyAsDouble(String answer, String source) {
                return 1 - Similarity.ownShare(grams(source), grams(answer));
            }
        },
        /** The baseline. */
        PLAIN("plain 3-grams: lower case, cut at blanks") {
            @Override
            public double applyAsDouble(String answer, String source) {
                return share(plain(answer, 3), plain(source, 3));
            }
        },
        /** What single words add. */
        WITH_WORDS("mean of that and of single words; not in the product") {
            @Override
            public double applyAsDouble(String answer, String source) {
                return (PRODUCT.applyAsDouble(answer, source) + share(words(answer), words(source))) / 2;
            }
        };

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** For a table. */
        public String label() {
            return label;
        }
    }

    /** Reads the answers of the sample data in a folder. */
    public static HumanReuse of(Path data, Way way) {
        List<NamedCsvRecord> rows =
                ZippedCsv.rows(data.resolve("07_text_reuse_ground_truth/short_answer_reuse.csv.gz"));
        Map<String, String> sources = new HashMap<>();
        rows.stream().filter(r -> !isAnswer(r)).forEach(r -> sources.put(r.getField("task"), r.getField("text")));
        return new HumanReuse(rows.stream()
                .filter(HumanReuse::isAnswer)
                .map(r -> new Answer(
                        r.getField("task"),
                        CLASSES.indexOf(r.getField("category")),
                        way.applyAsDouble(r.getField("text"), sources.get(r.getField("task")))))
                .toList());
    }

    /** Mean similarity of a class. */
    public double mean(int copied) {
        return answers.stream()
                .filter(a -> a.copied() == copied)
                .mapToDouble(Answer::similarity)
                .average()
                .orElseThrow();
    }

    /** The chance that an answer with any copying is more similar than one with none; ties count half. */
    public double areaUnderCurve() {
        return AreaUnderCurve.of(similarities(a -> a.copied() > 0), similarities(a -> a.copied() == 0));
    }

    private List<Double> similarities(Predicate<Answer> of) {
        return answers.stream().filter(of).map(Answer::similarity).toList();
    }

    /** Quadratically weighted kappa; each task's answers are told by the thresholds that are best for the other tasks. */
    public double kappa() {
        List<int[]> told = new ArrayList<>();
        for (String task : answers.stream().map(Answer::task).distinct().toList()) {
            double[] cuts =
                    best(answers.stream().filter(a -> !a.task().equals(task)).toList());
            answers.stream()
                    .filter(a -> a.task().equals(task))
                    .forEach(a -> told.add(new int[] {a.copied(), classOf(a, cuts)}));
        }
        return kappa(told);
    }

    private static double[] best(List<Answer> answers) {
        double[] best = new double[CLASSES.size() - 1];
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 1; a < 50; a++) {
            for (int b = a + 1; b < 50; b++) {
                for (int c = b + 1; c < 50; c++) {
                    double[] cuts = {a / 50.0, b / 50.0, c / 50.0};
                    double kappa = kappa(answers.stream()
                            .map(x -> new int[] {x.copied(), classOf(x, cuts)})
                            .toList());
                    best = kappa > most ? cuts : best;
                    most = Math.max(most, kappa);
                }
            }
        }
        return best;
    }

    private static int classOf(Answer answer, double[] cuts) {
        return (int)
                Arrays.stream(cuts).filter(cut -> answer.similarity() >= cut).count();
    }

    private static double kappa(List<int[]> told) {
        int classes = CLASSES.size();
        double[][] counts = new double[classes][classes];
        told.forEach(t -> counts[t[0]][t[1]]++);
        double observed = 0;
        double byChance = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                observed += (i - j) * (i - j) * counts[i][j];
                byChance += (i - j) * (i - j) * sum(counts[i]) * column(counts, j) / told.size();
            }
        }
        return 1 - observed / byChance;
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }

    private static double column(double[][] counts, int column) {
        return Arrays.stream(counts).mapToDouble(row -> row[column]).sum();
    }

    private static boolean isAnswer(NamedCsvRecord row) {
        return CLASSES.contains(row.getField("category"));
    }

    private static long[] grams(String text) {
        return Shingles.of(NormalisedText.of(text).acrossPeople());
    }

    private static Set<String> words(String text) {
        return Set.copyOf(new HashSet<>(
                Arrays.asList(NormalisedText.of(text).acrossPeople().split(" ", -1))));
    }

    private static Set<String> plain(String text, int length) {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\s+", -1);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + length <= words.length; i++) {
            grams.add(String.join(" ", Arrays.asList(words).subList(i, i + length)));
        }
        return grams;
    }

    private static double share(Set<String> of, Set<String> in) {
        return of.stream().filter(in::contains).count() / (double) of.size();
    }
}
