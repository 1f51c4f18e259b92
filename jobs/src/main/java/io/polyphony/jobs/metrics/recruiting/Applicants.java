package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Wilson;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Cohort;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * From the application to the hire, by the source that is credited: how many came so far by the end of the month, and which
 * share of those who had time enough.
 *
 * <p>Distinct applicants of the twelve months that end with the month. Somebody who applied by two sources is one applicant
 * of each and one of all. Who came to a stage has come to those before it. Rates are of the settled cohort alone, of which
 * it is not too early to say; nobody in it: no value. Nobody applied in the period: no finding at all.
 */
public final class Applicants implements Metric {
    private static final String ALL = "applicants";
    private static final List<String> ORDER = Contracts.of(RecruitingFeatures.TABLE)
            .field(RecruitingFeatures.STAGE)
            .values();

    /** The applicants, then those who reached a stage, by the metric's id. */
    private static final Map<String, Measure> STAGES = stages();

    /** The rate of those who reached a stage, by the metric of their number. */
    private static final Map<String, String> RATES = Map.of(
            "applicants_submitted", "submission_rate",
            "applicants_interviewed", "interview_rate",
            "applicants_offered", "offer_rate",
            "applicants_hired", "hire_rate");

    private static final StateRequest TOTAL = request();
    private static final StateRequest BY_SOURCE = request(RecruitingFeatures.SOURCE);
    private static final StateRequest BY_COHORT = request(RecruitingFeatures.COHORT);
    private static final StateRequest BY_BOTH = request(RecruitingFeatures.COHORT, RecruitingFeatures.SOURCE);
    private static final List<String> JOB_KEYS = List.of(RecruitingFeatures.ROLE_FAMILY, RecruitingFeatures.LOCATION);

    private static Map<String, Measure> stages() {
        Map<String, Measure> stages = new LinkedHashMap<>();
        String[] ids = {ALL, "applicants_submitted", "applicants_interviewed", "applicants_offered", "applicants_hired"
        };
        for (int i = 0; i < ids.length; i++) {
            String reached = String.join("', '", ORDER.subList(i, ORDER.size()));
            stages.put(ids[i], Applied.where(ids[i], RecruitingFeatures.STAGE + " in ('" + reached + "')"));
        }
        return stages;
    }

    @Override
    public List<StateRequest> needs() {
        List<StateRequest> needs = new ArrayList<>(List.of(TOTAL, BY_SOURCE, BY_COHORT, BY_BOTH));
        Stream.concat(JOB_KEYS.stream(), Stream.of(RecruitingFeatures.NETWORK))
                .forEach(key -> needs.add(request(key, RecruitingFeatures.SOURCE)));
        return needs;
    }

    @Override
    public List<Finding> evaluate(States states) {
        Optional<Cell> total = states.of(TOTAL).stream()
                .filter(cell -> Applied.people(cell, STAGES.get(ALL)) > 0)
                .findFirst();
        return total.isEmpty() ? List.of() : new Found(states, total.get()).all();
    }

    /** What is found of a month in which somebody applied. */
    private static final class Found {
        private final States states;
        private final Map<Grain, Cell> cells = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Found(States states, Cell total) {
            this.states = states;
            cells.put(Grain.TOTAL, total);
            known(BY_SOURCE);
            known(BY_COHORT);
            known(BY_BOTH);
        }

        private void known(StateRequest request) {
            states.of(request).forEach(cell -> cell.grain(request.keys()).ifPresent(at -> cells.put(at, cell)));
        }

        List<Finding> all() {
            atStages(Grain.TOTAL);
            atCohorts(Grain.TOTAL);
            rates(Grain.TOTAL);
            for (String source : Applied.SOURCES) {
                Grain at = Grain.of(RecruitingFeatures.SOURCE, source);
                atStages(at);
                atCohorts(at);
                rates(at);
                findings.add(share("applicant_share", at, count(at, ALL), count(Grain.TOTAL, ALL))
                        .madeOf(at, Grain.TOTAL));
            }
            JOB_KEYS.forEach(key -> by(key, Applied.SOURCES));
            by(RecruitingFeatures.NETWORK, List.of(Source.SHARE));
            return findings;
        }

        private void atStages(Grain at) {
            STAGES.keySet().forEach(id -> findings.add(Applied.count(id, at, count(at, id))));
        }

        /**
         * How far those have come of whom it is not too early to say, and of how many it is. How far these have come is the
         * rest, which is not published.
         */
        private void atCohorts(Grain at) {
            Grain open = at.with(RecruitingFeatures.COHORT, Cohort.OPEN);
            Grain rest = at.with(RecruitingFeatures.COHORT, Grain.REST);
            atStages(at.with(RecruitingFeatures.COHORT, Cohort.SETTLED));
            STAGES.keySet()
                    .forEach(id -> findings.add(Applied.count(id, id.equals(ALL) ? open : rest, count(open, id))));
        }

        private void rates(Grain at) {
            Grain settled = at.with(RecruitingFeatures.COHORT, Cohort.SETTLED);
            RATES.keySet().stream()
                    .sorted()
                    .forEach(id -> findings.add(share(RATES.get(id), at, count(settled, id), count(settled, ALL))
                            .madeOf(List.of(settled))));
        }

        private static Finding share(String id, Grain at, long part, long whole) {
            return Finding.measured(id, at, Wilson.share(part, whole), whole, Disclosure.ofPeople(whole));
        }

        /** Each source with such kinds, places or networks also has a rest, perhaps of nobody, which a reader can't know. */
        private void by(String key, List<String> sources) {
            Map<Grain, Long> people = new TreeMap<>();
            for (Cell cell : states.of(request(key, RecruitingFeatures.SOURCE))) {
                if (cell.key(RecruitingFeatures.SOURCE) != null
                        && sources.contains(cell.key(RecruitingFeatures.SOURCE))
                        && Applied.people(cell, STAGES.get(ALL)) > 0) {
                    Grain at = cell.grainOrRest(List.of(key, RecruitingFeatures.SOURCE));
                    people.putIfAbsent(at.with(key, Grain.REST), 0L);
                    people.put(at, Applied.people(cell, STAGES.get(ALL)));
                }
            }
            people.forEach((at, count) -> findings.add(Applied.count(ALL, at, count)));
        }

        private long count(Grain at, String id) {
            return Applied.people(cells.get(at), STAGES.get(id));
        }
    }

    private static StateRequest request(String... keys) {
        return new StateRequest(RecruitingFeatures.TABLE, List.of(keys), List.copyOf(STAGES.values()));
    }
}
