package io.polyphony.jobs.land;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One delivered file by itself, as the sources it would be read through. */
public final class OneFile {
    private final Path path;
    private final DeliveredFile file;

    /** The file. @throws InputException if it is not there, empty, or may not be read */
    public OneFile(Path path) {
        this.path = path;
        String name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            throw new InputException("there is no such file", path.toString(), "Give the path of a delivered file");
        }
        if (Files.isDirectory(path)) {
            throw new InputException("is a folder", path.toString(), "Give one of its files");
        }
        // Who names a file at the command line may read it, wherever a link leads.
        InputFolder anywhere = InputFolder.of(path.toAbsolutePath().getRoot());
        this.file = new Fingerprint(anywhere).deliver("check", path, name).orElseThrow();
    }

    /** The file as it was delivered. */
    DeliveredFile file() {
        return file;
    }

    /**
     * Read in a contract's own columns.
     *
     * @throws IllegalArgumentException if there is no such contract of delivered files
     */
    public List<Source> as(String contract) {
        Contract known = Contracts.of(contract);
        if (known.layer() != Contract.Layer.INPUT) {
            throw new IllegalArgumentException("'" + contract + "' is made by Polyphony, no file feeds it");
        }
        SourceFormat.Type type = FileKind.of(path).orElse(SourceFormat.Type.CSV);
        return List.of(Land.ownColumns(known, type, List.of(file)));
    }

    /**
     * Read through a mapping.
     *
     * @param mapping path of a mapping file, or id of a shipped one
     * @param constants source columns that have one value
     * @throws IllegalArgumentException if there is no such mapping
     */
    public List<Source> through(String mapping, Map<String, String> constants) {
        try {
            SourceMapping named = NamedMapping.of(mapping);
            return List.of(new Source(null, named, List.of(file), null, constants));
        } catch (IOException e) {
            throw new InputException("can't be read", mapping, "Give this user permission to read it", e);
        }
    }

    /**
     * Read through a mapping that is known already, as {@link Detection} finds it.
     *
     * @param constants source columns that have one value
     */
    public Source through(SourceMapping mapping, Map<String, String> constants) {
        return new Source(null, mapping, List.of(file), null, constants);
    }

    /** The same source where its text is in the character set that the file seems to be written in. */
    public Source asWritten(Source source) {
        SourceMapping mapping = source.mapping();
        return new Source(
                source.contract(),
                mapping.with(TextEncoding.of(file, mapping.format())),
                source.files(),
                source.where(),
                source.constants(),
                source.tolerance());
    }

    /** Whether a {@code sources.yaml} lies beside it, which says how files are written. */
    public boolean isDeclared() {
        return Files.exists(
                InputFolder.of(path.toAbsolutePath().normalize().getParent()).sourcesFile());
    }

    /**
     * Read as {@code sources.yaml} beside it says, else as its name does; empty: neither says anything.
     *
     * @param more folders that {@code sources.yaml} may lead to besides its own
     */
    public List<Source> asDelivered(List<Path> more) {
        InputFolder folder = new InputFolder(path.toAbsolutePath().normalize().getParent(), more);
        Path declared = folder.path().resolve(SourcesFile.NAME);
        if (Files.exists(declared)) {
            return new DeclaredSources(folder, new Fingerprint(folder)).of(path, SourcesFile.read(declared));
        }
        return named().map(this::as).orElse(List.of());
    }

    /** Whether its name says that it is a table. */
    public boolean isNamedAsTable() {
        return FileKind.isOfTable(path);
    }

    /** A hash of its bytes. */
    public String sha256() {
        return file.sha256();
    }

    /** The contract that its name means; empty: none. */
    public Optional<String> named() {
        return FileKind.of(path)
                .map(type -> FileKind.stem(path))
                .filter(stem -> Contracts.inputs().stream().anyMatch(c -> c.id().equals(stem)));
    }
}
