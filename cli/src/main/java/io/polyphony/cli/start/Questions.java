package io.polyphony.cli.start;

import io.polyphony.jobs.land.DateOrder;
import io.polyphony.jobs.survey.Answers;
import io.polyphony.jobs.survey.Reading;
import io.polyphony.jobs.survey.Survey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        boolean order =
                survey.files().stream().flatMap(f -> f.readings().stream()).anyMatch(Reading::asksForOrder);
        Optional<DateOrder> dates = order ? order() : said.dates();
        boolean brand =
                survey.seen().count() > 0 && survey.speakers(said).brands().isEmpty();
        Set<String> brands = brand ? brands(survey) : said.brands();
        return new Answers(brands, dates, said.accounts(), said.optedIn());
    }

    private Optional<DateOrder> order() {
        return answer("In dates as 3/4/2026, which comes first, month or day? (Enter: leave the file out for now) ")
                .flatMap(line -> Arrays.stream(DateOrder.values())
                        .filter(o -> o.text().startsWith(line.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    private Set<String> brands(Survey survey) {
        return answer("Accounts: " + Needed.names(survey)
                        + ".\nWhich of them speak for the brand? (by commas; Enter: none) ")
                .map(line -> Arrays.stream(line.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Optional<String> answer(String question) {
        return Optional.ofNullable(terminal.apply(question)).map(String::strip).filter(line -> !line.isEmpty());
    }
}
