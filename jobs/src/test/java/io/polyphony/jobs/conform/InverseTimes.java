package io.polyphony.jobs.conform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Times and how exports write them; a third of them lies where a zone's clocks change. */
final class InverseTimes {
    private static final long FIRST = Instant.parse("2006-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2029-01-01T00:00:00Z").getEpochSecond();
    private static final List<String> LOCAL =
            List.of("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd H:mm");
    private static final List<String> WITH_OFFSET = List.of("yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd HH:mm:ss xx");
    private static final String MICROS = "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'";

    private final SplittableRandom random;
    private final ZoneId zone;

    InverseTimes(SplittableRandom random, ZoneId zone) {
        this.random = random;
        this.zone = zone;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private Instant instant() {
        Instant any = Instant.ofEpochSecond(random.nextLong(FIRST, LAST));
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        return change == null || random.nextInt(3) > 0
                ? any
                : change.getInstant().plusSeconds(random.nextInt(-5, 6) * 1_800L + random.nextInt(-1, 2));
    }

    LocalDate day() {
        return instant().atZone(zone).toLocalDate();
    }

    /** A date as text, in one of the patterns if there are any. */
    InverseCell date(List<String> patterns) {
        LocalDate day = day();
        String pattern = patterns.isEmpty() ? "yyyy-MM-dd" : patterns.get(random.nextInt(patterns.size()));
        return InverseCell.typed(format(pattern).format(day), day.toString(), day.toString())
                .orDate();
    }

    /** A time in a zone of its own, in the mapping's, or in UTC. */
    InverseCell time() {
        return switch (random.nextInt(3)) {
            case 0 -> local(LOCAL.get(random.nextInt(LOCAL.size())));
            case 1 -> {
                Instant at = instant();
                ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-48, 57) * 900);
                String pattern = WITH_OFFSET.get(random.nextInt(WITH_OFFSET.size()));
                String written = format(pattern).format(at.atOffset(offset));
                yield InverseCell.typed(written, written, at.toString());
            }
            default -> {
                Instant at = instant().plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
                yield InverseCell.plain(at.toString());
            }
        };
    }

    /** {@code 2026-03-01 10:00:00 UTC}. */
    InverseCell utc() {
        Instant at = instant();
        return InverseCell.wrapped(
                format("yyyy-MM-dd HH:mm:ss 'UTC'").format(at.atOffset(ZoneOffset.UTC)), at.toString());
    }

    /** A local time that belongs to one moment only, or to two of which it is the first. */
    InverseCell local(String pattern) {
        ChronoUnit unit = pattern.contains("s") ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
        Instant at = instant().truncatedTo(unit);
        LocalDateTime local = at.atZone(zone).toLocalDateTime();
        if (!local.atZone(zone).toInstant().equals(at)) {
            return local(pattern);
        }
        String written = format(pattern).format(local);
        return InverseCell.typed(written, written, at.toString());
    }

    /** A time in one of a column's patterns, which reading turns to ISO 8601. */
    InverseCell patterned(List<String> patterns) {
        String pattern = patterns.get(random.nextInt(patterns.size()));
        if (pattern.startsWith("epoch-")) {
            return epoch(pattern);
        }
        if (!pattern.contains("H") && !pattern.contains("h")) {
            return date(List.of(pattern));
        }
        if (pattern.contains("Z")) {
            Instant at = instant();
            String read = format("yyyy-MM-dd'T'HH:mm:ss'Z'").format(at.atOffset(ZoneOffset.UTC));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-11, 14) * 3_600);
            return InverseCell.typed(format(pattern).format(at.atOffset(offset)), read, at.toString());
        }
        InverseCell cell = local(pattern);
        String read =
                format("yyyy-MM-dd'T'HH:mm:ss").format(LocalDateTime.ofInstant(Instant.parse(cell.value()), zone));
        return InverseCell.typed(cell.written(), read, cell.value());
    }

    private InverseCell epoch(String pattern) {
        ChronoUnit unit = pattern.endsWith("micros")
                ? ChronoUnit.MICROS
                : pattern.endsWith("millis") ? ChronoUnit.MILLIS : ChronoUnit.SECONDS;
        Instant at =
                instant().plus(random.nextInt(1_000_000), ChronoUnit.MICROS).truncatedTo(unit);
        return InverseCell.typed(
                Long.toString(unit.between(Instant.EPOCH, at)),
                format(MICROS).format(at.atOffset(ZoneOffset.UTC)),
                at.toString());
    }
}
