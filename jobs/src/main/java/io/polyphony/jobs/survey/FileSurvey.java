package io.polyphony.jobs.survey;

import io.polyphony.jobs.land.DateOrder;
import io.polyphony.jobs.land.Detection;
import io.polyphony.jobs.land.Detection.Fit;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.NoTableException;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.jobs.land.TableSample;
import io.polyphony.jobs.land.TextEncoding;
import io.polyphony.jobs.survey.FileFinding.Kind;
import io.polyphony.jobs.survey.Reading.Use;
import io.polyphony.schemas.mapping.SourceMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one file of a folder is, and what its rows say. */
final class FileSurvey {
    private static final String PARQUET = ".parquet";

    private final InputFolder folder;
    private final Path file;
    private final String name;
    private final Answers answers;
    private final Map<String, SourceMapping> own;
    private final Seen seen = new Seen();
    private final Seen waiting = new Seen();
    private final Seen rows = new Seen();

    /**
     * Of a file.
     *
     * @param own sound mappings that lie in the folder, by the names of their files
     */
    FileSurvey(InputFolder folder, Path file, Answers answers, Map<String, SourceMapping> own) {
        this.folder = folder;
        this.file = file;
        this.name = folder.path().relativize(file).toString();
        this.answers = answers;
        this.own = own;
    }

    /** What is read of it. */
    Seen seen() {
        return seen;
    }

    /** What would be read of it, once somebody says how. */
    Seen waiting() {
        return waiting;
    }

    /**
     * What it is.
     *
     * @param declared the text of {@code sources.yaml}; blank: there is none
     * @param byContent names of files that were looked at, by their bytes; this one's is added
     */
    FileFinding finding(String declared, Map<String, String> byContent) {
        try {
            folder.requireHolds(file, name);
            OneFile one = new OneFile(file);
            return read(one, declared, byContent);
        } catch (InputException e) {
            return FileFinding.of(name, Kind.NOTHING, e.what());
        }
    }

    private FileFinding read(OneFile one, String declared, Map<String, String> byContent) {
        try {
            if (!declared.isEmpty()) {
                List<Source> sources = folder.declared(file);
                if (!sources.isEmpty()) {
                    sources.forEach(this::take);
                    return new FileFinding(name, Kind.DECLARED, ids(sources), List.of(), List.of());
                }
                if (declared.contains(name)) {
                    return FileFinding.of(name, Kind.LEFT_OUT, "");
                }
            }
            String same = byContent.putIfAbsent(one.sha256(), name);
            return same == null ? detected() : FileFinding.of(name, Kind.REPEATED, same);
        } catch (NoTableException e) {
            return FileFinding.of(name, Kind.NOTHING, e.what());
        } catch (InputException e) {
            return one.isNamedAsTable()
                    ? FileFinding.of(name, Kind.UNREADABLE, e.what() + ". " + e.advice())
                    : FileFinding.of(name, Kind.NOTHING, e.what());
        }
    }

    private static String ids(List<Source> sources) {
        return String.join(
                ", ", sources.stream().map(s -> s.mapping().id()).distinct().toList());
    }

    private void take(Source source) {
        if (!isParquet()) {
            seen.read(source);
        }
    }

    private boolean isParquet() {
        return name.toLowerCase(Locale.ROOT).endsWith(PARQUET);
    }

    private FileFinding detected() {
        List<Fit> fits = isParquet() ? named() : Detection.of(file, own);
        List<Reading> readings = new ArrayList<>();
        fits.stream().filter(Fit::isSure).forEach(fit -> readings.add(reading(fit, readings)));
        if (readings.isEmpty()) {
            fits.stream()
                    .filter(Fit::fits)
                    .limit(1)
                    .forEach(fit ->
                            readings.add(new Reading(fit, Use.PERHAPS, List.of(), DatesSeen.NONE, Optional.empty())));
        }
        return readings.isEmpty()
                ? unknown(fits)
                : new FileFinding(name, Kind.KNOWN, "", together(readings), List.of());
    }

    /** A file is read once all that is known of it can be: what waits for an answer keeps its other sheets waiting. */
    private List<Reading> together(List<Reading> readings) {
        boolean waits = readings.stream().anyMatch(r -> r.use() == Use.WAITS);
        (waits ? waiting : seen).add(rows);
        return waits ? readings.stream().map(Reading::waiting).toList() : readings;
    }

    /** Lines of text have one cell each, whatever they are; so have the titles above a table. */
    private FileFinding unknown(List<Fit> fits) {
        boolean plain =
                fits.stream().anyMatch(fit -> fit.known() + fit.unknown().size() > 1);
        if (!plain && !TableSample.isTable(file)) {
            return FileFinding.of(name, Kind.NOTHING, "has one column, so it is no table");
        }
        List<Fit> workbooks = Detection.ofWorkbooks(file);
        List<Fit> near =
                workbooks.isEmpty() ? fits.stream().filter(Fit::isNear).limit(1).toList() : workbooks.subList(0, 1);
        String written =
                TextEncoding.instead(file).map(other -> TextEncoding.SAID).orElse("");
        return new FileFinding(name, Kind.UNKNOWN, written, List.of(), near);
    }

    /** Of Parquet the name is all that is looked at. */
    private List<Fit> named() {
        OneFile one = new OneFile(file);
        String contract = one.named()
                .orElseThrow(() -> new InputException(
                        "is Parquet, whose columns are not looked at here", name, "Name its mapping or contract"));
        SourceMapping own = one.as(contract).get(0).mapping();
        int columns = own.columns().size();
        return List.of(new Fit(own, true, null, null, columns, List.of(), columns, List.of(), true, null));
    }

    private Reading reading(Fit fit, List<Reading> before) {
        List<Constant> constants = new ConstantsDraft(file, name, answers).of(fit.mapping());
        boolean instead = before.stream().anyMatch(other -> other.fit().readsTheSame(fit));
        if (instead || isParquet()) {
            return new Reading(fit, instead ? Use.INSTEAD : Use.READ, constants, DatesSeen.NONE, Optional.empty());
        }
        OneFile one = new OneFile(file);
        Map<String, String> values = new TreeMap<>();
        constants.forEach(c -> values.put(c.name(), c.value() == null ? "" : c.value()));
        DatesSeen dates = DatesSeen.of(one.through(fit.mapping(), values));
        Optional<DateOrder> order =
                dates == DatesSeen.EITHER ? answers.dates() : dates.order().filter(o -> o == DateOrder.DAY_FIRST);
        boolean open = constants.stream().anyMatch(c -> c.value() == null)
                || dates == DatesSeen.BOTH
                || (dates == DatesSeen.EITHER && order.isEmpty());
        SourceMapping mapping = order.filter(o -> o == DateOrder.DAY_FIRST)
                .map(o -> fit.mapping().daysFirst())
                .orElse(fit.mapping());
        rows.read(one.through(mapping, values));
        return new Reading(fit, open ? Use.WAITS : Use.READ, constants, dates, order);
    }
}
