package io.polyphony.reports;

import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Months of companies that are small, old, busy, or not called as a designer of reports would call them. */
final class OddMonths {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשתםןףץ";
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

    private OddMonths() {}

    /** A company in which most figures are withheld or have wide intervals. */
    static MonthInput ofTwentySixPeople() {
        YearMonth february = Sample.MONTH.minusMonths(1);
        Map<YearMonth, List<MetricValue>> earlier =
                Map.of(february, small(new Sample(february), 0.3).values());
        Sample now = small(new Sample(Sample.MONTH), 0.2)
                .topic("kites", 1.6, 0.8, 3.3, "not clear after Benjamini–Hochberg")
                .suppressed("resonance", "topic=lanterns", "ratio")
                .suppressed("resonance", "topic=hiring", "ratio")
                .suppressed("participation_rate", "department=Design", "share")
                .none("unison_rate", "unison_window=60s", "share", "times have minutes only");
        return new MonthInput(
                SampleMonths.definitions(),
                now.values(),
                earlier,
                Sample.facts("Nonesuch & Daughters", SampleMonths.SETTINGS, List.of()));
    }

    private static Sample small(Sample sample, double amplification) {
        return sample.ratio("engagement_amplification", "", amplification, 0.063, 0.68)
                .pointOnly("engagement_amplification_per_post", "", 0.04)
                .suppressed("impression_amplification", "", "ratio")
                .share("organic_impression_rate", "voice=brand", 0.055, 0.01, 0.12)
                .suppressed("organic_impression_rate", "voice=employee", "rate")
                .point("voice_class_share", "voice_class=own_words", 0.7, 0.35, 1)
                .suppressed("voice_class_share", "voice_class=verbatim", "share")
                .census("participation_rate", "", 0.4)
                .suppressed("participation_rate_headcount", "", "share")
                .people("headcount", "", 25)
                .people("opted_in", "", 25)
                .people("active_advocates", "", 10)
                .people("authors", "voice=employee", 10)
                .count("posts", "voice=employee", 31, "posts")
                .count("posts", "voice=brand", 12, "posts");
    }

    /** The fullest month after three years of others. */
    static MonthInput afterThreeYears() {
        MonthInput rich = SampleMonths.rich();
        Map<YearMonth, List<MetricValue>> earlier = new TreeMap<>();
        for (int back = 36; back >= 1; back--) {
            YearMonth month = Sample.MONTH.minusMonths(back);
            earlier.put(
                    month,
                    SampleMonths.overTime(new Sample(month), 1.6 - back * 0.03).values());
        }
        return new MonthInput(rich.definitions(), rich.values(), earlier, rich.facts());
    }

    /** The fullest month of a company that offers texts on forty topics. */
    static MonthInput onFortyTopics() {
        Sample topics = new Sample(Sample.MONTH);
        IntStream.range(0, 40).forEach(topic -> {
            double value = (240 - topic * 5) / 100.0;
            boolean clear = value / 1.3 > 1 || value * 1.3 < 1;
            String verdict = (clear ? "" : "not ") + "clear after Benjamini–Hochberg";
            topics.topic("lantern " + (topic + 1), value, value / 1.3, value * 1.3, verdict)
                    .count("posts", "topic=lantern " + (topic + 1) + ";voice=employee", 90 - topic, "posts");
        });
        return more(SampleMonths.rich(), topics);
    }

    /** Names of 80 letters, of words. */
    static MonthInput withLongNames() {
        return called(
                name -> (name + " and all who walk along the long coast road with lanterns when it is dark and kites")
                        .substring(0, 80));
    }

    /** Names of 80 letters without a place to break a line. */
    static MonthInput withUnbrokenNames() {
        return called(name ->
                (letters(name) + "Laternenausstellungsvorbereitungssitzungsprotokoll".repeat(2)).substring(0, 80));
    }

    /** Names in Hebrew and in Arabic letters, with a number and brackets among them. */
    static MonthInput fromRightToLeft() {
        return called(name -> written(name, name.length() % 2 == 0 ? HEBREW : ARABIC) + " (7)");
    }

    /** Names with pictures: of several code points, joined, of two letters that make a flag. */
    static MonthInput withEmoji() {
        return called(name -> "🎉 " + name + " 👩🏽\u200D🚀❤\uFE0F🇳🇴");
    }

    private static MonthInput called(UnaryOperator<String> name) {
        return new Renamed(name).of(more(Recruits.rich(), places()));
    }

    private static Sample places() {
        Sample sample = new Sample(Sample.MONTH);
        Stream.of("instagram", "tiktok", "x")
                .forEach(network -> sample.ratio("engagement_amplification", "network=" + network, 1.4, 0.9, 2.2)
                        .count("engagements", "network=" + network + ";voice=employee", 310, "count")
                        .count("engagements", "network=" + network + ";voice=brand", 220, "count"));
        Stream.of("Research", "Sales", "Workshop", "Finance", "People")
                .forEach(department -> sample.census("participation_rate", "department=" + department, 0.5));
        return sample;
    }

    private static MonthInput more(MonthInput month, Sample sample) {
        List<MetricValue> values =
                Stream.concat(month.values().stream(), sample.values().stream()).toList();
        return new MonthInput(month.definitions(), values, month.published(), month.facts());
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "");
    }

    private static String written(String name, String alphabet) {
        return letters(name)
                .toLowerCase(java.util.Locale.ROOT)
                .chars()
                .mapToObj(letter -> alphabet.substring(LATIN.indexOf(letter), LATIN.indexOf(letter) + 1))
                .collect(Collectors.joining());
    }
}
