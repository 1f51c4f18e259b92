package io.polyphony.jobs.pipeline;

import io.polyphony.schemas.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * Names a run by what goes into it, so that the same month from the same inputs is the same run anywhere.
 *
 * @param text hash of all the others: 16 hexadecimal digits
 * @param month the month
 * @param inputHash hash of all inputs
 * @param configHash hash of the settings
 * @param codeVersion version of the code
 */
public record RunId(String text, YearMonth month, String inputHash, String configHash, String codeVersion) {
    private static final int LENGTH = 16;

    /**
     * The run of a month.
     *
     * @param erased how many people's rows are dropped on the way in; without them the inputs are others
     */
    public static RunId of(YearMonth month, String inputHash, long erased, Settings settings, String codeVersion) {
        String configHash = hash(settings.asMap().toString());
        String text = hash(String.join("\n", month.toString(), inputHash, configHash, codeVersion)
                + (erased == 0 ? "" : "\nerased " + erased));
        return new RunId(text, month, inputHash, configHash, codeVersion);
    }

    /**
     * The run of a month that takes something from others: their history, and what is told of its changes.
     *
     * @param runs the runs of these months; none: the same run
     */
    RunId from(SortedMap<YearMonth, String> runs) {
        return runs.isEmpty() ? this : named(text + "\nfrom " + runs);
    }

    /**
     * The run as the next version of a month: what was published before decides what may be published now, so it is an
     * input too. The same inputs again are the same version again, not a further one.
     *
     * @param published the ids of the month's runs, in the order in which they were published
     */
    RunId following(List<String> published) {
        List<String> versions = new ArrayList<>();
        published.stream()
                .filter(id -> versions.isEmpty() || !id.equals(versions.get(versions.size() - 1)))
                .forEach(versions::add);
        if (!versions.isEmpty()) {
            RunId same = after(versions.subList(0, versions.size() - 1));
            if (same.text().equals(versions.get(versions.size() - 1))) {
                return same;
            }
        }
        return after(versions);
    }

    private RunId after(List<String> earlier) {
        return earlier.isEmpty() ? this : named(text + "\nafter " + String.join(" ", earlier));
    }

    private RunId named(String all) {
        return new RunId(hash(all), month, inputHash, configHash, codeVersion);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
