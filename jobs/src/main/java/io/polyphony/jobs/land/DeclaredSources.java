package io.polyphony.jobs.land;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.MappingReader;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sources that {@code sources.yaml} declares. */
final class DeclaredSources {
    private final Path folder;
    private final Fingerprint fingerprint;

    DeclaredSources(Path folder, Fingerprint fingerprint) {
        this.folder = folder;
        this.fingerprint = fingerprint;
    }

    InputPlan plan(SourcesFile declared) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < declared.sources().size(); i++) {
            String where = SourcesFile.NAME + ", source " + (i + 1);
            sources.add(source(declared.sources().get(i), where));
        }
        fingerprint.text(declared.toString());
        return new InputPlan(declared.coverage(), sources, fingerprint.repeated(), fingerprint.hash());
    }

    private Source source(SourcesFile.Entry entry, String where) {
        SourceMapping mapping = mapping(entry, where);
        fingerprint.text(mapping.toString());
        String purpose = entry.contract() + "|" + mapping.id() + "|" + entry.where() + "|" + entry.constants();
        List<DeliveredFile> files = files(entry, purpose, where);
        Source source = new Source(entry.contract(), mapping, files, entry.where(), entry.constants());
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
            SourceMapping mapping =
                    entry.mapping() == null ? SourceMapping.of(Contracts.of(entry.contract())) : named(entry.mapping());
            return mapping.with(format(entry, mapping.format()));
        } catch (IllegalArgumentException | IOException e) {
            throw new InputException(e.getMessage(), where, "Correct the source or its mapping", e);
        }
    }

    /** A shipped mapping, or a mapping file beside the data. */
    private SourceMapping named(String mapping) throws IOException {
        Path file = folder.resolve(mapping);
        if (!Files.isRegularFile(file)) {
            return Mappings.of(mapping);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new MappingReader().read(in);
        }
    }

    private static SourceFormat format(SourcesFile.Entry entry, SourceFormat format) {
        SourceFormat.Type type =
                entry.mapping() == null ? FileKind.of(Path.of(entry.path())).orElse(format.type()) : format.type();
        String delimiter = entry.delimiter() == null ? format.delimiter() : entry.delimiter();
        String encoding = entry.encoding() == null ? format.encoding() : entry.encoding();
        return new SourceFormat(type, delimiter, encoding, format.headerRow());
    }
}
