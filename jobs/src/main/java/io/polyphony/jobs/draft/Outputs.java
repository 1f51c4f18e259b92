package io.polyphony.jobs.draft;

import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a table feeds: the contract that most speaks for, and those that the same rows tell something of. */
final class Outputs {
    /** What Polyphony reads as yes or no by itself. */
    private static final Set<String> FLAGS = Set.of("t", "true", "y", "yes", "1", "f", "false", "n", "no", "0");

    private static final String NEVER = "rows of these were never offered";

    private final List<SampleColumn> columns;
    private final Neighbours neighbours;

    private Outputs(List<SampleColumn> columns, Neighbours neighbours) {
        this.columns = columns;
        this.neighbours = neighbours;
    }

    /** The outputs; none: it is like no contract. */
    static List<Output> of(List<SampleColumn> columns, Neighbours neighbours) {
        return best(columns, neighbours)
                .map(best -> new Outputs(columns, neighbours).of(best))
                .orElseGet(() -> Traffic.of(columns).stream().toList());
    }

    /** The contract that most speaks for; empty: it is like none. */
    static Optional<Assignment> best(List<SampleColumn> columns, Neighbours neighbours) {
        return Synonyms.SHIPPED.contracts().keySet().stream()
                .map(contract -> Assignment.of(contract, columns, neighbours))
                .filter(Assignment::isEnough)
                .max(Comparator.comparingDouble(Assignment::score));
    }

    private List<Output> of(Assignment best) {
        return switch (best.contract().id()) {
            case Posts.TABLE -> posts(best);
            case AccountDays.TABLE ->
                List.of(output(
                        best,
                        List.of(),
                        Counted.of(columns).stream().map(Counted::row).toList()));
            case Applications.TABLE ->
                List.of(output(
                        best,
                        List.of(),
                        Milestones.of(columns).map(Milestones::rows).orElse(List.of())));
            case Accounts.TABLE -> List.of(output(best, List.of(Accounts.FOLLOWER_COUNT), List.of()));
            case Content.TABLE -> content(best);
            case People.TABLE -> people(best);
            default -> List.of(output(best, List.of(), List.of()));
        };
    }

    private List<Output> posts(Assignment best) {
        List<Output> outputs = new ArrayList<>();
        Output posts = output(best, List.of(), List.of());
        accounts(best, posts).ifPresent(outputs::add);
        Offered.of(best).flatMap(offered -> offered.output(neighbours)).ifPresent(outputs::add);
        outputs.add(posts);
        totals(best, posts).ifPresent(outputs::add);
        return outputs;
    }

    /** People, unless another list has them, and whose connections are counted. */
    private List<Output> people(Assignment best) {
        List<Output> outputs = new ArrayList<>();
        Optional<Members> members = Members.of(best, neighbours);
        if (members.filter(Members::areKnown).isEmpty()) {
            outputs.add(output(best, List.of(), List.of()));
        }
        Assignment accounts = Assignment.of(Accounts.TABLE, columns);
        if (accounts.of(Accounts.FOLLOWER_COUNT).isPresent()) {
            outputs.add(Members.accounts(best, output(accounts, List.of(Accounts.FOLLOWER_COUNT), List.of())));
        }
        return outputs;
    }

    private List<Output> content(Assignment best) {
        SampleColumn versions = best.of(Content.VARIANT).map(Match::column).orElse(null);
        Output content = output(best, List.of(), Variants.of(columns).rows(versions));
        List<Output> outputs = new ArrayList<>(List.of(content));
        Planned.asks(best, content, neighbours).ifPresent(outputs::add);
        return outputs;
    }

    /** Whose accounts they are, where the table tells the people behind them or counts who follow them. */
    private Optional<Output> accounts(Assignment best, Output posts) {
        Assignment accounts = Assignment.of(Accounts.TABLE, columns);
        boolean counted = accounts.of(Accounts.FOLLOWER_COUNT).isPresent();
        List<String> largest = counted ? List.of(Accounts.FOLLOWER_COUNT) : List.of();
        Guess account = posts.columns().get(Posts.ACCOUNT_ID);
        Optional<SampleColumn> person = best.asked(Posts.ACCOUNT_ID).isPresent()
                ? Optional.empty()
                : best.of(Posts.ACCOUNT_ID).flatMap(match -> Authors.person(columns, match.column()));
        if (person.isEmpty()) {
            return counted && accounts.isEnough()
                    ? Optional.of(output(accounts, largest, List.of()))
                    : Optional.empty();
        }
        SampleColumn who = person.get();
        Map<String, Guess> guesses = new LinkedHashMap<>();
        guesses.put(Accounts.ACCOUNT_ID, account);
        guesses.put(
                Accounts.VOICE,
                new Guess(
                        Coded.quoted(Accounts.Voice.EMPLOYEE),
                        "a table of what people share; take the brand's rows out"));
        guesses.put(Accounts.PERSON_ID, new Guess(personal(who), who.shown()));
        guesses.put(Accounts.NETWORK, posts.columns().get(Posts.NETWORK));
        guesses.put(Accounts.MEASURED_ON, Measured.on(columns));
        if (counted) {
            Match followers = accounts.of(Accounts.FOLLOWER_COUNT).get();
            guesses.put(Accounts.FOLLOWER_COUNT, new Guess(followers.column().name(), followers.why()));
        }
        return Optional.of(new Output(Accounts.TABLE, posts.where(), true, largest, guesses, List.of()));
    }

    /** Counts beside a post are as of the day of the export. */
    private Optional<Output> totals(Assignment best, Output posts) {
        List<Unpivot> counts = Counted.ofPost(columns);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Guess> shared = new LinkedHashMap<>();
        shared.put(
                Engagements.POST_ID,
                new Guess(posts.columns().get(Posts.POST_ID).expression(), "as above"));
        shared.put(
                Engagements.MEASURED_AT,
                Measured.at(columns, best.of(Posts.POSTED_AT).map(Match::column)));
        shared.put(Engagements.MEASURE, new Guess("'total'", "counts of a post so far, not of a day"));
        return Optional.of(new Output(Engagements.TABLE, posts.where(), false, List.of(), shared, counts));
    }

    private Output output(Assignment found, List<String> largest, List<Unpivot> rows) {
        Map<String, Guess> guesses = new LinkedHashMap<>();
        Defaults defaults = new Defaults(found);
        for (Field field : found.contract().fields()) {
            if (!isOfRows(field, rows)) {
                Guess guess = found.asked(field.name())
                        .or(() -> offered(found, field))
                        .or(() -> found.of(field.name()).map(match -> guess(found, field, match)))
                        .or(() -> Optional.ofNullable(defaults.of(field)))
                        .orElseGet(() -> maybe(found, field));
                if (guess != null) {
                    guesses.put(field.name(), guess);
                }
            }
        }
        return new Output(found.contract().id(), where(found, rows), !largest.isEmpty(), largest, guesses, rows);
    }

    /** What a column says of what was offered, and of who agreed, where it is not what the contract asks for. */
    private Optional<Guess> offered(Assignment found, Field field) {
        if (field.name().equals(People.PERSON_ID) && found.contract().id().equals(People.TABLE)) {
            return Staff.of(found, neighbours);
        }
        if (found.contract().id().equals(People.TABLE)
                && Set.of(People.EMPLOYED_FROM, People.OPTED_IN_AT).contains(field.name())) {
            return since(found, field);
        }
        if (field.name().equals(Asks.DEPARTMENT) && found.contract().id().equals(Asks.TABLE)) {
            return Addressed.of(found, neighbours);
        }
        if (field.name().equals(Content.TITLE) && found.contract().id().equals(Content.TABLE)) {
            return Beginnings.of(found);
        }
        if (found.contract().id().equals(Applications.TABLE)) {
            return applied(found, field);
        }
        if (found.of(field.name()).isPresent()) {
            return Optional.empty();
        }
        return switch (found.contract().id() + "." + field.name()) {
            case "posts.content_id" -> Offered.of(found).map(Offered::contentId);
            case "content.topic" -> Topics.offer(found);
            case "posts.text" -> new Wordings(found.columns()).missing();
            default -> Optional.empty();
        };
    }

    /** Since when people are employed, or take part. */
    private Optional<Guess> since(Assignment found, Field field) {
        Optional<Members> members = Members.of(found, neighbours);
        if (field.name().equals(People.EMPLOYED_FROM)) {
            return members.map(Members::employed);
        }
        return found.of(field.name()).isPresent()
                ? Optional.empty()
                : Agreed.of(found.columns()).map(Agreed::offer).or(() -> members.map(Members::optedIn));
    }

    private Optional<Guess> applied(Assignment found, Field field) {
        return switch (field.name()) {
            case Applications.REFERRER_PERSON_ID -> Credited.of(found, neighbours);
            case Applications.APPLICANT_ID -> Applicants.of(found);
            default -> Optional.empty();
        };
    }

    /** Columns whose values would fit, where no name says so; null: there is none. */
    private static Guess maybe(Assignment found, Field field) {
        List<String> such = found.such(field).stream().map(SampleColumn::name).toList();
        return such.isEmpty() || field.required()
                ? null
                : new Guess(
                        Guess.MAYBE,
                        field.description() + "; no name says it, values would fit of " + String.join(", ", such));
    }

    static Guess guess(Assignment found, Field field, Match match) {
        SampleColumn column = match.column();
        String list = Fitting.list(found.contract(), field);
        if (Synonyms.SHIPPED.values().containsKey(list) && !(field.type() == Field.Type.BOOLEAN && isFlag(column))) {
            Coded coded = Coded.of(list, column);
            String others = Coded.others(list);
            String known = String.join(", ", known(list));
            String unknown = !others.equals(Guess.ASK)
                    ? "; each stands for one of " + known + ": correct what is wrong"
                    : coded.unknown().isEmpty() ? "" : "; of '?' write one of " + known;
            return new Guess(coded.expression(others), match.why() + unknown);
        }
        if (field.name().equals(Applications.REQUISITION_ID)) {
            return Jobs.guess(match);
        }
        if (field.name().equals(People.EMPLOYED_TO)) {
            return LastDay.guess(match, expression(field, column));
        }
        Optional<String> told = found.told(field.name());
        if (told.isPresent()) {
            return new Guess(expression(field, column), column.shown() + "; " + told.get());
        }
        Optional<Guess> clock =
                field.type() == Field.Type.TIMESTAMP ? Clock.moment(column, found.columns()) : Optional.empty();
        Guess guess = clock.orElseGet(() -> new Guess(expression(field, column), match.why()));
        boolean local = clock.isPresent()
                || (field.type() == Field.Type.TIMESTAMP && column.looks(Look.TIME) && Times.isLocal(column));
        return RowZones.of(found.columns())
                .filter(zones -> local)
                .map(zones -> zones.moment(guess))
                .orElse(guess);
    }

    static Set<String> known(String list) {
        Set<String> known = new TreeSet<>(Synonyms.SHIPPED.values().get(list).keySet());
        known.remove(Coded.NONE);
        return known;
    }

    private static String expression(Field field, SampleColumn column) {
        boolean day = field.type() == Field.Type.DATE || field.type() == Field.Type.TIMESTAMP;
        String plain = plainly(field, column);
        return day && !column.words().isEmpty() ? WordsAmongDays.without(column, plain) : plain;
    }

    private static String plainly(Field field, SampleColumn column) {
        return switch (field.type()) {
            case DATE -> column.looks(Look.TIME) ? "left(" + column.name() + ", 10)" : column.name();
            case BOOLEAN -> flag(column);
            case STRING -> field.identifiesPerson() ? personal(column) : column.name();
            default -> column.name();
        };
    }

    private static String flag(SampleColumn column) {
        return isFlag(column) ? column.name() : Coded.of("boolean", column).expression(Guess.ASK);
    }

    private static boolean isFlag(SampleColumn column) {
        return column.values().stream().allMatch(v -> FLAGS.contains(v.toLowerCase(Locale.ROOT)));
    }

    /** An address or a handle is the same in capitals; blanks around it are nobody's name. */
    static String personal(SampleColumn column) {
        String name = column.hasBlanksAround() ? "trim(" + column.name() + ")" : column.name();
        return column.looks(Look.EMAIL, Look.HANDLE) ? "lower(" + name + ")" : name;
    }

    /** The rows of a wide row say it, each its own. */
    private static boolean isOfRows(Field field, List<Unpivot> rows) {
        return rows.stream().anyMatch(row -> row.columns().containsKey(field.name()));
    }

    /**
     * Rows that are none: what did not go out, and steps that the contract does not have. Where steps have columns of their own, the
     * state of the whole row leaves none of them out.
     */
    private Guess where(Assignment found, List<Unpivot> rows) {
        for (Field field : found.contract().fields()) {
            String list = Fitting.list(found.contract(), field);
            if (Synonyms.SHIPPED.values().containsKey(list)
                    && !isOfRows(field, rows)
                    && found.of(field.name()).isPresent()) {
                String without =
                        Coded.of(list, found.of(field.name()).get().column()).without();
                if (!without.isEmpty()) {
                    return new Guess(without, "these are no " + field.name() + " of the contract");
                }
            }
        }
        return switch (found.contract().id()) {
            case Posts.TABLE ->
                Optional.ofNullable(went(States::isNoPost, "rows of these did not go out"))
                        .or(() -> Done.where(found))
                        .orElse(null);
            case Content.TABLE -> went(States::isNotOut, NEVER);
            case Asks.TABLE -> Named.and(went(States::isNotOut, NEVER), Named.without(found));
            default -> null;
        };
    }

    private Guess went(Predicate<String> not, String why) {
        return columns.stream()
                .filter(States::isCalledSo)
                .map(state -> went(state, not, why))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> columns.stream()
                        .filter(state -> States.saysSo(state, not))
                        .map(state -> went(state, not, state.name() + " says whether it happened; " + why))
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> new Guess(one.expression() + " and " + other.expression(), one.why())))
                .orElse(null);
    }

    private static Optional<Guess> went(SampleColumn state, Predicate<String> not, String why) {
        Set<String> words = new TreeSet<>();
        for (String value : state.values()) {
            if (not.test(Words.plain(value))) {
                words.add(Coded.quoted(value.toLowerCase(Locale.ROOT)));
            }
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guess("lower(" + state.name() + ") not in (" + String.join(", ", words) + ")", why));
    }
}
