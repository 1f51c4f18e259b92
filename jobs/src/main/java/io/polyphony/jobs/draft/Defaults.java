package io.polyphony.jobs.draft;

import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
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
    private static final Guess EXPORT_DAY =
            new Guess(Accounts.MEASURED_ON, "a constant, the day of the export; init drafts it in sources.yaml");
    private static final Guess ACCOUNT = new Guess(
            Accounts.ACCOUNT_ID, "a constant, whose account it is; init takes the file's name in sources.yaml");

    private final Assignment found;

    Defaults(Assignment found) {
        this.found = found;
    }

    /** The day as of which counts and lists are: a column, else a constant. */
    static Guess measured(List<SampleColumn> columns) {
        return columns.stream()
                .filter(c -> Words.likeness(c.plain(), Synonyms.SHIPPED.measured()) > 0)
                .filter(c -> c.looks(Look.DAY, Look.TIME))
                .findFirst()
                .map(c -> new Guess(c.name(), c.shown()))
                .orElse(EXPORT_DAY);
    }

    /** What is written; null: the column is left out. */
    Guess of(Field field) {
        String name = field.name();
        return switch (found.contract().id()) {
            case Posts.TABLE -> ofPosts(field);
            case Engagements.TABLE -> ofEvents(field);
            case Accounts.TABLE, Audience.TABLE -> ofAccounts(field);
            case Content.TABLE ->
                name.equals(Content.KIND) ? new Guess("'other'", "no column tells kinds") : asked(field);
            case LinkClicks.TABLE -> ofClicks(field);
            case AccountDays.TABLE -> name.equals(Accounts.ACCOUNT_ID) ? ACCOUNT : null;
            case Outcomes.TABLE -> name.equals(Outcomes.COUNT) ? new Guess("'1'", "each row is one") : asked(field);
            default -> asked(field);
        };
    }

    private Guess ofPosts(Field field) {
        return switch (field.name()) {
            case Posts.POST_ID ->
                found.of(Posts.LINK)
                        .filter(link -> link.column().distinct()
                                == link.column().values().size())
                        .map(Links::post)
                        .orElseGet(() -> key(Posts.ACCOUNT_ID, Posts.POSTED_AT, Posts.TEXT));
            case Posts.ACCOUNT_ID -> ACCOUNT;
            case Posts.NETWORK -> network();
            default -> asked(field);
        };
    }

    private Guess network() {
        return Links.network(found.columns())
                .orElse(Guess.ask("nothing tells the network: write it in quotes, 'linkedin'"));
    }

    private static Guess ofEvents(Field field) {
        return switch (field.name()) {
            case Engagements.COUNT -> new Guess("'1'", "no column of counts: each row is one");
            case Engagements.MEASURE -> new Guess("'event'", "each row happened once; running totals are 'total'");
            default -> asked(field);
        };
    }

    private Guess ofAccounts(Field field) {
        return switch (field.name()) {
            case Accounts.MEASURED_ON -> measured(found.columns());
            case Accounts.ACCOUNT_ID -> ACCOUNT;
            case Accounts.VOICE ->
                new Guess(Accounts.VOICE, "a constant, employee or brand; init drafts it in sources.yaml");
            case Accounts.PERSON_ID ->
                found.of(Accounts.ACCOUNT_ID)
                        .map(a -> new Guess(Outputs.personal(a.column()), "one person for each account"))
                        .orElse(null);
            case Accounts.NETWORK -> network();
            default -> asked(field);
        };
    }

    private Guess ofClicks(Field field) {
        if (field.name().equals(LinkClicks.CLICK_ID)) {
            return key(LinkClicks.AT, LinkClicks.USER_AGENT, LinkClicks.UTM_CONTENT);
        }
        Optional<SampleColumn> tagged = Links.tagged(found.columns());
        if (field.name().startsWith("utm_") && tagged.isPresent()) {
            return new Guess(
                    "try_parse_url(" + tagged.get().name() + ", 'QUERY', '" + field.name() + "')",
                    "the tag in the links of " + tagged.get().header());
        }
        return asked(field);
    }

    /** A substitute for ids that are not there. */
    private Guess key(String... fields) {
        String parts = Stream.of(fields)
                .flatMap(field -> found.of(field).stream())
                .map(match -> match.column().name())
                .collect(Collectors.joining(", "));
        return new Guess("sha2(concat_ws('\\n', " + parts + "), 256)", "no column of ids: a substitute made of these");
    }

    private static Guess asked(Field field) {
        return field.required() ? Guess.ask(field.description() + ": write the column, or a constant in quotes") : null;
    }
}
