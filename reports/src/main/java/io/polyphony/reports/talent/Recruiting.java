package io.polyphony.reports.talent;

import static java.time.temporal.ChronoUnit.DAYS;

import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The recruiting values of a month as the talent report asks for them. */
final class Recruiting {
    /** The key of a source. */
    static final String SOURCE = "source";
    /** What came through sharing. */
    static final Grain SHARED = Grain.of(SOURCE, Sources.SHARE);
    /** What came through sharing too lately to know what becomes of it. */
    static final Grain SHARED_OPEN = SHARED.with("cohort", Sources.OPEN);
    /** What came through sharing long enough ago to know what became of it. */
    static final Grain SHARED_SETTLED = SHARED.with("cohort", Sources.SETTLED);

    /** When an application counts for sharing. */
    static final String CREDIT =
            " it came through a link that an employee shared, or the applicant tracking system files it"
                    + " so where the link says nothing, and nobody referred or sourced the applicant.";

    /** The same, where no link says anything that can be shown. */
    static final String CREDIT_BY_SYSTEM =
            " the applicant tracking system files it so, and nobody referred or sourced the"
                    + " applicant: of what links say nothing was delivered, or no figure can be shown.";

    /** So long ago somebody has to have applied for it to be known what becomes of it. */
    private static final int SETTLED_DAYS = 90;

    private Recruiting() {}

    /** What the figures of applicants are about: {@code in the six months from May to October 2026}. */
    static String period(Months months) {
        YearMonth last = months.facts().month();
        return months.now()
                .shown(Metrics.RECRUITING_MONTHS, Grain.TOTAL)
                .map(value -> period(Math.round(value.value()), last))
                .orElse("up to " + FigureText.month(last));
    }

    private static String period(long count, YearMonth last) {
        return count == 1
                ? "in " + FigureText.month(last)
                : "in the " + FigureText.inWords(count) + " months from "
                        + FigureText.month(last.minusMonths(count - 1), last) + " to " + FigureText.month(last);
    }

    /** The first month of the period; empty where its length is not shown. */
    private static Optional<YearMonth> begin(Months months) {
        return months.now()
                .shown(Metrics.RECRUITING_MONTHS, Grain.TOTAL)
                .map(count -> months.facts().month().minusMonths(Math.round(count.value()) - 1));
    }

    /**
     * Whether clicks and applications were both known by the first month of the period, as that month's own figures tell. The period
     * begins with the first of either; the other may begin later, and is then not of the same months.
     */
    static boolean clicksAllAlong(Months months) {
        return begin(months)
                .flatMap(months::at)
                .filter(first -> first.find(Metrics.HUMAN_CLICKS, Grain.TOTAL).isPresent()
                        && first.find(Metrics.APPLICANTS, Grain.TOTAL).isPresent())
                .isPresent();
    }

    /** Whether the period is so short that nobody in it can have applied 90 days ago. */
    static boolean tooShort(Months months) {
        YearMonth end = months.facts().month().plusMonths(1);
        return begin(months)
                .filter(first -> DAYS.between(first.atDay(1), end.atDay(1)) < SETTLED_DAYS)
                .isPresent();
    }

    /**
     * Whether any figure tells those who submitted from those who began. Where none does, no step before submitting was delivered, so
     * that each applicant counts as having submitted: that is no measurement.
     */
    static boolean submittingTells(Months months) {
        return months.now().all(Metrics.SUBMISSION_RATE).stream()
                        .anyMatch(rate -> rate.value() != null && rate.value() < 1)
                || months.now().all(Metrics.APPLICANTS_SUBMITTED).stream()
                        .anyMatch(submitted -> months.now()
                                .find(Metrics.APPLICANTS, submitted.grain())
                                .filter(began -> !Objects.equals(began.value(), submitted.value()))
                                .isPresent());
    }

    /** A figure of what came through sharing, if it is shown. */
    static Optional<MetricValue> shared(Months months, String metric) {
        return months.now().shown(metric, SHARED);
    }

    /** Whether the applicant tracking system names sharing, and no figure is shown of what links name. */
    static boolean bySystemAlone(Months months) {
        return shared(months, Metrics.APPLICANTS_BY_SYSTEM).isPresent()
                && bySource(months, Metrics.APPLICANTS_BY_LINK).isEmpty();
    }

    /** Those who applied too lately, where they are most of those through sharing: what became of them can't be told. */
    static Optional<MetricValue> mostlyOpen(Months months) {
        return shared(months, Metrics.APPLICANTS)
                .flatMap(all -> months.now()
                        .shown(Metrics.APPLICANTS, SHARED_OPEN)
                        .filter(open -> open.value() * 2 > all.value()));
    }

    /** The figures of all sources that are shown, in the order of sources. */
    static List<MetricValue> bySource(Months months, String metric) {
        return months.now().over(metric, SOURCE).stream()
                .filter(value -> value.value() != null)
                .sorted(Comparator.comparing(value -> Sources.rank(source(value))))
                .toList();
    }

    /** The source that a value is about. */
    static String source(MetricValue value) {
        return value.grain().get(SOURCE).orElse("");
    }

    /** The source of a value within a sentence, after {@code of} or {@code from}. */
    static String named(MetricValue value) {
        return Sources.inSentence(source(value));
    }

    /** A value with its interval, if it has one: {@code 23 % (17–30 %)}. */
    static String withInterval(MetricValue value) {
        return FigureText.rounded(value) + (value.interval().known() ? " (" + FigureText.interval(value) + ")" : "");
    }

    /** Why a figure of sharing has no number, within a sentence. */
    static String reason(Months months, String metric) {
        return months.now().reason(metric, SHARED);
    }
}
