package io.polyphony.jobs.simulate;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A simulated employee: who they are, when they are there, how they post.
 *
 * @param index number in the company, from 0
 * @param audiences by network; only the networks they use
 */
record Member(
        int index,
        String handle,
        String department,
        String location,
        String roleFamily,
        Parameters.Disposition disposition,
        Presence presence,
        Habits habits,
        Map<String, Audience> audiences) {

    /** Dates that bound employment and opt-in; starts included, ends not; {@link #NEVER} where there is none. */
    record Presence(
            LocalDate employedFrom,
            LocalDate employedTo,
            LocalDate optedInOn,
            LocalDate optedOutOn,
            String joinRoute,
            int invitedBy) {
        /** Later than all that is simulated. */
        static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

        boolean employed(LocalDate day) {
            return !day.isBefore(employedFrom) && day.isBefore(employedTo);
        }

        boolean optedIn(LocalDate day) {
            return employed(day) && !day.isBefore(optedInOn) && day.isBefore(optedOutOn);
        }
    }

    /**
     * How a person posts.
     *
     * @param activity posts expected in a whole month
     * @param rateFactor their own factor of the engagement rate, mean 1
     * @param topicTaste a weight per topic, in the order of the parameters
     * @param styles weights of how their texts come about
     * @param signOff a line under own texts; empty: none
     */
    record Habits(
            double activity,
            double rateFactor,
            Map<String, Double> topicTaste,
            Map<Style, Double> styles,
            String signOff) {}

    /**
     * An account's followers.
     *
     * @param base followers in month 0
     * @param growth monthly growth
     * @param export how the export shows them
     */
    record Audience(String accountId, double base, double growth, Export export, long censoredAt) {
        /** How an export shows a follower count. */
        enum Export {
            PLAIN,
            CENSORED,
            UNKNOWN
        }

        long followers(int month) {
            return Math.round(base * StrictMath.pow(1 + growth, month));
        }

        /** What the export says; empty: nothing. */
        OptionalLong reported(int month) {
            return switch (export) {
                case UNKNOWN -> OptionalLong.empty();
                case CENSORED -> OptionalLong.of(Math.min(followers(month), censoredAt));
                case PLAIN -> OptionalLong.of(followers(month));
            };
        }

        boolean censored(int month) {
            return export == Export.CENSORED && followers(month) >= censoredAt;
        }
    }

    /** A stable id; the network's and the employer's ids are made of it. */
    String personId() {
        return "P" + (10_001 + index);
    }
}
