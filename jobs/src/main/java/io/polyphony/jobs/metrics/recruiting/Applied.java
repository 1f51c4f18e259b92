package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import java.util.List;

/** Counting rows of {@code recruiting_features}. */
final class Applied {
    /** All sources, also those that nobody came by: a row that is missing would tell that nobody did. */
    static final List<String> SOURCES = Contracts.of(RecruitingFeatures.TABLE)
            .field(RecruitingFeatures.SOURCE)
            .values();

    private Applied() {}

    /** A measure of applications for which something holds; its people are the applicants. */
    static Measure where(String name, String condition) {
        return of(Kind.APPLICATION, name, condition);
    }

    /** A measure of rows of a kind for which something holds. */
    static Measure of(String kind, String name, String condition) {
        return Measure.sum(name, "if(" + RecruitingFeatures.KIND + " = '" + kind + "' and " + condition + ", 1, null)");
    }

    /** The distinct people of a measure in a cell; null: a cell that nobody is in. */
    static long people(Cell cell, Measure measure) {
        return cell == null ? 0 : cell.people(measure.name());
    }

    /** A count of people. */
    static Finding count(String id, Grain at, long people) {
        return Finding.census(id, at, people, people, Disclosure.ofPeople(people));
    }
}
