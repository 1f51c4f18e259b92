package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people do around a {@link MandatoryAsk}, counted where it is drawn, for studies that need many companies. */
public final class TrustedCompany {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int WEEKS = 8;

    private final SimulationOptions options;
    private final Programme programme;
    private final List<Member> members;
    private final List<List<Share>> shares = new ArrayList<>();

    /**
     * Somebody who ever posted.
     *
     * @param months from their first month to the first of two idle ones in a row, or as far as they could be followed
     * @param idle whether these came
     * @param askedAfter months from their first one to that of the ask; negative: it was before
     */
    public record Followed(int months, boolean idle, int askedAfter) {}

    /** Somebody's posts of a month: copies, and all with enough words to tell. */
    public record Written(long verbatim, long classifiable) {}

    /** The company that {@link Simulation} writes for these options, which have an ask. */
    public TrustedCompany(SimulationOptions options) {
        this.options = options;
        Parameters parameters = Parameters.halden();
        Phrases phrases = Phrases.halden();
        this.programme = new Programme(parameters, phrases, options);
        Behaviour behaviour = new Behaviour(parameters, programme, options);
        Members drawn = new Members(parameters, phrases, options);
        this.members =
                IntStream.range(0, options.people()).mapToObj(drawn::draw).toList();
        for (int month = 0; month < options.months(); month++) {
            int number = month;
            shares.add(members.stream()
                    .flatMap(m -> behaviour.month(m, number).stream())
                    .filter(s -> s.standing() == Share.Standing.COUNTS)
                    .toList());
        }
    }

    /** Everybody who posted in a month up to a last one, and how long they went on, as is known at its end. */
    public List<Followed> followed(int last) {
        List<Set<Integer>> active = shares.stream()
                .map(month -> month.stream().map(s -> author(s).index()).collect(Collectors.toSet()))
                .toList();
        List<Followed> followed = new ArrayList<>();
        for (Member m : members) {
            IntStream.rangeClosed(0, last)
                    .filter(month -> active.get(month).contains(m.index()))
                    .findFirst()
                    .ifPresent(first -> followed.add(followed(m, first, last, active)));
        }
        return followed;
    }

    private Followed followed(Member m, int first, int last, List<Set<Integer>> active) {
        int asked = options.ask().month() - first;
        int end = first;
        while (end <= last && isIn(m, end)) {
            end++;
        }
        for (int month = first + 1; month + 1 < end; month++) {
            if (!active.get(month).contains(m.index()) && !active.get(month + 1).contains(m.index())) {
                return new Followed(month - first, true, asked);
            }
        }
        // Whether their last known month was the first of two idle ones is not known.
        return new Followed(Math.max(0, end - 2 - first), false, asked);
    }

    private boolean isIn(Member m, int month) {
        LocalDate day = options.month(month).atEndOfMonth();
        return m.presence().optedIn(day);
    }

    /** How many posted in the 24 hours after the ask, then in the same hours of those weeks before in which nobody was asked. */
    public List<Long> respondents() {
        Instant sent =
                programme.mandatory(options.month(options.ask().month())).get(0).sentAt();
        List<Long> counts = new ArrayList<>(List.of(authors(sent)));
        for (int week = 1; week <= WEEKS; week++) {
            Instant start = sent.minus(DAY.multipliedBy(7L * week));
            if (isClear(start)) {
                counts.add(authors(start));
            }
        }
        return counts;
    }

    private boolean isClear(Instant start) {
        boolean asked = programme.asks().stream()
                .anyMatch(a -> a.sentAt().isBefore(start.plus(DAY))
                        && a.sentAt().plus(DAY).isAfter(start));
        return !asked && !start.isBefore(options.midnight(0));
    }

    private long authors(Instant start) {
        return shares.stream()
                .flatMap(List::stream)
                .filter(s -> !s.at().isBefore(start) && s.at().isBefore(start.plus(DAY)))
                .map(s -> author(s).index())
                .distinct()
                .count();
    }

    /** What each person wrote in a month, by their number. */
    public Map<Integer, Written> written(int month) {
        Map<Integer, Written> written = new HashMap<>();
        for (Share share : shares.get(month)) {
            Optional<Written> one = written(share);
            one.ifPresent(w -> written.merge(
                    author(share).index(),
                    w,
                    (a, b) -> new Written(a.verbatim() + b.verbatim(), a.classifiable() + b.classifiable())));
        }
        return written;
    }

    private static Optional<Written> written(Share share) {
        String voice = share.style().voiceClass();
        boolean told = !voice.equals(VoiceClass.SHORT) && !voice.equals(VoiceClass.REPOST);
        return told ? Optional.of(new Written(voice.equals(VoiceClass.VERBATIM) ? 1 : 0, 1)) : Optional.empty();
    }

    private static Member author(Share share) {
        return share.author().orElseThrow();
    }
}
