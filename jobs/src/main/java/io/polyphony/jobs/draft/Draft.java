package io.polyphony.jobs.draft;

import io.polyphony.jobs.land.TableSample;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mapping to begin with, for a file that no shipped one fits: what it feeds, as far as its values and names tell. */
public final class Draft {
    /** A mapping of that name would take the place of the list of sources. */
    private static final String RESERVED = "sources";

    /** What is taken off a name, with that of a packed file. */
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[^.]+(\\.gz)?$");

    private Draft() {}

    /** The id of a file's mapping: its name without ending. */
    public static String id(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String stem = ENDING.matcher(name).replaceFirst("").replaceAll("[^\\p{L}\\p{N}.]+", "-");
        return stem.equals(RESERVED) ? stem + "-mapping" : stem;
    }

    /** Where the mapping of a file is kept: beside it. */
    public static Path beside(Path file) {
        return file.resolveSibling(id(file) + ".yaml");
    }

    /** A path as a shell takes it. */
    public static String shell(Path path) {
        String text = path.toString();
        return text.matches("[\\p{L}\\p{N}_./@%+=:,~-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /**
     * The draft as YAML.
     *
     * @param file a delivered CSV, JSON or spreadsheet file
     * @param id the mapping's id
     * @throws io.polyphony.jobs.land.InputException if the file can't be read
     */
    public static String of(Path file, String id) {
        Totals totals = Totals.of(TableSample.of(file));
        List<SampleColumn> columns = Neighbours.columns(totals.sample());
        List<Output> outputs = Outputs.of(columns, Neighbours.of(file)).stream()
                .map(totals::of)
                .toList();
        return new DraftText(totals.sample(), columns, outputs).of(file, id);
    }
}
