package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Voice;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many applicants came for each post about jobs or culture, of both voices: those whose application began in the month and
 * is credited to what employees shared, or to the brand's posts.
 *
 * <p>Features hold the posts of the month alone, so applicants of the month stand above them, not those of the period. There is
 * no interval: applicants of one post are not independent, and which post each came by is not known. No such posts: no value. Nobody applied in the period: no finding at all.
 */
public final class ApplicantsPerPost implements Metric {
    private static final String COUNT = "applicants_of_month";

    /** Whom a voice's posts bring, by what is credited. */
    private static final Map<String, String> SOURCES =
            new TreeMap<>(Map.of(Voice.EMPLOYEE, Source.SHARE, Voice.BRAND, Source.BRAND_SOCIAL));

    private static final Measure OF_PERIOD = Applied.where("applied", "true");
    private static final StateRequest APPLIED = new StateRequest(
            RecruitingFeatures.TABLE,
            List.of(),
            List.of(OF_PERIOD, ofMonth(Source.SHARE), ofMonth(Source.BRAND_SOCIAL)));

    private static Measure ofMonth(String source) {
        return Applied.where(
                "month_" + source,
                RecruitingFeatures.MONTHS_AGO + " = 0 and " + RecruitingFeatures.SOURCE + " = '" + source + "'");
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(APPLIED, RecruitingPosts.byVoice());
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (Cell cell : states.of(APPLIED)) {
            if (Applied.people(cell, OF_PERIOD) > 0) {
                SOURCES.forEach((voice, source) -> {
                    long applicants = Applied.people(cell, ofMonth(source));
                    Grain counted = Grain.of(RecruitingFeatures.SOURCE, source);
                    findings.add(Applied.count(COUNT, counted, applicants));
                    findings.add(perPost(voice, counted, applicants, RecruitingPosts.posts(states, voice)));
                });
            }
        }
        return findings;
    }

    private static Finding perPost(String voice, Grain counted, long applicants, long posts) {
        Grain at = Grain.of(PostFeatures.VOICE, voice);
        Estimate value = posts == 0
                ? Estimate.none("no value: no post about jobs or culture")
                : new Estimate((double) applicants / posts, Interval.CENSUS);
        return Finding.measured("applicants_per_post", at, value, applicants, Disclosure.ofPeople(applicants))
                .madeOf(counted, at);
    }
}
