package io.polyphony.reports.talent;

import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;

/** Applicants through sharing beside those from job boards, by what the openings are. */
final class Places {
    static final String ROLE_FAMILY = "role_family";
    static final String LOCATION = "location";

    /** How long a name may be before it is cut. */
    static final int NAME_LENGTH = 40;

    /**
     * Both numbers of one kind of openings.
     *
     * @param key the kind as it was delivered
     * @param shared applicants through sharing
     * @param boards applicants from job boards
     */
    record Pair(String key, MetricValue shared, MetricValue boards) {
        /** The kind within a sentence. */
        String name() {
            return Names.quoted(Names.topic(key, NAME_LENGTH));
        }

        /** The kind by itself, cut where it is longer. */
        String heading(int length) {
            return Names.capital(Names.topic(key, length));
        }

        /** Whether sharing brought some, and no fewer than job boards. */
        boolean atLeastAsMany() {
            return shared.value() > 0 && shared.value() >= boards.value();
        }

        private double lead() {
            return shared.value() - boards.value();
        }
    }

    private Places() {}

    /** The kinds of which both numbers are shown, those where sharing leads most first. */
    static List<Pair> of(Months months, String by) {
        return months.now().over(Metrics.APPLICANTS, by, Recruiting.SOURCE).stream()
                .filter(value -> Recruiting.source(value).equals(Sources.SHARE) && value.value() != null)
                .filter(value -> !value.grain().get(by).orElse(Grain.REST).equals(Grain.REST))
                .flatMap(shared -> months
                        .now()
                        .shown(Metrics.APPLICANTS, shared.grain().with(Recruiting.SOURCE, Sources.JOB_BOARD))
                        .map(boards -> new Pair(shared.grain().get(by).orElseThrow(), shared, boards))
                        .stream())
                .sorted(Comparator.comparing(Pair::lead).reversed().thenComparing(Pair::key))
                .toList();
    }
}
