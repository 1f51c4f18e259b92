package io.polyphony.jobs.land;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources that {@code sources.yaml} declares. */
final class DeclaredSources {
    private final InputFolder folder;
    private final Fingerprint fingerprint;

    DeclaredSources(InputFolder folder, Fingerprint fingerprint) {
        this.folder = folder;
        this.fingerprint = fingerprint;
    }

    InputPlan plan(SourcesFile declared) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < declared.sources().size(); i++) {
            sources.add(source(declared.sources().get(i), where(i)));
        }
        fingerprint.text(declared.toString());
        return new InputPlan(declared.coverage(), sources, fingerprint.repeated(), fingerprint.hash());
    }

    /** The sources that read a file, each with that file alone; none: no source reads it. */
    List<Source> of(Path file, SourcesFile declared) {
        Path wanted = file.toAbsolutePath().normalize();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < declared.sources().size(); i++) {
            SourcesFile.Entry entry = declared.sources().get(i);
            if (new Glob(folder, entry.path()).files().contains(wanted)) {
                sources.add(source(entry.at(wanted), where(i)));
            }
        }
        return sources;
    }

    private static String where(int source) {
        return SourcesFile.NAME + ", source " + (source + 1);
    }

    private Source source(SourcesFile.Entry entry, String where) {
        SourceMapping mapping = mapping(entry, where);
        fingerprint.text(mapping.toString());
        String purpose = entry.contract() + "|" + mapping.id() + "|" + entry.where() + "|" + entry.constants();
        List<DeliveredFile> files = files(entry, purpose, where);
        Source source =
                new Source(entry.contract(), mapping, files, entry.where(), entry.constants(), entry.tolerance());
        if (source.outputs().isEmpty()) {
            throw new InputException(
                    "mapping " + mapping.id() + " does not feed " + entry.contract(),
                    where,
                    "Name a contract that it feeds, or none");
        }
        return source;
    }

    private List<DeliveredFile> files(SourcesFile.Entry entry, String purpose, String where) {
        Glob glob = new Glob(folder, entry.path());
        List<Path> paths = glob.files();
        if (paths.isEmpty()) {
            throw new InputException(
                    "no file matches " + entry.path(), where, "Deliver the file, or take the source away");
        }
        return paths.stream()
                .map(p -> fingerprint.deliver(purpose, p, glob.name(p)))
                .flatMap(Optional::stream)
                .toList();
    }

    private SourceMapping mapping(SourcesFile.Entry entry, String where) {
        if (entry.mapping() == null && entry.contract() == null) {
            throw new InputException(
                    "has neither contract nor mapping", where, "Say which contract the file feeds, or its mapping");
        }
        try {
            SourceMapping mapping = entry.mapping() == null
                    ? SourceMapping.of(Contracts.of(entry.contract()))
                    : NamedMapping.of(folder, entry.mapping());
            SourceMapping written = mapping.with(format(entry, mapping.format()));
            return entry.dates() == DateOrder.DAY_FIRST ? written.daysFirst() : written;
        } catch (IllegalArgumentException | IOException e) {
            throw new InputException(e.getMessage(), where, "Correct the source or its mapping", e);
        }
    }

    private static SourceFormat format(SourcesFile.Entry entry, SourceFormat format) {
        SourceFormat.Type type =
                entry.mapping() == null ? FileKind.of(Path.of(entry.path())).orElse(format.type()) : format.type();
        return format.as(type).written(entry.delimiter(), entry.encoding());
    }
}
