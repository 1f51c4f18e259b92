package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.MappingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The delivered files with the fates of their rows, per file, per contract, and as rows of the warehouse. */
public final class Landings {
    private Landings() {}

    /** Per contract and file, sorted; a file without rows is there with zeros. Frames are by source. */
    static List<FileBalance> files(InputPlan plan, Balance balance, List<SourceFrame> frames) {
        List<FileBalance> files = new ArrayList<>();
        for (String contract : plan.present()) {
            List<Balance.Count> counts = balance.of(contract);
            for (int i = 0; i < plan.sources().size(); i++) {
                Source source = plan.sources().get(i);
                if (source.outputs().stream().map(MappingOutput::contract).anyMatch(contract::equals)) {
                    files.addAll(ofSource(contract, source, at(counts, i), frames.get(i)));
                }
            }
        }
        return files;
    }

    private static List<Balance.Count> at(List<Balance.Count> counts, int source) {
        return counts.stream().filter(c -> c.source() == source).toList();
    }

    private static List<FileBalance> ofSource(
            String contract, Source source, List<Balance.Count> counts, SourceFrame frame) {
        return source.files().stream()
                .map(f -> file(
                        contract,
                        source,
                        f,
                        counts.stream().filter(c -> c.file().equals(f.name())).toList(),
                        frame))
                .toList();
    }

    private static FileBalance file(
            String contract, Source source, DeliveredFile file, List<Balance.Count> counts, SourceFrame frame) {
        Map<String, Long> fates = new TreeMap<>();
        counts.forEach(c -> fates.merge(c.fate(), c.rows(), Long::sum));
        long met = fates.values().stream().mapToLong(Long::longValue).sum();
        return new FileBalance(
                contract,
                file.name(),
                source.mapping().label(),
                file.bytes(),
                file.sha256(),
                read(contract, source, frame.read().of(file)).orElse(met),
                of(fates, Fate.FILTERED),
                of(fates, Fate.OTHER_MONTH),
                of(fates, Fate.CONFORMED),
                of(fates, Fate.REJECTED),
                of(fates, Fate.NOT_OPTED_IN),
                of(fates, Fate.DUPLICATE) + of(fates, Fate.SUPERSEDED),
                of(fates, Fate.SUPERSEDED),
                Tolerance.reasons(counts),
                frame.headers().get(file.name()).unknown().stream()
                        .map(HandleMasking::of)
                        .toList());
    }

    /** Rows as the mapping's output gives them; empty: repetitions in a file became one, so nobody counted them before. */
    private static OptionalLong read(String contract, Source source, long rows) {
        List<MappingOutput> outputs = source.outputs().stream()
                .filter(output -> output.contract().equals(contract))
                .toList();
        return outputs.stream().anyMatch(MappingOutput::distinct)
                ? OptionalLong.empty()
                : OptionalLong.of(outputs.stream()
                        .mapToLong(output -> rows * output.unpivot().size())
                        .sum());
    }

    private static long of(Map<String, Long> fates, Fate fate) {
        return fates.getOrDefault(fate.code(), 0L);
    }

    /** Per contract, sorted. */
    static List<ContractBalance> contracts(List<FileBalance> files) {
        return files.stream()
                .map(FileBalance::contract)
                .distinct()
                .sorted()
                .map(c -> contract(
                        c, files.stream().filter(f -> f.contract().equals(c)).toList()))
                .toList();
    }

    private static ContractBalance contract(String contract, List<FileBalance> files) {
        Map<String, Long> reasons = new TreeMap<>();
        files.forEach(f -> f.rejectReasons().forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum)));
        return new ContractBalance(
                contract,
                (int) files.stream().map(FileBalance::sha256).distinct().count(),
                sum(files, FileBalance::rowsRead),
                sum(files, FileBalance::filtered),
                sum(files, FileBalance::otherMonth),
                sum(files, FileBalance::conformed),
                sum(files, FileBalance::rejected),
                sum(files, FileBalance::notOptedIn),
                sum(files, FileBalance::duplicates),
                reasons,
                files.stream()
                        .flatMap(f -> f.unknownColumns().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static long sum(List<FileBalance> files, ToLongFunction<FileBalance> count) {
        return files.stream().mapToLong(count).sum();
    }
}
