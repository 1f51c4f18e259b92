package io.polyphony.reports.programme;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.findings.ChangeSentences;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.record.Suggestion.Watch;
import io.polyphony.reports.values.Asks;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Ideas;
import io.polyphony.reports.values.JoinRoutes;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Prompts;
import io.polyphony.reports.values.RequestEffects;
import io.polyphony.reports.values.RouteComparisons;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One to three things to try next. Each rule has a condition on values and prints them; none is about a person. */
final class ProgrammeSuggestions {
    private static final int MOST = 3;
    /** Fewer ideas than this part that became something are few. */
    private static final double HALF = 0.5;

    private static final List<Function<Months, Optional<Suggestion>>> RULES = List.of(
            ProgrammeSuggestions::monthWithoutRequests,
            ProgrammeSuggestions::leaveAChoice,
            ProgrammeSuggestions::askWhySoEven,
            ProgrammeSuggestions::askWhatWouldHelp,
            ProgrammeSuggestions::inviteDoNotEnrol,
            ProgrammeSuggestions::askTheEnrolled,
            ProgrammeSuggestions::answerIdeas,
            ProgrammeSuggestions::offerWhatWasAsked,
            ProgrammeSuggestions::askAboutTheRequest,
            ProgrammeSuggestions::startSmall,
            ProgrammeSuggestions::writeRequestsDown,
            ProgrammeSuggestions::askForIdeas);

    private ProgrammeSuggestions() {}

    /** The first three rules whose condition holds; if none does, the one that says so. */
    static List<Suggestion> of(Months months) {
        List<Suggestion> found = RULES.stream()
                .flatMap(rule -> rule.apply(months).stream())
                .limit(MOST)
                .toList();
        return found.isEmpty() ? List.of(nothing(months)) : found;
    }

    private static Suggestion nothing(Months months) {
        boolean compared = Stream.of(Signal.values())
                .anyMatch(signal -> signal.change(months).isPresent());
        return compared
                ? new Suggestion(
                        "nothing-clear",
                        "Leave things as they are, and ask people how it is for them.",
                        "No figure clearly calls for a change.")
                : new Suggestion(
                        "no-verdict",
                        "Don't judge the programme by figures yet; ask people how it is for them.",
                        "None of the four signals can be compared with an earlier month.");
    }

    /** Copies rose after a mandatory request of the month, and fewer posts came unasked. */
    private static Optional<Suggestion> monthWithoutRequests(Months months) {
        return copied(months)
                .flatMap(request -> fell(months, Signal.UNASKED)
                        .filter(told -> !Calendar.explains(months, told))
                        .map(told -> new Suggestion(
                                "month-without-requests",
                                "Try a month without requests.",
                                "Posts nobody had asked for fell to "
                                        + FigureText.rounded(told.change().now()) + " from "
                                        + ChangeSentences.earlier(told.change()) + ", and after "
                                        + Requests.named(request, months) + " "
                                        + FigureText.rounded(request.copies().orElseThrow())
                                        + " of posts were copies, clearly more than before.",
                                List.of(new Watch(Metrics.PROMPT_SHARE, Grain.of("prompt", Prompts.NONE))))));
    }

    private static Optional<RequestEffects.Told> copied(Months months) {
        return new RequestEffects(months)
                .telling(months.facts().month())
                .filter(told -> told.copied() == Comparison.MORE);
    }

    private static Optional<Told> fell(Months months, Signal signal) {
        return signal.change(months).filter(told -> told.verdict() == Comparison.LESS);
    }

    /** People fall silent after mandatory requests, or copy; where both hold with fewer posts unasked, the rule above has said it. */
    private static Optional<Suggestion> leaveAChoice(Months months) {
        Leaving leaving = Leaving.of(months);
        if (leaving == Leaving.MORE || leaving == Leaving.A_SIGN) {
            return Leaving.sentence(months).map(ProgrammeSuggestions::leaveAChoice);
        }
        return monthWithoutRequests(months).isPresent()
                ? Optional.empty()
                : copied(months)
                        .map(request -> leaveAChoice("After " + Requests.named(request, months) + " "
                                + Requests.withInterval(request.copies().orElseThrow())
                                + " of posts were word-for-word copies"
                                + Requests.usualCopies(new RequestEffects(months))
                                        .map(usual -> "; " + usual)
                                        .orElse("")
                                + "."));
    }

    private static Suggestion leaveAChoice(String because) {
        return new Suggestion(
                "leave-a-choice",
                "Leave people a choice in every request, and the words to them.",
                because,
                List.of(new Watch(Metrics.OWN_VOICE_RATE, Grain.TOTAL)));
    }

    /** What the most active write fell from one month to the next. */
    private static Optional<Suggestion> askWhySoEven(Months months) {
        return Signal.SPREAD
                .change(months, Since.LAST_MONTH)
                .filter(told -> told.verdict() == Comparison.LESS)
                .map(told -> new Suggestion(
                        "ask-why-so-even",
                        "Ask people whether they felt they had to post.",
                        told.figure() + " " + ChangeText.moved(told.change())
                                + ChangeSentences.earlier(told.change())
                                + "; posts tend to spread so where people have to post.",
                        List.of(new Watch(Metrics.TOP_DECILE_SHARE, Grain.TOTAL))));
    }

    private static Optional<Suggestion> askWhatWouldHelp(Months months) {
        return fell(months, Signal.STAYING)
                .map(told -> new Suggestion(
                        "ask-what-would-help",
                        "Ask everybody what would make it worth their while; don't look for who fell silent.",
                        told.figure() + " " + ChangeText.moved(told.change()) + ChangeSentences.earlier(told.change())
                                + ".",
                        List.of(new Watch(Metrics.STAYING_RATE, Grain.TOTAL))));
    }

    private static Optional<Suggestion> inviteDoNotEnrol(Months months) {
        Optional<MetricValue> ratio = months.now().shown(Metrics.ENROLLED_HAZARD_RATIO, Grain.TOTAL);
        if (Comparison.withOne(ratio) == Comparison.MORE) {
            return ratio.map(value -> inviteDoNotEnrol("Those enrolled by others fell silent " + Requests.times(value)
                    + " as often as those who were not."));
        }
        return new RouteComparisons(months.now())
                .fewerOf(JoinRoutes.ENROLLED)
                .map(told -> inviteDoNotEnrol("After " + FigureText.counted(told.monthsOn(), "month", "months") + ", "
                        + Requests.withInterval(told.change().now())
                        + " of those enrolled by others were still active, "
                        + Requests.withInterval(told.change().before()) + " of those who came by own wish."));
    }

    /** Some were enrolled by others in twelve months, and it is not clear that they fall silent sooner: nobody knows whether they want to be in it. */
    private static Optional<Suggestion> askTheEnrolled(Months months) {
        Grain enrolled = Grain.of(JoinRoutes.KEY, JoinRoutes.ENROLLED);
        return inviteDoNotEnrol(months).isPresent()
                ? Optional.empty()
                : months.now()
                        .shown(Metrics.JOINED, enrolled)
                        .filter(people -> people.value() > 0)
                        .map(people -> new Suggestion(
                                "ask-the-enrolled",
                                "Ask the " + FigureText.people(people)
                                        + " who were enrolled by others whether they want to be in it.",
                                "Others put them in within the last twelve months; that they are there does not say that they"
                                        + " want to.",
                                List.of(new Watch(Metrics.JOINED, enrolled))));
    }

    private static Suggestion inviteDoNotEnrol(String because) {
        return new Suggestion(
                "invite-do-not-enrol",
                "Stop enrolling people; let them ask, or a colleague invite them.",
                because,
                List.of(new Watch(Metrics.JOINED, Grain.of(JoinRoutes.KEY, JoinRoutes.ENROLLED))));
    }

    private static Optional<Suggestion> answerIdeas(Months months) {
        return months.now()
                .shown(Metrics.IDEAS_TAKEN_UP, Grain.TOTAL)
                .filter(share -> share.interval().known() && share.interval().high() < HALF)
                .map(share -> new Suggestion(
                        "answer-ideas",
                        "Publish the ideas that wait, or tell people why not.",
                        Names.capital(Requests.withInterval(share)) + " of ideas became something published.",
                        List.of(new Watch(Metrics.IDEAS_TAKEN_UP, Grain.TOTAL))));
    }

    private static Optional<Suggestion> offerWhatWasAsked(Months months) {
        List<Ideas.Count> topics = new Ideas(months.now()).notGiven();
        return topics.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        "offer-what-was-asked",
                        "Make something about "
                                + topics.stream()
                                        .limit(2)
                                        .map(topic -> Topics.shortName(topic.asked()))
                                        .collect(joining(" and "))
                                + ".",
                        "People had "
                                + FigureText.rounded(topics.get(0).asked())
                                + " ideas about it, and less than half of it was published.",
                        List.of(new Watch(
                                Metrics.IDEAS_PUBLISHED, topics.get(0).asked().grain()))));
    }

    /** A mandatory request of the month of which the first two rules say nothing: its effect is not clear, or not shown. */
    private static Optional<Suggestion> askAboutTheRequest(Months months) {
        List<LocalDate> days = Asks.mandatory(months.facts());
        boolean told =
                Stream.of(monthWithoutRequests(months), leaveAChoice(months)).anyMatch(Optional::isPresent);
        return days.isEmpty() || told
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        "ask-about-the-request",
                        "Ask people how it was to be told to post.",
                        "There was a mandatory request on " + Asks.inWords(days)
                                + ", and no figure clearly says what came of it.",
                        List.of(new Watch(Metrics.STAYING_RATE, Grain.TOTAL))));
    }

    private static Optional<Suggestion> startSmall(Months months) {
        return StartChapter.small(months)
                ? Optional.of(new Suggestion(
                        "start-small",
                        "Start with people who want to, and listen.",
                        "The chapter “" + StartChapter.NAME + "” says what to do in which week."))
                : Optional.empty();
    }

    private static Optional<Suggestion> writeRequestsDown(Months months) {
        return Requests.notDelivered(months.facts())
                ? Optional.of(new Suggestion(
                        "write-requests-down",
                        "Write down each request to share: its day, whom it went to, whether people had a choice.",
                        "Without that nobody can tell what people post unasked."))
                : Optional.empty();
    }

    private static Optional<Suggestion> askForIdeas(Months months) {
        return Ideas.notDelivered(months.facts())
                ? Optional.of(new Suggestion(
                        "ask-for-ideas",
                        "Ask people what they would like to write about, and write it down.",
                        "No ideas were delivered, so this report can't say what people would like and don't get."))
                : Optional.empty();
    }
}
