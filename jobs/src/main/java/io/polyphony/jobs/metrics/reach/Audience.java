package io.polyphony.jobs.metrics.reach;

import static io.polyphony.jobs.measure.PostMeasures.FOLLOWERS;
import static io.polyphony.jobs.metrics.reach.Followed.CENSORED;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.stats.AudienceUnion;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.settings.Networks;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.OptionalLong;

/**
 * Who posted, and how many follow each of their accounts.
 *
 * @param cell all of it
 * @param at voice, or network and voice
 * @param accounts its accounts, each once
 */
record Audience(Cell cell, Grain at, List<Cell> accounts) {
    private static final String TOO_MANY = "an account has more followers than the settings say can be reached";

    boolean employees() {
        return Samples.employees(cell);
    }

    /** Empty where it is about all networks. */
    String network() {
        return at.get(PostFeatures.NETWORK).orElse("");
    }

    /** Whether the followers of any account are known. */
    boolean known() {
        return cell.people(FOLLOWERS.name()) > 0;
    }

    /** Whether all numbers of followers that are known are more than lower bounds ("500+"). */
    boolean exact() {
        return known() && sum(CENSORED) == 0;
    }

    /** The largest value of each account added up. */
    long sum(Measure measure) {
        return accounts.stream().mapToLong(a -> a.largest(measure.name())).sum();
    }

    /** Followers of the largest account. */
    long largest() {
        return accounts.stream()
                .mapToLong(account -> account.largest(FOLLOWERS.name()))
                .max()
                .orElse(0);
    }

    /** The followers of all accounts together, of people of whom only so many can be reached. */
    AudienceUnion union(OptionalLong addressable) {
        return new AudienceUnion(
                accounts.stream()
                        .mapToLong(account -> account.largest(FOLLOWERS.name()))
                        .toArray(),
                addressable);
    }

    /** A number of people that follows from an assumption or from bounds; none where more follow one account than can be reached. */
    Finding finding(String metric, Evidence evidence, Networks networks, ToPeople people) {
        OptionalLong addressable = networks.addressable(network());
        Estimate estimate = addressable.isPresent() && addressable.getAsLong() < largest()
                ? Estimate.none(TOO_MANY)
                : new Estimate((double) Math.round(people.of(union(addressable))), Interval.CENSUS);
        return new Finding(metric, at, estimate, n(), evidence, disclosure());
    }

    /** What is made of the sizes of audiences. */
    @FunctionalInterface
    interface ToPeople {
        double of(AudienceUnion union);
    }

    long n() {
        return Samples.n(cell, PostMeasures.POSTS.name());
    }

    /** Whom its followers tell of; nobody for a brand. */
    Disclosure disclosure() {
        return employees() ? cell.disclosure(FOLLOWERS.name()) : null;
    }
}
