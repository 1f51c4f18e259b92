package io.polyphony.jobs.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which columns of a table of posts name their authors. */
final class Authors {
    private Authors() {}

    /** Not the author: somebody else of whom the row speaks, or the one name of all rows. */
    static boolean isOther(SampleColumn column) {
        return column.looks(Look.EMAIL)
                ? isCalled(column, Synonyms.SHIPPED.roles().others())
                : isPressed(column);
    }

    /** The name of a page's one user is a person's; one word may as well be the account's handle. */
    private static boolean isPressed(SampleColumn column) {
        return column.isOne()
                && !column.looks(Look.HANDLE)
                && isCalled(column, Synonyms.SHIPPED.roles().pressed())
                && (!column.looks(Look.ID) || !isCalled(column, List.of("name")));
    }

    /** The one name of all rows. */
    static Optional<SampleColumn> pressed(List<SampleColumn> columns) {
        return columns.stream().filter(Authors::isPressed).findFirst();
    }

    /** What is asked where such a column is all there is. */
    static Guess asked(SampleColumn column) {
        return Guess.ask("one name in all rows of " + column.name()
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
