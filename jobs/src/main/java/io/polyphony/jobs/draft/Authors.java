package io.polyphony.jobs.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which columns of a table of posts name their authors. */
final class Authors {
    private Authors() {}

    /** More names than a page has people who post for it. */
    private static final int ADMINS = 5;

    /** How many posts each of them makes in an export, at least. */
    private static final int POSTS_EACH = 4;

    /** Not the author: somebody else of whom the row speaks, or the one name of all rows, or the few who post for a page. */
    static boolean isOther(SampleColumn column) {
        return column.looks(Look.EMAIL)
                ? isCalled(column, Synonyms.SHIPPED.roles().others())
                : isPressed(column);
    }

    /** The name of a page's one user is a person's; one word may as well be the account's handle. */
    private static boolean isPressed(SampleColumn column) {
        boolean called = !column.looks(Look.HANDLE)
                && isCalled(column, Synonyms.SHIPPED.roles().pressed());
        boolean name = isCalled(column, List.of("name"));
        return called && (column.isOne() ? !(name && column.looks(Look.ID)) : !name && isOfFew(column));
    }

    /** A few names in many rows: colleagues with accounts of their own, or admins of a page. */
    private static boolean isOfFew(SampleColumn column) {
        return !column.values().isEmpty()
                && column.distinct() <= ADMINS
                && column.distinct() * POSTS_EACH <= column.values().size();
    }

    /** The one name of all rows, or the few. */
    static Optional<SampleColumn> pressed(List<SampleColumn> columns) {
        return columns.stream().filter(Authors::isPressed).findFirst();
    }

    /** What is asked where such a column is all there is. */
    static Guess asked(SampleColumn column) {
        String names = column.isOne() ? "one name" : column.distinct() + " names";
        return Guess.ask(names + " in all rows of " + column.name()
                + ": perhaps who pressed the button; the page's own id, or a constant");
    }

    /** Names of people, not of accounts. */
    static boolean isName(SampleColumn column) {
        return !column.looks(Look.EMAIL, Look.HANDLE, Look.LINK)
                && (!column.looks(Look.ID) || isCalled(column, List.of("name")));
    }

    /**
     * The employee behind each post, where there are several: the author, if that is an address or an id of the employer's, else who
     * stands beside the author so.
     */
    static Optional<SampleColumn> person(List<SampleColumn> columns, SampleColumn account) {
        List<SampleColumn> mails = columns.stream()
                .filter(c -> c.looks(Look.EMAIL) && c.isFilled() && !isOther(c))
                .toList();
        return Stream.of(
                        Stream.of(account).filter(c -> c.looks(Look.EMAIL) || isPerson(c)),
                        columns.stream().filter(Authors::isPerson),
                        mails.stream().limit(mails.size() == 1 ? 1 : 0))
                .flatMap(Function.identity())
                .findFirst()
                .filter(c -> !c.isOne());
    }

    /** Ids that the employer gives. */
    static boolean isPerson(SampleColumn column) {
        return column.looks(Look.ID)
                && column.isFilled()
                && Synonyms.SHIPPED.roles().persons().contains(column.plain());
    }

    private static boolean isCalled(SampleColumn column, List<String> names) {
        return Words.likeness(column.plain(), names) > 0;
    }
}
