package io.polyphony.jobs.draft;

import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.Outcomes;
import io.polyphony.schemas.table.Posts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written for columns that a contract needs and no column of the table is taken for. */
final class Defaults {
    private static final Guess ACCOUNT = new Guess(
            Accounts.ACCOUNT_ID, "a constant, whose account it is; init takes the file's name in sources.yaml");

    private final Assignment found;

    Defaults(Assignment found) {
        this.found = found;
    }

    /** What is written; null: the column is left out. */
    Guess of(Field field) {
        String name = field.name();
        return switch (found.contract().id()) {
            case Posts.TABLE -> ofPosts(field);
            case Engagements.TABLE -> ofEvents(field);
            case Accounts.TABLE, Audience.TABLE -> ofAccounts(field);
            case Content.TABLE -> ofContent(field);
            case Applications.TABLE -> ofApplications(field);
            case LinkClicks.TABLE -> ofClicks(field);
            case AccountDays.TABLE -> name.equals(Accounts.ACCOUNT_ID) ? ACCOUNT : null;
            case Outcomes.TABLE -> name.equals(Outcomes.COUNT) ? new Guess("'1'", "each row is one") : asked(field);
            default -> asked(field);
        };
    }

    private Guess ofPosts(Field field) {
        return switch (field.name()) {
            case Posts.POST_ID ->
                Links.ofEach(found.columns())
                        .or(() -> found.of(Posts.LINK).map(Match::column).filter(Links::isOfEach))
                        .map(Links::post)
                        .orElseGet(() -> key(
                                columns(Posts.ACCOUNT_ID, Posts.POSTED_AT, Posts.TEXT), "a substitute made of these"));
            case Posts.ACCOUNT_ID -> ACCOUNT;
            case Posts.NETWORK -> network();
            default -> asked(field);
        };
    }

    private Guess network() {
        return Links.network(found.columns())
                .orElse(Guess.ask("nothing tells the network: write it in quotes, 'linkedin'"));
    }

    private Guess ofEvents(Field field) {
        return switch (field.name()) {
            case Engagements.COUNT -> new Guess("'1'", "no column of counts: each row is one");
            case Engagements.MEASURE -> new Guess("'event'", "each row happened once; running totals are 'total'");
            case Engagements.IS_BOT -> Machines.of(found.columns()).orElse(null);
            default -> asked(field);
        };
    }

    private Guess ofAccounts(Field field) {
        return switch (field.name()) {
            case Accounts.MEASURED_ON -> Measured.on(found.columns());
            case Accounts.ACCOUNT_ID -> ACCOUNT;
            case Accounts.VOICE ->
                new Guess(Accounts.VOICE, "a constant, employee or brand; init drafts it in sources.yaml");
            case Accounts.PERSON_ID ->
                found.of(Accounts.ACCOUNT_ID)
                        .map(account -> personOf(Outputs.personal(account.column())))
                        .orElse(null);
            case Accounts.NETWORK ->
                found.of(Accounts.FOLLOWER_COUNT)
                        .flatMap(match -> Followers.network(match.column()))
                        .orElseGet(this::network);
            default -> asked(field);
        };
    }

    /** Where the voice is a constant that a file's line says, the brand's accounts are no people. */
    private Guess personOf(String account) {
        return found.of(Accounts.VOICE).isPresent()
                ? new Guess(account, "one person for each account")
                : new Guess(
                        "case when " + Accounts.VOICE + " = " + Coded.quoted(Accounts.Voice.EMPLOYEE) + " then "
                                + account + " end",
                        "one person for each account of an employee");
    }

    private Guess ofClicks(Field field) {
        if (field.name().equals(LinkClicks.CLICK_ID)) {
            return key(
                    found.columns().stream()
                            .filter(c -> c.distinct() > 1 && !c.looks(Look.BOOLEAN))
                            .toList(),
                    "a substitute made of all that differs");
        }
        if (field.name().equals(LinkClicks.IS_BOT)) {
            return Machines.of(found.columns()).orElse(null);
        }
        Optional<SampleColumn> tagged = Links.tagged(found.columns());
        if (field.name().startsWith("utm_") && tagged.isPresent()) {
            return Links.tag(tagged.get(), field.name());
        }
        return asked(field);
    }

    private Guess ofApplications(Field field) {
        return switch (field.name()) {
            case Applications.APPLICATION_ID -> key(applied(), "a substitute made of these");
            case Applications.APPLICANT_ID ->
                found.of(Applications.APPLICATION_ID)
                        .map(
                                match -> new Guess(
                                        Outputs.personal(match.column()),
                                        "no column of applicants: the application's number stands for them, and who applies twice is two"))
                        .orElseGet(() -> asked(field));
            case Applications.UTM_SOURCE, Applications.UTM_CONTENT ->
                Links.tag(found.columns(), field.name()).orElse(null);
            default -> asked(field);
        };
    }

    private Guess ofContent(Field field) {
        return switch (field.name()) {
            case Content.CONTENT_ID ->
                Planned.of(found.columns())
                        .map(Planned::contentId)
                        .or(() -> Library.of(found.columns()).map(Library::contentId))
                        .orElseGet(() -> asked(field));
            case Content.PUBLISHED_AT -> Offered.askedDay(found.such(field));
            case Content.KIND -> Offered.askedKind();
            default -> asked(field);
        };
    }

    /** Who applied for which job; where somebody did so twice, when. */
    private List<SampleColumn> applied() {
        List<SampleColumn> both = columns(Applications.APPLICANT_ID, Applications.REQUISITION_ID);
        if (both.stream().anyMatch(c -> SampleColumn.distinct(both) == c.rows())) {
            return both;
        }
        return Stream.concat(
                        both.stream(),
                        Milestones.of(found.columns()).stream()
                                .flatMap(m -> m.all().stream().limit(1))
                                .map(Milestones.Milestone::column))
                .toList();
    }

    private List<SampleColumn> columns(String... fields) {
        return Stream.of(fields)
                .flatMap(field -> found.of(field).stream())
                .map(Match::column)
                .toList();
    }

    /** A substitute for ids that are not there. */
    private static Guess key(List<SampleColumn> columns, String what) {
        String parts = columns.stream().map(SampleColumn::name).collect(Collectors.joining(", "));
        return new Guess("sha2(concat_ws('\\n', " + parts + "), 256)", "no column of ids: " + what);
    }

    private static Guess asked(Field field) {
        return field.required() ? Guess.ask(field.description() + ": write the column, or a constant in quotes") : null;
    }
}
