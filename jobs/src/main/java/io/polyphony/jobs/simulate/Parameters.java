package io.polyphony.jobs.simulate;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that generates a company's data, read from {@code halden.yaml}; its comments say what each number
 * means. Maps keep the order of the file. None of it depends on a seed.
 */
record Parameters(
        String company,
        Map<String, Double> departments,
        Map<String, Double> locations,
        Map<String, Double> roleFamilies,
        Map<String, Disposition> dispositions,
        Map<Style, Double> mandatoryStyles,
        Disclosing disclosing,
        double mandatoryDelayMinutes,
        double activityShape,
        double ownTiltShape,
        Turnover turnover,
        Map<String, Network> networks,
        Censoring censoring,
        Map<Style, Double> styleReach,
        double reachShape,
        double rateShape,
        double personRateSigma,
        double topicTasteShape,
        Map<String, Double> kinds,
        double unmeasured,
        Map<String, Topic> topics,
        CalendarRates calendar,
        Brand brand,
        Hiring hiring,
        double ideasPerPersonAndMonth) {

    /** A kind of person: how often, how willingly and in whose words they post. */
    record Disposition(
            double share,
            double posts,
            boolean optedIn,
            double compliance,
            Map<String, Double> routes,
            Map<Style, Double> styles) {}

    /** Chances that a post in own words about a product says that its author works there, or but hints at it. */
    record Disclosing(double clear, double hint) {}

    /** Shares of people who come and go in the simulated period. */
    record Turnover(double joiners, double leavers, double lateOptIns, double optOuts) {}

    /** A network: who is there, how large their audiences are, what a post earns. */
    record Network(double presence, double use, double medianFollowers, double sigma, double reach, double rate) {}

    /** How follower counts are exported: some say "500+", some nothing; audiences grow by the month. */
    record Censoring(String network, long at, double share, double unknown, double growth) {}

    /** A topic's log effect on the engagement rate, its share of the programme, and the kind of its pieces. */
    record Topic(double effect, double weight, String kind) {}

    /** How much the programme offers and asks. */
    record CalendarRates(
            int itemsPerMonth,
            int asksPerMonth,
            int monthsBefore,
            int mandatoryDay,
            String mandatoryTopic,
            int shelfDays) {}

    /** The brand's channels, whose organic reach declines month by month; some of their posts are about pieces on offer. */
    record Brand(
            double topicExponent,
            double pieces,
            double reachShape,
            double rateShape,
            double sponsoredShare,
            double decline,
            List<Channel> channels) {}

    /** One brand channel; purpose: what the account is for. */
    record Channel(
            String account,
            String purpose,
            String network,
            long followers,
            int postsPerMonth,
            double reach,
            double rate) {}

    /** The parameters of the demo company, topic effects made to mean 0. */
    static Parameters halden() {
        try (InputStream in = Parameters.class.getResourceAsStream("halden.yaml")) {
            return new YAMLMapper().readValue(in, Parameters.class).normalised();
        } catch (IOException e) {
            throw new UncheckedIOException("halden.yaml can't be read", e);
        }
    }

    /** The factor by which a topic multiplies an employee's engagement rate. */
    double topicFactor(String topic) {
        return StrictMath.exp(topics.get(topic).effect());
    }

    /** The same for brand posts. */
    double brandTopicFactor(String topic) {
        return StrictMath.exp(brand.topicExponent() * topics.get(topic).effect());
    }

    private Parameters normalised() {
        double mean =
                topics.values().stream().mapToDouble(Topic::effect).average().orElse(0);
        Map<String, Topic> centred = new LinkedHashMap<>();
        topics.forEach((name, t) -> centred.put(name, new Topic(t.effect() - mean, t.weight(), t.kind())));
        return new Parameters(
                company,
                departments,
                locations,
                roleFamilies,
                dispositions,
                mandatoryStyles,
                disclosing,
                mandatoryDelayMinutes,
                activityShape,
                ownTiltShape,
                turnover,
                networks,
                censoring,
                styleReach,
                reachShape,
                rateShape,
                personRateSigma,
                topicTasteShape,
                kinds,
                unmeasured,
                Collections.unmodifiableMap(centred),
                calendar,
                brand,
                hiring,
                ideasPerPersonAndMonth);
    }
}
