package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.run.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The delivered files with the fates of their rows, per file, per contract, and as rows of the warehouse. */
public final class Landings {
    private Landings() {}

    /** Per contract and file, sorted; a file without rows is there with zeros. Headers are by source, then by file. */
    static List<FileBalance> files(InputPlan plan, Balance balance, List<Map<String, Header>> headers) {
        List<FileBalance> files = new ArrayList<>();
        for (String contract : plan.present()) {
            List<Balance.Count> counts = balance.of(contract);
            for (int i = 0; i < plan.sources().size(); i++) {
                Source source = plan.sources().get(i);
                if (source.outputs().stream().map(MappingOutput::contract).anyMatch(contract::equals)) {
                    files.addAll(ofSource(contract, source, at(counts, i), headers.get(i)));
                }
            }
        }
        return files;
    }

    private static List<Balance.Count> at(List<Balance.Count> counts, int source) {
        return counts.stream().filter(c -> c.source() == source).toList();
    }

    private static List<FileBalance> ofSource(
            String contract, Source source, List<Balance.Count> counts, Map<String, Header> headers) {
        return source.files().stream()
                .map(f -> file(
                        contract,
                        source,
                        f,
                        counts.stream().filter(c -> c.file().equals(f.name())).toList(),
                        headers.get(f.name())))
                .toList();
    }

    private static FileBalance file(
            String contract, Source source, DeliveredFile file, List<Balance.Count> counts, Header header) {
        Map<String, Long> fates = new TreeMap<>();
        counts.forEach(c -> fates.merge(c.fate(), c.rows(), Long::sum));
        return new FileBalance(
                contract,
                file.name(),
                source.mapping().label(),
                file.bytes(),
                file.sha256(),
                fates.values().stream().mapToLong(Long::longValue).sum(),
                of(fates, Fate.FILTERED),
                of(fates, Fate.OTHER_MONTH),
                of(fates, Fate.CONFORMED),
                of(fates, Fate.REJECTED),
                of(fates, Fate.NOT_OPTED_IN),
                of(fates, Fate.DUPLICATE) + of(fates, Fate.SUPERSEDED),
                of(fates, Fate.SUPERSEDED),
                Tolerance.reasons(counts),
                header.unknown().stream().map(HandleMasking::of).toList());
    }

    private static long of(Map<String, Long> fates, Fate fate) {
        return fates.getOrDefault(fate.code(), 0L);
    }

    /** Per contract, sorted. */
    static List<RunFacts.Landing> contracts(List<FileBalance> files) {
        return files.stream()
                .map(FileBalance::contract)
                .distinct()
                .sorted()
                .map(c -> contract(
                        c, files.stream().filter(f -> f.contract().equals(c)).toList()))
                .toList();
    }

    private static RunFacts.Landing contract(String contract, List<FileBalance> files) {
        Map<String, Long> reasons = new TreeMap<>();
        files.forEach(f -> f.rejectReasons().forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum)));
        return new RunFacts.Landing(
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
