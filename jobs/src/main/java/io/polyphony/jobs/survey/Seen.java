package io.polyphony.jobs.survey;

import io.polyphony.jobs.conform.LocalRows;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rows of files say of posts, accounts and people, and which of the contracts' columns they fill. */
public final class Seen {
    private static final int DAY = "2026-10-31".length();

    /** So many days without a post may end a month. */
    private static final int QUIET_DAYS = 3;

    /** Months before the newest that make a year with it. */
    private static final int YEAR = 11;

    /** So many applicants of a source can't be told by its name. */
    public static final int ENOUGH = 10;

    /** Contracts whose rows count something of a kind. */
    private static final Set<String> COUNTS = Set.of(Engagements.TABLE, AccountDays.TABLE);

    private final Map<String, Set<String>> offers = new HashMap<>();
    private final Set<String> kinds = new HashSet<>();
    private final Map<String, Post> posts = new HashMap<>();
    private final SortedMap<Account, Speaker> speakers = new TreeMap<>();
    private final SortedMap<String, Boolean> people = new TreeMap<>();
    private final SortedMap<String, Set<String>> sources = new TreeMap<>();
    private final SortedMap<Tags, Long> clicks = new TreeMap<>();
    private final Map<Account, Account> accounts = new HashMap<>();

    /**
     * Whose account it is, as files say.
     *
     * @param voice the voice it speaks with; null: unknown
     * @param person the person behind it; null: nobody
     */
    public record Speaker(String voice, String person) {}

    /**
     * An account's posts.
     *
     * @param count how many
     * @param first day of the first one; null: no time can be read
     * @param voice whose voice the kind of export has; null: it does not tell
     */
    public record PostsSeen(long count, LocalDate first, String voice) {
        private PostsSeen and(PostsSeen other) {
            boolean earlier = first == null || (other.first != null && other.first.isBefore(first));
            return new PostsSeen(
                    count + other.count, earlier ? other.first : first, voice == null ? other.voice : voice);
        }
    }

    /**
     * What a clicked link says of its channel.
     *
     * @param source the campaign tag utm_source; blank: none
     * @param medium the campaign tag utm_medium
     */
    public record Tags(String source, String medium) implements Comparable<Tags> {
        private static final Comparator<Tags> ORDER =
                Comparator.comparing(Tags::medium).thenComparing(Tags::source);

        @Override
        public int compareTo(Tags other) {
            return ORDER.compare(this, other);
        }
    }

    private record Post(Account account, LocalDate day, String voice) {}

    /** Reads the rows of a source. @throws io.polyphony.jobs.land.InputException if they can't be read */
    void read(Source source) {
        for (String contract : source.outputs().stream()
                .map(MappingOutput::contract)
                .distinct()
                .toList()) {
            List<String> columns = Contracts.of(contract).columns();
            LocalRows.read(source, contract, columns, cells -> {
                Map<String, String> row = row(columns, cells);
                if (source.mapping().isMeasured(contract)) {
                    offer(contract, row);
                }
                switch (contract) {
                    case Posts.TABLE -> post(row, source.mapping().voice());
                    case Accounts.TABLE -> account(row);
                    case Applications.TABLE -> application(row);
                    case LinkClicks.TABLE -> click(row);
                    case People.TABLE -> person(row.get(People.PERSON_ID), row.get(People.OPTED_IN_AT) != null);
                    default -> {}
                }
            });
        }
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private void offer(String contract, Map<String, String> row) {
        Set<String> filled = offers.computeIfAbsent(contract, c -> new HashSet<>());
        row.forEach((column, value) -> {
            if (value != null) {
                filled.add(column);
            }
        });
        if (COUNTS.contains(contract) && row.get(Engagements.KIND) != null) {
            kinds.add(contract + ":" + row.get(Engagements.KIND));
        }
    }

    /** A post that several deliveries hold is one. */
    private void post(Map<String, String> row, String voice) {
        if (row.get(Posts.ACCOUNT_ID) == null || row.get(Posts.NETWORK) == null) {
            return;
        }
        Account account = accounts.computeIfAbsent(
                new Account(row.get(Posts.NETWORK), row.get(Posts.ACCOUNT_ID)), Function.identity());
        LocalDate day = day(row.get(Posts.POSTED_AT)).orElse(null);
        posts.putIfAbsent(account.network() + " " + row.get(Posts.POST_ID), new Post(account, day, voice));
    }

    private static Optional<LocalDate> day(String time) {
        try {
            return Optional.ofNullable(time)
                    .filter(t -> t.length() >= DAY)
                    .map(t -> LocalDate.parse(t.substring(0, DAY)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void account(Map<String, String> row) {
        if (row.get(Accounts.ACCOUNT_ID) != null && row.get(Accounts.NETWORK) != null) {
            Account account = new Account(row.get(Accounts.NETWORK), row.get(Accounts.ACCOUNT_ID));
            speakers.put(account, new Speaker(row.get(Accounts.VOICE), row.get(Accounts.PERSON_ID)));
        }
    }

    private void application(Map<String, String> row) {
        for (String column : List.of(Applications.UTM_SOURCE, Applications.ATS_SOURCE)) {
            if (row.get(column) != null && row.get(Applications.APPLICANT_ID) != null) {
                Set<String> applicants = sources.computeIfAbsent(row.get(column), name -> new HashSet<>());
                if (applicants.size() < ENOUGH) {
                    applicants.add(row.get(Applications.APPLICANT_ID));
                }
            }
        }
    }

    private void click(Map<String, String> row) {
        String medium = row.get(LinkClicks.UTM_MEDIUM);
        if (medium != null && !Boolean.parseBoolean(row.get(LinkClicks.IS_BOT))) {
            clicks.merge(
                    new Tags(Objects.requireNonNullElse(row.get(LinkClicks.UTM_SOURCE), ""), medium), 1L, Long::sum);
        }
    }

    private void person(String id, boolean optedIn) {
        if (id != null) {
            people.merge(id, optedIn, Boolean::logicalOr);
        }
    }

    /** Takes along what another has seen. */
    void add(Seen other) {
        other.offers.forEach((contract, columns) ->
                offers.computeIfAbsent(contract, c -> new HashSet<>()).addAll(columns));
        kinds.addAll(other.kinds);
        other.posts.forEach(posts::putIfAbsent);
        speakers.putAll(other.speakers);
        other.people.forEach(this::person);
        other.clicks.forEach((tags, count) -> clicks.merge(tags, count, Long::sum));
        other.sources.forEach((name, applicants) ->
                sources.computeIfAbsent(name, n -> new HashSet<>()).addAll(applicants));
    }

    /** What is delivered, as metrics name what they need: contracts, columns that are filled, kinds of counts. */
    public Set<String> offers() {
        Set<String> names = new TreeSet<>(offers.keySet());
        offers.forEach((contract, columns) -> columns.forEach(column -> names.add(contract + "." + column)));
        names.addAll(kinds);
        return names;
    }

    /** Posts by account. */
    public SortedMap<Account, PostsSeen> posts() {
        SortedMap<Account, PostsSeen> byAccount = new TreeMap<>();
        posts.values()
                .forEach(post ->
                        byAccount.merge(post.account(), new PostsSeen(1, post.day(), post.voice()), PostsSeen::and));
        return byAccount;
    }

    /** Accounts that files say something of. */
    public SortedMap<Account, Speaker> speakers() {
        return Collections.unmodifiableSortedMap(speakers);
    }

    /** People that files name, and whether they opted in. */
    public SortedMap<String, Boolean> people() {
        return Collections.unmodifiableSortedMap(people);
    }

    /** Names of applicants' sources as links and systems write them, and some who came by each: {@value #ENOUGH}, if there are. */
    public SortedMap<String, Set<String>> sources() {
        return Collections.unmodifiableSortedMap(sources);
    }

    /** How many clicks there are by what their links say, those of machines that the log tells left out. */
    public SortedMap<Tags, Long> clicks() {
        return Collections.unmodifiableSortedMap(clicks);
    }

    /** How many posts there are by month. */
    public SortedMap<YearMonth, Long> months() {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        posts.values().stream()
                .map(Post::day)
                .filter(Objects::nonNull)
                .forEach(day -> months.merge(YearMonth.from(day), 1L, Long::sum));
        return months;
    }

    /** The newest month that posts reach the end of, else the newest one; empty: no post has a time that can be read. */
    public Optional<YearMonth> month() {
        SortedSet<YearMonth> months = new TreeSet<>(months().keySet());
        Optional<YearMonth> whole = posts.values().stream()
                .map(Post::day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> YearMonth.from(last.plusDays(QUIET_DAYS)).minusMonths(1))
                .flatMap(month -> months.headSet(month.plusMonths(1)).stream().reduce((a, b) -> b));
        return months.isEmpty() ? Optional.empty() : whole.or(() -> Optional.of(months.last()));
    }

    /** The first of the months that lie before {@link #month()} without a gap, a year of them at most; empty: there is none. */
    public Optional<YearMonth> monthsBefore() {
        Set<YearMonth> months = months().keySet();
        return month().flatMap(last -> Stream.iterate(last.minusMonths(1), month -> month.minusMonths(1))
                .limit(YEAR)
                .takeWhile(months::contains)
                .reduce((a, b) -> b));
    }

    /** How many posts there are. */
    public long count() {
        return posts.size();
    }
}
