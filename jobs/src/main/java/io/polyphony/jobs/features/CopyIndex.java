package io.polyphony.jobs.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the copies of a text among distinct texts, exactly.
 *
 * <p>Two copies have a common gram among their rarest ones ({@link SharedText#prefix}), so only texts listed under
 * those are compared. Nothing is capped.
 */
public final class CopyIndex {
    private final List<SharedText> texts;
    private final Map<Long, List<Integer>> byGram = new HashMap<>();
    /** By position, once they were asked for: every share of a text and every window asks again. */
    private final int[][] copies;

    /** Indexes texts, one of each key. */
    public CopyIndex(List<SharedText> texts) {
        this.texts = List.copyOf(texts);
        this.copies = new int[texts.size()][];
        for (int i = 0; i < texts.size(); i++) {
            for (long gram : texts.get(i).prefix()) {
                byGram.computeIfAbsent(gram, g -> new ArrayList<>()).add(i);
            }
        }
    }

    /** How many texts there are. */
    public int size() {
        return texts.size();
    }

    /** Positions of the copies of the text at a position, ascending, itself among them. */
    public int[] copiesOf(int position) {
        if (copies[position] == null) {
            copies[position] = compared(position);
        }
        return copies[position].clone();
    }

    private int[] compared(int position) {
        SharedText text = texts.get(position);
        IntStream candidates = Arrays.stream(text.prefix())
                .mapToObj(byGram::get)
                .flatMapToInt(of -> of.stream().mapToInt(Integer::intValue));
        return IntStream.concat(IntStream.of(position), candidates)
                .sorted()
                .distinct()
                .filter(i -> CopyRule.isCopy(text, texts.get(i)))
                .toArray();
    }
}
