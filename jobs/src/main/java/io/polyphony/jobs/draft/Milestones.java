package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stages of applications that have columns of their own, with the day or time at which each was reached. */
record Milestones(List<Milestone> all) {
    private static final Set<String> TELLING = Set.of(Applications.Stage.INTERVIEW, Applications.Stage.OFFER);

    /**
     * A stage.
     *
     * @param column the column of its days or times
     * @param stage the contract's word
     * @param likeness how well the column's name says so
     */
    record Milestone(SampleColumn column, String stage, double likeness) {
        private Unpivot row() {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put(Applications.STAGE, Coded.quoted(stage));
            columns.put(Applications.AT, column.name());
            return new Unpivot(column, columns, column.shown());
        }
    }

    /** The stages of a table, first ones first; empty: fewer than two have columns, or none that only an application has. */
    static Optional<Milestones> of(List<SampleColumn> columns) {
        List<Milestone> all = new ArrayList<>();
        for (SampleColumn column : columns) {
            if (column.values().isEmpty() || column.looks(Look.DAY, Look.TIME)) {
                of(column).filter(m -> !m.stage().equals(Coded.NONE)).ifPresent(all::add);
            }
        }
        List<String> order = List.copyOf(Synonyms.SHIPPED.milestones().keySet());
        all.sort(Comparator.comparingInt(m -> order.indexOf(m.stage())));
        Set<String> stages = all.stream()
                .filter(m -> !m.column().values().isEmpty())
                .map(Milestone::stage)
                .collect(Collectors.toSet());
        boolean telling = stages.stream().anyMatch(TELLING::contains)
                || stages.containsAll(Set.of(Applications.Stage.SUBMITTED, Applications.Stage.HIRED));
        return telling && stages.size() > 1 ? Optional.of(new Milestones(all)) : Optional.empty();
    }

    private static Optional<Milestone> of(SampleColumn column) {
        return Synonyms.SHIPPED.milestones().entrySet().stream()
                .map(stage -> new Milestone(column, stage.getKey(), Words.likeness(column.plain(), stage.getValue())))
                .filter(m -> m.likeness() > 0)
                .max(Comparator.comparingDouble(Milestone::likeness));
    }

    /**
     * Whether a table is of applicants, be it as short as a list of people: days of two things that only they have, of applying, of
     * interviews, offers or rejections. Staff were interviewed and hired, too, and withdraw their consent.
     */
    static boolean areOfApplicants(List<SampleColumn> columns) {
        return columns.stream()
                        .filter(column -> column.looks(Look.DAY, Look.TIME) && !isOfStaff(column))
                        .flatMap(column -> of(column).stream())
                        .map(Milestone::stage)
                        .filter(stage -> !stage.equals(Applications.Stage.HIRED))
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean isOfStaff(SampleColumn column) {
        return Synonyms.SHIPPED.contracts().get(People.TABLE).names().values().stream()
                .anyMatch(names -> Words.likeness(column.plain(), names) > 0);
    }

    /** How much their names say. */
    double likeness() {
        return all.stream().mapToDouble(Milestone::likeness).sum();
    }

    /** The rows they give. */
    List<Unpivot> rows() {
        return all.stream().map(Milestone::row).toList();
    }
}
