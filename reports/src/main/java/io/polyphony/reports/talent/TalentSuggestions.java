package io.polyphony.reports.talent;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.Grain;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One to three things to do next. Each rule has a condition on values and prints them; none is about one opening or a person. */
final class TalentSuggestions {
    private static final int MOST = 3;
    /** Sources that somebody pays for. */
    private static final List<String> PAID = List.of(Sources.SHARE, Sources.JOB_BOARD);
    /** The system misses many if it has at most this part of what links say. */
    private static final double FEW = 0.5;

    private static final List<Function<Months, Optional<Suggestion>>> RULES = List.of(
            TalentSuggestions::shareWhereItBrings,
            TalentSuggestions::keepLinkTags,
            TalentSuggestions::hires,
            TalentSuggestions::askForCosts);

    private TalentSuggestions() {}

    /** The first three rules whose condition holds; if none does, the one that says so. */
    static List<Suggestion> of(Months months) {
        List<Suggestion> found = RULES.stream()
                .flatMap(rule -> rule.apply(months).stream())
                .limit(MOST)
                .toList();
        return found.isEmpty()
                ? List.of(new Suggestion(
                        "no-change",
                        "These figures call for no change.",
                        "None of this period is clear enough to act on."))
                : found;
    }

    private static Optional<Suggestion> shareWhereItBrings(Months months) {
        return Stream.concat(
                        Places.of(months, Places.ROLE_FAMILY).stream(), Places.of(months, Places.LOCATION).stream())
                .filter(Places.Pair::atLeastAsMany)
                .findFirst()
                .map(pair -> new Suggestion(
                        "share-where-it-brings",
                        "Ask people to share the openings in " + pair.name() + ".",
                        "There sharing brought " + FigureText.people(pair.shared()) + ", job boards "
                                + FigureText.rounded(pair.boards()) + "."));
    }

    private static Optional<Suggestion> keepLinkTags(Months months) {
        return Recruiting.shared(months, Metrics.APPLICANTS_BY_LINK)
                .flatMap(link -> Recruiting.shared(months, Metrics.APPLICANTS_BY_SYSTEM)
                        .filter(system -> link.value() > 0 && system.value() <= FEW * link.value())
                        .map(system -> new Suggestion(
                                "keep-link-tags",
                                "Ask who runs the applicant tracking system to keep the tags of links.",
                                "Links name sharing for " + FigureText.people(link) + ", the system for "
                                        + FigureText.people(system) + ".")));
    }

    private static Optional<Suggestion> hires(Months months) {
        boolean shown =
                months.now().shown(Metrics.APPLICANTS_HIRED, Recruiting.SHARED).isPresent();
        return shown ? Optional.empty() : Optional.of(waiting(months));
    }

    private static Suggestion waiting(Months months) {
        return Recruiting.mostlyOpen(months)
                .flatMap(open -> Recruiting.shared(months, Metrics.APPLICANTS)
                        .map(all -> new Suggestion(
                                "wait-for-outcomes",
                                "Wait with a verdict on hires until most have had 90 days.",
                                "Of " + FigureText.people(all) + " through sharing, " + FigureText.people(open)
                                        + " applied less than 90 days ago.")))
                .orElseGet(
                        () -> new Suggestion(
                                "too-few-hires",
                                "Don't judge sharing by hires yet.",
                                "Their number is withheld to protect people: it takes about ten, and an export that has interviews, offers and hires."));
    }

    private static Optional<Suggestion> askForCosts(Months months) {
        List<String> known = CostRules.known(months);
        List<String> unknown = PAID.stream()
                .filter(source -> !known.contains(source))
                .filter(source -> months.now()
                        .shown(Metrics.APPLICANTS, Grain.of(Recruiting.SOURCE, source))
                        .isPresent())
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        "ask-for-costs",
                        "Ask finance what "
                                + unknown.stream().map(Sources::inSentence).collect(joining(" and "))
                                + " cost in each month.",
                        "Without a cost in every month of the period there is no cost of an applicant."));
    }
}
