package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Requisitions;
import java.util.List;

/** What a table tells of a contract without a column that is called so. */
final class Tells {
    private final Assignment found;
    private final List<SampleColumn> columns;

    Tells(Assignment found) {
        this.found = found;
        this.columns = found.columns();
    }

    /** Whether it tells a column of the contract. */
    boolean of(String field) {
        return switch (found.contract().id() + "." + field) {
            case "people.opted_in_at" -> Agreed.of(columns).isPresent();
            case "content.content_id", "content.published_at" -> isOffer();
            case "applications.stage", "applications.at" ->
                Milestones.of(columns).isPresent();
            case "applications.application_id" -> Milestones.of(columns).isPresent() && isApplicant();
            case "applications.applicant_id" ->
                Milestones.of(columns).isPresent()
                        && found.of(Applications.APPLICATION_ID).isPresent();
            case "posts.link" -> Links.own(columns).isPresent();
            case "posts.post_id" -> isCountedByClock();
            default -> field.startsWith("utm_") && Links.tagged(columns).isPresent();
        };
    }

    /** Staff have days of interviews and of hiring, too. */
    private boolean isApplicant() {
        return found.of(Applications.APPLICANT_ID)
                .filter(match -> !Synonyms.SHIPPED
                        .roles()
                        .persons()
                        .contains(match.column().plain()))
                .isPresent();
    }

    /** Counts with times of day, which are not whole hours: something happened then. */
    private boolean isCountedByClock() {
        return !Counted.of(columns).isEmpty()
                && found.of(Posts.POSTED_AT)
                        .map(Match::column)
                        .filter(c -> c.looks(Look.TIME) && c.looks(Look.UNIQUE))
                        .filter(c -> Times.moments(c).stream().anyMatch(m -> m != null && m.getMinute() > 0))
                        .isPresent();
    }

    /** A calendar or a library of what is offered. */
    private boolean isOffer() {
        return Planned.of(columns).isPresent() || Library.of(columns).isPresent();
    }

    private double likeness(String field) {
        return found.of(field).map(Match::likeness).orElse(0.0);
    }

    /** How much speaks for the contract beside the names of its columns. */
    double likeness() {
        return switch (found.contract().id()) {
            case AccountDays.TABLE ->
                Counted.of(columns).stream()
                        .mapToDouble(c -> c.match().likeness())
                        .sum();
            case Applications.TABLE ->
                Milestones.of(columns).map(Milestones::likeness).orElse(0.0);
            case Content.TABLE -> isOffer() ? Words.SAME : 0;
            case Posts.TABLE -> Links.own(columns).isPresent() ? Words.SAME : 0;
            default -> 0;
        };
    }

    /** Whether the values speak against the contract, whatever its columns are called. */
    boolean not() {
        return switch (found.contract().id()) {
            case AccountDays.TABLE -> !Daily.is(found);
            case Content.TABLE -> !found.isNamed();
            case People.TABLE -> Milestones.areOfApplicants(columns);
            case Posts.TABLE -> isOffer();
            case Requisitions.TABLE ->
                likeness(Requisitions.REQUISITION_ID) < 2 && likeness(Requisitions.OPENED_ON) == 0;
            default -> false;
        };
    }
}
