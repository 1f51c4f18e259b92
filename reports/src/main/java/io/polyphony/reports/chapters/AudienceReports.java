package io.polyphony.reports.chapters;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import io.polyphony.reports.MonthInput;
import io.polyphony.schemas.mapping.Mappings;
import java.util.Comparator;
import java.util.List;

/** The reports that there are. */
public final class AudienceReports {
    private static final List<AudienceReport> ALL = find();

    private AudienceReports() {}

    /** One for each audience, in their order. */
    public static List<AudienceReport> all() {
        return ALL;
    }

    /** Those that a month has values for. */
    public static List<AudienceReport> concernedBy(MonthInput input) {
        return ALL.stream().filter(report -> report.concerns(input)).toList();
    }

    private static List<AudienceReport> find() {
        try (ScanResult scan = new ClassGraph()
                .acceptJars(Mappings.JARS)
                .acceptPackages(MonthInput.class.getPackageName())
                .enableClassInfo()
                .ignoreClassVisibility()
                .scan()) {
            return scan.getClassesImplementing(AudienceReport.class).stream()
                    .filter(ClassInfo::isStandardClass)
                    .map(AudienceReports::create)
                    .sorted(Comparator.comparing(
                                    (AudienceReport report) -> report.audience().place())
                            .thenComparing(report -> report.audience().fileName()))
                    .toList();
        }
    }

    private static AudienceReport create(ClassInfo info) {
        try {
            return (AudienceReport) info.loadClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(info.getName() + " needs a public constructor without arguments", e);
        }
    }
}
