package io.polyphony.jobs.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programme's calendar: what was offered and asked. It depends on the parameters and months, on no seed. */
final class Programme {
    private static final long CALENDAR = 20_260_501L;

    /** A piece offered, with one suggested text per variant; requisitionId is empty unless it is a job. */
    record Item(
            String contentId,
            Instant publishedAt,
            String kind,
            String topic,
            List<String> texts,
            String link,
            String requisitionId) {}

    /** A request to share. */
    record Ask(String askId, Instant sentAt, Item item, Duty duty) {}

    /** Whether people had a choice. */
    enum Duty {
        VOLUNTARY,
        MANDATORY
    }

    private final Parameters parameters;
    private final Phrases phrases;
    private final List<Item> items = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();
    private final List<Requisition> requisitions;

    Programme(Parameters parameters, Phrases phrases, SimulationOptions options) {
        this.parameters = parameters;
        this.phrases = phrases;
        this.requisitions = Requisition.all(parameters, options, CALENDAR);
        for (int m = -parameters.calendar().monthsBefore(); m < options.months(); m++) {
            plan(options.month(m));
        }
        demand(options.month(options.demandMonth()));
        items.sort(Comparator.comparing(Item::publishedAt).thenComparing(Item::contentId));
        asks.sort(Comparator.comparing(Ask::sentAt).thenComparing(Ask::askId));
    }

    /** All pieces in the order of publishing. */
    List<Item> items() {
        return List.copyOf(items);
    }

    /** All requests in the order of sending. */
    List<Ask> asks() {
        return List.copyOf(asks);
    }

    /** The requests of one month that leave no choice. */
    List<Ask> mandatory(YearMonth month) {
        return asks.stream()
                .filter(a -> a.duty() == Duty.MANDATORY && monthOf(a.sentAt()).equals(month))
                .toList();
    }

    /** The requests of one month that leave a choice. */
    List<Ask> voluntary(YearMonth month) {
        return asks.stream()
                .filter(a -> a.duty() == Duty.VOLUNTARY && monthOf(a.sentAt()).equals(month))
                .toList();
    }

    /** All jobs. */
    List<Requisition> requisitions() {
        return requisitions;
    }

    /** What lies on the shelf at a moment, never empty within the simulated months. */
    List<Item> shelf(Instant at) {
        Instant oldest = at.minus(Duration.ofDays(parameters.calendar().shelfDays()));
        return items.stream()
                .filter(i -> i.publishedAt().isBefore(at) && i.publishedAt().isAfter(oldest))
                .toList();
    }

    /**
     * The piece that the brand posts with one of its posts, of those on the shelf at that moment with the post's topic; empty
     * where there is none, and where the post is about something of its own. It draws from a stream of its own.
     */
    Optional<Item> brandPiece(int channel, YearMonth month, int number, String topic, Instant at) {
        Draws draws = Draws.of(CALENDAR, "brand piece", channel, month.getYear(), month.getMonthValue(), number);
        List<Item> offered =
                shelf(at).stream().filter(i -> i.topic().equals(topic)).toList();
        return draws.chance(parameters.brand().pieces()) && !offered.isEmpty()
                ? Optional.of(draws.pick(offered))
                : Optional.empty();
    }

    static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private void plan(YearMonth month) {
        Draws draws = Draws.of(CALENDAR, "month", month.getYear(), month.getMonthValue());
        List<Item> planned = new ArrayList<>();
        for (int i = 0; i < parameters.calendar().itemsPerMonth(); i++) {
            planned.add(item(draws, month, i));
        }
        items.addAll(planned);
        for (int i = 0; i < parameters.calendar().asksPerMonth(); i++) {
            Item item = planned.get(i * planned.size() / parameters.calendar().asksPerMonth());
            Instant sent = item.publishedAt().plus(Duration.ofMinutes(draws.between(20, 600)));
            asks.add(new Ask("ask-" + month + "-" + (i + 1), sent, item, Duty.VOLUNTARY));
        }
    }

    private Item item(Draws draws, YearMonth month, int i) {
        int day = 1 + i * 28 / parameters.calendar().itemsPerMonth();
        Instant at =
                month.atDay(day).atTime(draws.between(6, 9), draws.below(60)).toInstant(ZoneOffset.UTC);
        String topic = draws.pick(weights());
        String kind = parameters.topics().get(topic).kind();
        List<String> texts =
                i % 7 == 3 ? List.of(offer(draws, topic), offer(draws, topic)) : List.of(offer(draws, topic));
        String job = kind.equals("job") ? draws.pick(advertised(at)).id() : "";
        String id = "c-" + month + "-" + (i + 1);
        return new Item(id, at, kind, topic, texts, "https://halden.example/" + topic + "/" + id, job);
    }

    /** Jobs that a piece may be about: those that take applications, or all if none does. */
    private List<Requisition> advertised(Instant at) {
        List<Requisition> open =
                requisitions.stream().filter(r -> r.takesApplications(at)).toList();
        return open.isEmpty() ? requisitions : open;
    }

    private String offer(Draws draws, String topic) {
        StringBuilder text = new StringBuilder();
        int first = draws.below(phrases.offerPatterns().size());
        for (int i = 0; i < 3; i++) {
            String pattern = phrases.offerPatterns()
                    .get((first + i * 2 + i / 2) % phrases.offerPatterns().size());
            text.append(i == 0 ? "" : " ").append(phrases.sentence(pattern, topic, draws));
        }
        return text.toString();
    }

    private Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        parameters.topics().forEach((name, t) -> weights.put(name, t.weight()));
        return weights;
    }

    /** The one request that nobody forgets. */
    private void demand(YearMonth month) {
        Parameters.CalendarRates rates = parameters.calendar();
        Instant at = month.atDay(rates.mandatoryDay()).atTime(8, 0).toInstant(ZoneOffset.UTC);
        String topic = rates.mandatoryTopic();
        Item item = new Item(
                "c-" + month + "-hx9",
                at,
                parameters.topics().get(topic).kind(),
                topic,
                List.of(phrases.mandatoryText()),
                "https://halden.example/hx9",
                "");
        items.add(item);
        asks.add(new Ask("ask-" + month + "-hx9", at.plus(Duration.ofHours(2)), item, Duty.MANDATORY));
    }
}
