package io.polyphony.jobs.land;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what an input folder delivers for which contract, by {@code sources.yaml} or by the files' names. */
public final class Land {
    private Land() {}

    /**
     * The plan of what will be read.
     *
     * <p>Each file's bytes are read once for its hash. Rows are not read.
     *
     * @param folder the input folder
     * @throws InputException if the folder or a file is missing, empty or may not be read, if something leads out of the
     *     folder, if a required contract is not fed, or if a file's header does not have the columns its mapping requires
     */
    public static InputPlan plan(InputFolder folder) {
        folder.requireReadable();
        Path declared = folder.path().resolve(SourcesFile.NAME);
        folder.require(declared, SourcesFile.NAME);
        Fingerprint fingerprint = new Fingerprint(folder);
        InputPlan plan = Files.exists(declared)
                ? new DeclaredSources(folder, fingerprint).plan(SourcesFile.read(declared))
                : named(folder, fingerprint);
        requireContracts(plan, folder.path());
        plan.sources().forEach(s -> s.files().forEach(f -> Header.of(s, f)));
        return plan;
    }

    /** The same of a folder that nothing may lead out of. */
    public static InputPlan plan(Path folder) {
        return plan(InputFolder.of(folder));
    }

    private static void requireContracts(InputPlan plan, Path folder) {
        List<String> needed = Contracts.inputs().stream()
                .filter(Contract::required)
                .map(Contract::id)
                .toList();
        List<String> missing =
                needed.stream().filter(id -> !plan.present().contains(id)).toList();
        if (!missing.isEmpty()) {
            String first = missing.get(0);
            throw new NotDeliveredException(
                    inWords(missing) + (missing.size() == 1 ? " is" : " are") + " missing (needed: "
                            + String.join(", ", needed) + ")",
                    folder.toString(),
                    "Add " + first + ".csv, or name its source in " + SourcesFile.NAME
                            + ". Columns: " + Program.called("schemas show " + first)
                            + ". What an export is: " + Program.called("schemas detect FILE")
                            + ". Example files: " + Program.called("simulate --out example"));
        }
    }

    private static String inWords(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static InputPlan named(InputFolder folder, Fingerprint fingerprint) {
        List<Source> sources = new ArrayList<>();
        for (Contract contract : Contracts.inputs()) {
            refuseFolderNamedAsFile(folder.path(), contract);
            sources.addAll(sources(folder, contract, fingerprint));
        }
        return new InputPlan(Coverage.MONTH, sources, fingerprint.repeated(), fingerprint.hash());
    }

    /** What Spark writes is a folder {@code posts.csv}: its files must not be overlooked. */
    private static void refuseFolderNamedAsFile(Path folder, Contract contract) {
        for (String ending : FileKind.ENDINGS.keySet()) {
            String name = contract.id() + "." + ending;
            if (Files.isDirectory(folder.resolve(name))) {
                throw new InputException("is a folder", name, "Rename it to " + contract.id());
            }
        }
    }

    private static List<Source> sources(InputFolder folder, Contract contract, Fingerprint fingerprint) {
        Map<SourceFormat.Type, List<DeliveredFile>> byType = new LinkedHashMap<>();
        String id = contract.id();
        String named = anyCase(id);
        Glob glob = new Glob(folder, "{" + named + "[.-]*," + named + "/**}");
        for (Path file : glob.files()) {
            boolean inFolder = !file.getParent().equals(folder.path());
            if (inFolder
                    || (FileKind.of(file).isPresent() && FileKind.stem(file).equals(id))) {
                FileKind.of(file)
                        .ifPresent(type -> fingerprint
                                .deliver(id, file, glob.name(file))
                                .ifPresent(f -> byType.computeIfAbsent(type, t -> new ArrayList<>())
                                        .add(f)));
            }
        }
        return byType.entrySet().stream()
                .map(e -> ownColumns(contract, e.getKey(), e.getValue()))
                .toList();
    }

    /** {@code Posts.CSV} is as good as {@code posts.csv}, also where the file system tells them apart. */
    private static String anyCase(String id) {
        return id.chars()
                .mapToObj(c -> "[" + (char) c + Character.toUpperCase((char) c) + "]")
                .collect(Collectors.joining());
    }

    /** Files that are written in a contract's own columns. */
    static Source ownColumns(Contract contract, SourceFormat.Type type, List<DeliveredFile> files) {
        SourceMapping mapping = SourceMapping.of(contract);
        return new Source(contract.id(), mapping.with(mapping.format().as(type)), files, null, Map.of());
    }
}
