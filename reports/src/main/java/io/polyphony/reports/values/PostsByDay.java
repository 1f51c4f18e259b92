package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Employees' posts with a text on each day of a month, as far as they are shown. */
public final class PostsByDay {
    private final MonthValues month;

    /** The posts of a month. */
    public PostsByDay(MonthValues month) {
        this.month = month;
    }

    /** All days of the month. */
    public List<LocalDate> days() {
        return IntStream.rangeClosed(1, month.month().lengthOfMonth())
                .mapToObj(day -> month.month().atDay(day))
                .toList();
    }

    /** The days of which it is shown how many posts there were. */
    public List<LocalDate> shown() {
        return days().stream().filter(day -> all(day).isPresent()).toList();
    }

    /** The posts of a day in whosever words. */
    public Optional<MetricValue> all(LocalDate day) {
        return shown(at(day));
    }

    /** The posts of a day in words of a kind ({@code own}, {@code edited}, {@code copied}). */
    public Optional<MetricValue> of(LocalDate day, String words) {
        return shown(at(day).with("words", words));
    }

    private Optional<MetricValue> shown(Grain grain) {
        return month.shown(Metrics.POSTS_BY_DAY, grain);
    }

    private static Grain at(LocalDate day) {
        return Grain.of("day", day.toString());
    }
}
