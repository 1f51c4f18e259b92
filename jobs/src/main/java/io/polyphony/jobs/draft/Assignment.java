package io.polyphony.jobs.draft;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Posts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which columns of a table hold what a contract's columns hold: the best names first, each column once. */
final class Assignment {
    /** What speaks for a column beside its name, less than a name does. */
    private static final double SIGN = 0.4;

    /** What makes a word an id, where no name says so. */
    private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");

    /** What of a share or a request has a moment. */
    private static final Map<String, String> MOMENTS = Map.of(Posts.TABLE, Posts.POSTED_AT, Asks.TABLE, Asks.SENT_AT);

    private final Contract contract;
    private final Synonyms.OfContract synonyms;
    private final List<SampleColumn> columns;
    private final Wordings words;
    private final Map<String, Match> matches = new LinkedHashMap<>();
    private final Set<SampleColumn> taken = new HashSet<>();
    private final Map<String, Guess> asked = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();

    private Assignment(String contract, List<SampleColumn> columns) {
        this.contract = Contracts.of(contract);
        this.synonyms = Synonyms.SHIPPED.contracts().get(contract);
        this.columns = columns;
        this.words = new Wordings(columns);
    }

    private record Candidate(Field field, SampleColumn column, double likeness, double rank) {}

    /** The columns of a table as those of a contract. */
    static Assignment of(String contract, List<SampleColumn> columns) {
        return of(contract, columns, Neighbours.none());
    }

    /**
     * The columns of a table as those of a contract.
     *
     * @param neighbours a list among them knows the ids of pieces
     */
    static Assignment of(String contract, List<SampleColumn> columns, Neighbours neighbours) {
        Assignment assignment = new Assignment(contract, columns);
        assignment.byNames();
        assignment.byNeighbours(neighbours);
        assignment.byValues();
        return assignment;
    }

    /** Of what has a moment: ids of pieces that another table lists, whatever they are called. */
    private void byNeighbours(Neighbours neighbours) {
        String moment = MOMENTS.get(contract.id());
        if (moment != null && matches.containsKey(moment) && !matches.containsKey(Content.CONTENT_ID)) {
            Match each = matches.get(synonyms.each());
            List<SampleColumn> others = columns.stream()
                    .filter(c -> each == null || c != each.column())
                    .toList();
            neighbours.pieces(others).ifPresent(pieces -> {
                matches.values().removeIf(match -> match.column() == pieces.column());
                matches.put(Content.CONTENT_ID, new Match(pieces.column(), 0));
                taken.add(pieces.column());
                told.put(Content.CONTENT_ID, pieces.why());
            });
        }
    }

    /** Which table says that a column is what it is taken for; empty: its name or its values do. */
    Optional<String> told(String field) {
        return Optional.ofNullable(told.get(field));
    }

    private void byNames() {
        List<Candidate> candidates = new ArrayList<>();
        for (Field field : contract.fields()) {
            candidates.addAll(decided(field, candidates(field)));
        }
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::rank).reversed())
                .forEach(c -> take(c.field(), c.column(), c.likeness()));
    }

    private List<Candidate> candidates(Field field) {
        List<Candidate> candidates = new ArrayList<>();
        List<String> names = synonyms.names().getOrDefault(field.name(), List.of());
        for (SampleColumn column : columns) {
            double likeness = Words.likeness(column.plain(), names);
            boolean sure = !column.values().isEmpty() || likeness > Words.SAME - 1;
            if (likeness > 0
                    && sure
                    && mayHave(field, column)
                    && Followers.mayBe(contract.id(), field.name(), column)
                    && Fitting.fits(contract, field, isEach(field), column)) {
                candidates.add(new Candidate(field, column, likeness, likeness + signs(field, column)));
            }
        }
        return candidates;
    }

    /** Of what is offered: a wording that was supplied is the suggested text, and nothing else; of several the first. */
    private boolean mayHave(Field field, SampleColumn column) {
        List<SampleColumn> offered = words.allOffered();
        return !contract.id().equals(Content.TABLE)
                || offered.isEmpty()
                || (field.name().equals(Content.SUGGESTED_TEXT) ? offered.get(0) == column : !offered.contains(column));
    }

    /** Those that can be, of applications, of accounts, and of the words, links and authors of posts; none where nobody can know, which is asked then. */
    private List<Candidate> decided(Field field, List<Candidate> all) {
        boolean posts = contract.id().equals(Posts.TABLE);
        if (contract.id().equals(AccountDays.TABLE) && field.name().equals(AccountDays.ACCOUNT_ID)) {
            return all.stream()
                    .filter(c -> isExact(c.likeness()) || !c.column().looks(Look.COUNT))
                    .toList();
        }
        if (posts && field.name().equals(Posts.TEXT)) {
            List<Candidate> own =
                    all.stream().filter(c -> words.mayBeOwn(c.column())).toList();
            return alone(
                    field,
                    own,
                    own.stream().filter(c -> c.column().looks(Look.TEXT)).toList());
        }
        if (contract.id().equals(Applications.TABLE)
                && field.name().equals(Applications.APPLICATION_ID)
                && Milestones.of(columns).isPresent()) {
            return all.stream().filter(c -> c.column().looks(Look.UNIQUE)).toList();
        }
        if (posts && field.name().equals(Posts.POSTED_AT)) {
            return Done.best(columns, all, Candidate::column);
        }
        if (contract.id().equals(Content.TABLE) && field.name().equals(Content.PUBLISHED_AT)) {
            return all.stream().filter(c -> !isOver(c.column())).toList();
        }
        if (posts && field.name().equals(Posts.LINK)) {
            List<Candidate> links = all.stream()
                    .filter(c -> !Links.isOwn(c.column()) && !Links.holdIds(c.column(), columns))
                    .toList();
            List<Candidate> leading =
                    links.stream().filter(c -> Links.isLinked(c.column())).toList();
            return leading.isEmpty() ? links : leading;
        }
        if (posts && field.name().equals(Posts.ACCOUNT_ID)) {
            List<Candidate> authors =
                    all.stream().filter(c -> !Authors.isOther(c.column())).toList();
            if (authors.isEmpty()) {
                Authors.pressed(columns).ifPresent(c -> asked.put(field.name(), Authors.asked(c)));
            }
            List<Candidate> mails =
                    authors.stream().filter(c -> c.column().looks(Look.EMAIL)).toList();
            return mails.isEmpty()
                    ? authors
                    : alone(
                            field,
                            authors.stream()
                                    .filter(c -> !Authors.isName(c.column()))
                                    .toList(),
                            mails);
        }
        return all;
    }

    /** Of those that are alike none is taken, unless one is better or all say the same. */
    private List<Candidate> alone(Field field, List<Candidate> all, List<Candidate> such) {
        double best = such.stream().mapToDouble(Candidate::likeness).max().orElse(0);
        List<Candidate> alike = such.stream()
                .filter(c -> isExact(c.likeness()) == isExact(best))
                .toList();
        if (alike.stream().map(c -> c.column().cells()).distinct().count() < 2) {
            return all;
        }
        asked.put(
                field.name(),
                Guess.ask("equally likely: "
                        + alike.stream().map(c -> c.column().name()).collect(Collectors.joining(", "))
                        + "; write the one that it is"));
        return List.of();
    }

    /** The day on which offering ends, where another one may be that on which it began. */
    private boolean isOver(SampleColumn column) {
        return !isOnlyDay(column)
                && Words.likeness(column.plain(), Synonyms.SHIPPED.roles().over()) > 0;
    }

    private static boolean isExact(double likeness) {
        return likeness > Words.SAME - 1;
    }

    /** Of two columns that may be called so, the one that looks more like it. */
    private static double signs(Field field, SampleColumn column) {
        boolean better = switch (field.type()) {
            case TIMESTAMP -> column.looks(Look.TIME);
            case STRING ->
                field.identifiesPerson()
                        ? column.looks(Look.EMAIL, Look.HANDLE, Look.ID)
                        : column.looks(sign(field.classification()));
            default -> false;
        };
        return better ? SIGN : 0;
    }

    private static Look sign(Field.Classification classification) {
        return switch (classification) {
            case FREE_TEXT -> Look.TEXT;
            case IDENTIFIER -> Look.ID;
            default -> Look.FEW;
        };
    }

    private void take(Field field, SampleColumn column, double likeness) {
        if (!matches.containsKey(field.name()) && taken.add(column)) {
            matches.put(field.name(), new Match(column, likeness));
        }
    }

    /** Where names say nothing and one column alone looks like it. */
    private void byValues() {
        boolean posts = contract.id().equals(Posts.TABLE);
        boolean content = contract.id().equals(Content.TABLE);
        for (Field field : contract.fields()) {
            boolean time = field.type() == Field.Type.TIMESTAMP || field.type() == Field.Type.DATE;
            if (isFollowed(field)) {
                only(field, column -> column.looks(Look.EMAIL) && !Authors.isOther(column));
            } else if (time && field.required()) {
                only(
                        field,
                        column -> column.looks(Look.DAY, Look.TIME)
                                && !column.looks(Look.COUNT)
                                && (!posts || !Measured.isCalled(column))
                                && (!content || isOnlyDay(column) || (column.isFilled() && !isOver(column))));
            } else if (posts && field.name().equals(Posts.NETWORK)) {
                only(field, Assignment::namesNetworks);
            } else if (content && field.name().equals(Content.KIND)) {
                only(
                        field,
                        column -> column.looks(Look.FEW)
                                && column.distinct() > 1
                                && Coded.of(Fitting.list(contract, field), column)
                                        .covers());
            } else if (field.classification() == Field.Classification.FREE_TEXT
                    && !contract.id().equals("applications")) {
                only(
                        field,
                        column -> column.looks(Look.TEXT)
                                && !column.looks(Look.FEW)
                                && (!posts || words.mayBeOwn(column))
                                && !(content && Wordings.isTitle(column)));
            } else if ((isEach(field) && !(posts && Links.ofEach(columns).isPresent())) || isApplied(field)) {
                only(field, column -> looksLikeId(field, column));
            }
        }
    }

    /** Of counts of who follows: the account, which is that of the person whose address stands there. */
    private boolean isFollowed(Field field) {
        return contract.id().equals(Accounts.TABLE)
                && field.name().equals(Accounts.ACCOUNT_ID)
                && matches.containsKey(Accounts.FOLLOWER_COUNT);
    }

    /** Of a table of applicants: the number of the application. */
    private boolean isApplied(Field field) {
        return contract.id().equals(Applications.TABLE)
                && field.name().equals(Applications.APPLICATION_ID)
                && Milestones.areOfApplicants(columns);
    }

    private boolean looksLikeId(Field field, SampleColumn column) {
        return column.looks(Look.UNIQUE)
                && Fitting.fits(contract, field, true, column)
                && !column.looks(Look.LINK, Look.EMAIL, Look.TEXT)
                && !isCounted(column)
                && column.looks(Look.ID)
                && column.nearlyAll(NUMBERED.asMatchPredicate());
    }

    /** "LinkedIn Share" and "Facebook Share", whatever the column is called. */
    private static boolean namesNetworks(SampleColumn column) {
        return column.looks(Look.FEW)
                && column.looks(Look.LABEL)
                && !column.looks(Look.LINK, Look.EMAIL, Look.BOOLEAN)
                && Coded.of(Posts.NETWORK, column).covers();
    }

    /** Pieces without a day are not new yet; of several columns of days that of the offer is filled in every row. */
    private boolean isOnlyDay(SampleColumn column) {
        return columns.stream().noneMatch(c -> c != column && c.looks(Look.DAY, Look.TIME));
    }

    private void only(Field field, Predicate<SampleColumn> looks) {
        if (asked.containsKey(field.name())) {
            return;
        }
        List<SampleColumn> such = columns.stream()
                .filter(c -> !taken.contains(c) && mayHave(field, c))
                .filter(looks)
                .toList();
        if (such.size() == 1 || (field.name().equals(Asks.ASK_ID) && isFirst(such))) {
            take(field, such.get(0), 0);
        }
    }

    /** Of requests the first column is theirs, of several with ids; others may be those of pieces. */
    private boolean isFirst(List<SampleColumn> such) {
        return !such.isEmpty() && such.get(0) == columns.get(0);
    }

    private boolean isEach(Field field) {
        return field.name().equals(synonyms.each());
    }

    /** The contract. */
    Contract contract() {
        return contract;
    }

    /** All columns of the table. */
    List<SampleColumn> columns() {
        return columns;
    }

    /** The column that is taken for a column of the contract. */
    Optional<Match> of(String field) {
        return Optional.ofNullable(matches.get(field));
    }

    /** What is asked, since nobody can know which column it is. */
    Optional<Guess> asked(String field) {
        return Optional.ofNullable(asked.get(field));
    }

    /** Columns that nothing is taken from and whose values would fit, of days, of yes and no, and of the few words of sources. */
    List<SampleColumn> such(Field field) {
        boolean source = field.name().equals(Applications.ATS_SOURCE);
        boolean told = field.type() != Field.Type.STRING && field.type() != Field.Type.INTEGER;
        return columns.stream()
                .filter(c -> (told || (source && c.looks(Look.FEW) && c.distinct() > 1))
                        && !taken.contains(c)
                        && !c.values().isEmpty())
                .filter(c -> field.type() != Field.Type.BOOLEAN || (c.distinct() > 1 && !isCounted(c)))
                .filter(c -> Fitting.fits(contract, field, false, c))
                .toList();
    }

    private boolean isCounted(SampleColumn column) {
        return Counted.isEstimate(column)
                || Followers.areCounted(column)
                || Counted.of(columns).stream().anyMatch(c -> c.match().column() == column);
    }

    /** The table has what makes it one of the contract. */
    boolean isEnough() {
        return synonyms.needs().stream().allMatch(list -> list.stream().anyMatch(this::isTold))
                && !new Tells(this).not();
    }

    private boolean isTold(String field) {
        return matches.containsKey(field) || asked.containsKey(field) || new Tells(this).of(field);
    }

    /** The name of a column speaks for it. */
    boolean isNamed() {
        return matches.values().stream().anyMatch(match -> match.likeness() > 0);
    }

    /** How much speaks for it. */
    double score() {
        return matches.values().stream().mapToDouble(Match::likeness).sum() + new Tells(this).likeness();
    }
}
