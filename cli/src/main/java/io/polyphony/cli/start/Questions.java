package io.polyphony.cli.start;

import io.polyphony.jobs.land.DateOrder;
import io.polyphony.jobs.survey.Answers;
import io.polyphony.jobs.survey.Reading;
import io.polyphony.jobs.survey.Survey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What {@code init} asks on a terminal: which accounts speak for the brand, and which way dates are written. Since when people
 * take part is not asked: it is theirs to say, and {@code people.csv} has a row for each.
 */
public final class Questions {
    private final UnaryOperator<String> terminal;

    /** Asks by a terminal: prints the question, gives the line; null or blank: no answer. */
    public Questions(UnaryOperator<String> terminal) {
        this.terminal = terminal;
    }

    /** What was answered on top of what was said before. */
    public Answers ask(Survey survey, Answers said) {
        Optional<String> open = Needed.files(survey, Reading::asksForOrder);
        Optional<DateOrder> dates = open.isPresent() ? order(open.get()) : said.dates();
        boolean brand =
                survey.seen().count() > 0 && survey.speakers(said).brands().isEmpty();
        Set<String> brands = brand ? brands(survey) : said.brands();
        return new Answers(brands, dates, said.accounts(), said.optedIn());
    }

    private Optional<DateOrder> order(String files) {
        String question =
                "Dates as 3/4/2026 in " + files + ": which comes first, month or day?" + " (Enter: leave out for now) ";
        for (Optional<String> line = answer(question); line.isPresent(); line = answer("Please say month or day: ")) {
            String said = line.get().toLowerCase(Locale.ROOT);
            Optional<DateOrder> order = Arrays.stream(DateOrder.values())
                    .filter(o -> o.text().startsWith(said))
                    .findFirst();
            if (order.isPresent()) {
                return order;
            }
        }
        return Optional.empty();
    }

    private Set<String> brands(Survey survey) {
        String which =
                "Which of them speak for the brand? (by commas; a file's name: all of its accounts; Enter: none) ";
        NavigableMap<String, String> names = names(survey);
        String question = accounts(survey) + which;
        for (Optional<String> line = answer(question); line.isPresent(); line = answer(which)) {
            List<String> said = Arrays.stream(line.get().split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .toList();
            if (names.keySet().containsAll(said)) {
                return said.stream().map(names::get).collect(Collectors.toSet());
            }
            which = "One of these is no account and no file: " + String.join(", ", said)
                    + ". Again, or Enter for none: ";
        }
        return Set.of();
    }

    /** What may be answered, in any case: accounts and files. */
    private static NavigableMap<String, String> names(Survey survey) {
        NavigableMap<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        survey.accounts().forEach((file, accounts) -> {
            names.put(file, file);
            accounts.forEach(account -> names.put(account, account));
        });
        return names;
    }

    /** The accounts by the files that their posts are in. */
    private static String accounts(Survey survey) {
        return new TreeMap<>(survey.accounts())
                .entrySet().stream()
                        .filter(file -> !file.getValue().isEmpty())
                        .map(file -> "Accounts in " + file.getKey() + ": " + Needed.some(file.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    private Optional<String> answer(String question) {
        return Optional.ofNullable(terminal.apply(question)).map(String::strip).filter(line -> !line.isEmpty());
    }
}
