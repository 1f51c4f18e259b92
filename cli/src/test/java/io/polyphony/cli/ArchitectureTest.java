package io.polyphony.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The boundaries of modules and packages: {@code cli → {jobs, reports, dags} → schemas}, and one direction of data flow. */
@AnalyzeClasses(packages = "io.polyphony", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SPARK = "org.apache.spark..";

    @ArchTest
    static final ArchRule SCHEMAS_KNOW_NOBODY = noClasses()
            .that()
            .resideInAPackage("io.polyphony.schemas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.polyphony.jobs..",
                    "io.polyphony.reports..",
                    "io.polyphony.dags..",
                    "io.polyphony.cli..",
                    SPARK);

    @ArchTest
    static final ArchRule JOBS_KNOW_NO_REPORTS_AND_NO_COMMAND_LINE = noClasses()
            .that()
            .resideInAPackage("io.polyphony.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.polyphony.reports..", "io.polyphony.dags..", "io.polyphony.cli..", "org.jfree..", "picocli..");

    @ArchTest
    static final ArchRule REPORTS_KNOW_NO_JOBS_AND_NO_SPARK = noClasses()
            .that()
            .resideInAPackage("io.polyphony.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.polyphony.jobs..", "io.polyphony.dags..", "io.polyphony.cli..", SPARK);

    @ArchTest
    static final ArchRule DAGS_KNOW_AIRFLOW_ONLY = noClasses()
            .that()
            .resideInAPackage("io.polyphony.dags..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.polyphony.jobs..", "io.polyphony.reports..", "io.polyphony.cli..", SPARK, "picocli..");

    @ArchTest
    static final ArchRule COMMANDS_OF_AIRFLOW_KNOW_NO_JOBS_AND_NO_SPARK = noClasses()
            .that()
            .resideInAPackage("io.polyphony.cli.command.airflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.polyphony.jobs..", "io.polyphony.reports..", SPARK);

    @ArchTest
    static final ArchRule METRICS_AND_STATISTICS_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage("io.polyphony.jobs.metrics..", "io.polyphony.jobs.stats..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPARK, "org.apache.iceberg..");

    @ArchTest
    static final ArchRule METRIC_HOMES_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("io.polyphony.jobs.metrics.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule DATA_FLOW_ONE_WAY =
            slices().matching("io.polyphony.jobs.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_CLOCK_IS_PASSED_IN = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.polyphony.jobs..", "io.polyphony.reports..", "io.polyphony.schemas..", "io.polyphony.dags..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");
}
