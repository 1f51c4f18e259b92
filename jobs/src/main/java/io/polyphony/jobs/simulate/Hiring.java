package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.RecruitingFeatures;
import java.util.List;
import java.util.Map;

/** What generates jobs, clicks and applications; the comments of {@code halden.yaml} say what each number means. */
record Hiring(
        double jobs,
        int openDays,
        double applicationsPerJob,
        double applicationsPerSharedPiece,
        double appealShape,
        double lookersPerApplication,
        double clicksThatLand,
        double shareEffect,
        Map<String, Source> sources,
        Map<String, Double> costs,
        Map<String, Map<String, Double>> progress,
        Map<String, Integer> days) {

    /** Where applicants come from. */
    record Source(double weight, List<String> tags, String medium, String system, List<String> words) {}

    /** The chance that somebody of that source reaches a stage from the one before. */
    double chance(String source, String stage) {
        boolean helped = source.equals(RecruitingFeatures.Source.SHARE) && stage.equals(Applications.Stage.INTERVIEW);
        return progress.get(source).get(stage) * (helped ? shareEffect : 1);
    }

    /** The same with another effect of sharing; 1: none. */
    Hiring withShareEffect(double effect) {
        return new Hiring(
                jobs,
                openDays,
                applicationsPerJob,
                applicationsPerSharedPiece,
                appealShape,
                lookersPerApplication,
                clicksThatLand,
                effect,
                sources,
                costs,
                progress,
                days);
    }
}
