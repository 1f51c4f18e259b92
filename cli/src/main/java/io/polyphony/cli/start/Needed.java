package io.polyphony.cli.start;

import io.polyphony.jobs.features.SourceNames;
import io.polyphony.jobs.survey.Account;
import io.polyphony.jobs.survey.DatesSeen;
import io.polyphony.jobs.survey.FileFinding;
import io.polyphony.jobs.survey.Reading;
import io.polyphony.jobs.survey.Speakers;
import io.polyphony.jobs.survey.Survey;
import io.polyphony.reports.values.FigureText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is still needed before figures can be about somebody: a few answers, and how many posts wait for each. */
final class Needed {
    private static final int SHOWN = 12;

    private Needed() {}

    /**
     * In sentences; none: nothing is needed.
     *
     * @param lists names of files that list people, a draft is none
     * @param sources what is known of the names of applicants' sources
     */
    static List<String> of(Survey survey, Speakers speakers, List<String> lists, SourceNames sources) {
        List<String> needed = new ArrayList<>();
        brands(survey, speakers).ifPresent(needed::add);
        if (speakers.strangers()) {
            needed.add(
                    "Who is who: none of the people's ids (person_id of people) is one that an account is said to be of"
                            + " (person_id of accounts). Map both to the same thing, say the e-mail address, in the mapping of either file.");
        } else if (speakers.waiting().posts() > 0) {
            needed.add(waiting(speakers, lists));
        }
        OtherAddresses.of(survey.seen().people().keySet(), speakers.people()).ifPresent(needed::add);
        if (survey.seen().count() > 0 && !somebody(survey, speakers)) {
            needed.add("Who takes part: no file that is read names anybody. A month needs a row in people.csv for each"
                    + " of them (person_id, opted_in_at), and figures about employees need posts of theirs.");
        }
        Begun begun = Begun.of(survey);
        survey.files().stream().flatMap(file -> begun.needs(file).stream()).forEach(needs -> needed.add(needs + "."));
        unknown(survey, begun).ifPresent(needed::add);
        unreadable(survey).ifPresent(needed::add);
        order(survey).ifPresent(needed::add);
        others(survey).ifPresent(needed::add);
        UnknownNames.of(survey.seen(), sources).ifPresent(needed::add);
        return needed;
    }

    /** The brand's accounts are asked for first: who is one of them is nobody who takes part. */
    private static Optional<String> brands(Survey survey, Speakers speakers) {
        return speakers.brands().isEmpty() && survey.seen().count() > 0
                ? Optional.of(
                        "Which accounts speak for the brand: none is known to. --brand ID, again for each, or voice in"
                                + " accounts.csv. Without any, employees' voices are compared with nothing. Accounts: "
                                + names(survey)
                                + ".")
                : Optional.empty();
    }

    private static String waiting(Speakers speakers, List<String> lists) {
        String where = lists.isEmpty()
                ? "Fill opted_in_at in people.csv (or in sources.yaml, where it is a constant) for those who said it"
                : "Each needs a row with the day of it in the list of people, " + String.join(", ", lists);
        String yes = "Who takes part: " + posts(speakers.waiting().posts()) + " for the yes of "
                + FigureText.counted(speakers.waiting().people(), "person", "people")
                + ". " + where + "; docs/first-hour.md says why it is blank.";
        Speakers.Unheard unsaid = speakers.unsaid();
        return unsaid.posts() == 0
                ? yes
                : yes
                        + " Accounts of the brand's are no people, and nobody says yes for them: name them first (--brand ID). "
                        + "Of these posts " + FigureText.counted(unsaid.posts(), "is", "are") + " of "
                        + FigureText.counted(unsaid.people(), "account", "accounts") + " that nobody is named for.";
    }

    /** Whether anybody is named: without a row of people no month runs. */
    static boolean somebody(Survey survey, Speakers speakers) {
        return !survey.seen().people().isEmpty() || !speakers.people().isEmpty();
    }

    /** The accounts to choose from, of which no file says whose they are, else all; those with most posts not first: nobody is ranked. */
    static String names(Survey survey) {
        Set<Account> posted = survey.seen().posts().keySet();
        Set<String> open = posted.stream()
                .filter(account -> !survey.seen().speakers().containsKey(account))
                .map(Account::id)
                .collect(Collectors.toSet());
        return some(open.isEmpty() ? posted.stream().map(Account::id).collect(Collectors.toSet()) : open);
    }

    /** The first of some names in their order, and how many more there are. */
    static String some(Collection<String> names) {
        List<String> ids = names.stream().sorted().toList();
        String some = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
        return ids.size() > SHOWN ? some + " and " + (ids.size() - SHOWN) + " more" : some;
    }

    private static Optional<String> unknown(Survey survey, Begun begun) {
        return named(
                        survey,
                        file -> file.kind() == FileFinding.Kind.UNKNOWN
                                && begun.of(file).isEmpty())
                .map(files -> "What tables are that no mapping knows, if they are to be read: " + files
                        + ". Above stands what to do for each.");
    }

    private static Optional<String> unreadable(Survey survey) {
        String files = survey.files().stream()
                .filter(file -> file.kind() == FileFinding.Kind.UNREADABLE)
                .map(file -> file.name() + " (" + file.why() + ")")
                .collect(Collectors.joining("; "));
        return Optional.of(files)
                .filter(f -> !f.isEmpty())
                .map(f -> "Files that may be tables and can't be read as they are, if they are to be read: " + f + ".");
    }

    private static Optional<String> order(Survey survey) {
        return files(survey, Reading::asksForOrder)
                .map(files -> "Whether months or days come first in the dates of " + files
                        + ": --dates month-first or --dates day-first; "
                        + posts(survey.waiting().count()) + ".");
    }

    private static Optional<String> others(Survey survey) {
        return files(survey, Needed::asksForMore)
                .map(files -> "What " + files
                        + " can't say: give it in sources.yaml, in the lines that begin with #?, and take"
                        + " these marks away.");
    }

    /** Something else than the order of its dates is not known; what only waits with the rest of its file asks nothing. */
    private static boolean asksForMore(Reading reading) {
        boolean open = reading.dates() == DatesSeen.BOTH
                || reading.constants().stream().anyMatch(c -> c.value() == null);
        return reading.use() == Reading.Use.WAITS && open;
    }

    private static String posts(long waiting) {
        return FigureText.counted(waiting, "post waits", "posts wait");
    }

    /** Names of the files that have such a reading; empty: none has. */
    static Optional<String> files(Survey survey, Predicate<Reading> which) {
        return named(survey, file -> file.readings().stream().anyMatch(which));
    }

    private static Optional<String> named(Survey survey, Predicate<FileFinding> which) {
        String names =
                survey.files().stream().filter(which).map(FileFinding::name).collect(Collectors.joining(", "));
        return Optional.of(names).filter(n -> !n.isEmpty());
    }
}
