package io.polyphony.reports.programme;

import io.polyphony.reports.findings.ChangeSentences;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RequestEffects;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How pressure looks in figures, as four lines that are never added up: each may have another cause. */
final class PressurePattern {
    private static final String NOT_KNOWN = "can't tell";

    private final Months months;
    private final RequestEffects.Told request;

    private PressurePattern(Months months, RequestEffects.Told request) {
        this.months = months;
        this.request = request;
    }

    /** The lines after the month's most telling mandatory request, else that of the month before; empty: there was none. */
    static Optional<PressurePattern> of(Months months, RequestEffects effects) {
        YearMonth now = months.facts().month();
        return effects.telling(now)
                .or(() -> effects.telling(now.minusMonths(1)))
                .map(request -> new PressurePattern(months, request));
    }

    /** The request that the lines are about. */
    RequestEffects.Told request() {
        return request;
    }

    /** The lines: what would be a sign, what was seen, what may be said of it. */
    Table table() {
        return new Table(
                "The pressure pattern after " + Requests.named(request, months) + ", line by line",
                List.of("Line", "A sign of pressure would be", "Seen", "What may be said"),
                List.of(surge(), copies(), spread(), staying()));
    }

    private List<String> surge() {
        boolean shown = request.surge().value() != null;
        return List.of(
                "Posting on request",
                "a rush in the 24 hours after",
                shown ? "people, beside the usual: " + Requests.times(request.surge()) : Requests.said(request.surge()),
                said(request.surged(), "a rush", "fewer than usual"));
    }

    private List<String> copies() {
        return List.of(
                "Copying",
                "more copies than the month before",
                request.sinceBefore()
                                .map(change -> ChangeSentences.earlier(change) + ", then ")
                                .orElse("")
                        + request.copies().map(Requests::said).orElse("not measured"),
                said(request.copied(), "more copies", "fewer copies"));
    }

    private List<String> spread() {
        Optional<Told> told = request.month().equals(months.facts().month())
                ? Signal.SPREAD.change(months, Since.LAST_MONTH)
                : Optional.empty();
        return List.of(
                "Posting evenly",
                "a sudden fall of what the most active write",
                told.map(PressurePattern::both).orElse(Table.NOTHING),
                told.map(one -> said(one.verdict(), "rose", "fell")).orElse(NOT_KNOWN));
    }

    /** In the month of a request it is not known yet; in the month after, whether fewer stayed than before. */
    private List<String> staying() {
        boolean early = request.month().equals(months.facts().month());
        Optional<Told> told = early ? Optional.empty() : Signal.STAYING.change(months, Since.LAST_MONTH);
        return List.of(
                "Falling silent later",
                "fewer stay in the month after, or those asked leave more often",
                Stream.concat(told.map(PressurePattern::both).stream(), ratio().stream())
                        .reduce((one, other) -> one + "; " + other)
                        .orElse(Table.NOTHING),
                Stream.concat(
                                early
                                        ? Stream.of("the month after is not known yet")
                                        : Stream.of(told.map(one -> said(one.verdict(), "more stay", "fewer stay"))
                                                .orElse(NOT_KNOWN)),
                                ratio()
                                        .map(shown -> "over all months: "
                                                + Leaving.of(months).words())
                                        .stream())
                        .reduce((one, other) -> one + "; " + other)
                        .orElseThrow());
    }

    private Optional<String> ratio() {
        return Leaving.ratio(months)
                .filter(ratio -> ratio.value() != null)
                .map(ratio -> "those asked, over all months: " + FigureText.rounded(ratio) + "\u00A0times as often");
    }

    private static String both(Told told) {
        return FigureText.rounded(told.change().before()) + ", then "
                + FigureText.rounded(told.change().now());
    }

    private static String said(Comparison verdict, String more, String less) {
        return switch (verdict) {
            case MORE -> "clear: " + more;
            case LESS -> "clear: " + less;
            case NO_CLEAR_DIFFERENCE -> "no clear difference";
            case CANNOT_TELL -> NOT_KNOWN;
        };
    }

    /** How small a difference of copies would have been seen; empty where it is clear or not compared. */
    Optional<String> unseenCopies() {
        return request.sinceBefore()
                .filter(change -> request.copied() == Comparison.NO_CLEAR_DIFFERENCE)
                .map(change -> "Of copies, a difference of less than about " + ChangeText.smallest(change)
                        + " would often go unseen.");
    }
}
