package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Share.Standing;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A seeded company with known truth, written in the input contracts. */
public final class Simulation {
    private static final List<String> TRUTH_COLUMNS =
            List.of(Posts.POST_ID, PostFeatures.VOICE_CLASS, PostFeatures.TOPIC, "style", "standing");

    private final SimulationOptions options;
    private final Parameters parameters = Parameters.halden();
    private final Phrases phrases = Phrases.halden();
    private final Programme programme;
    private final Behaviour behaviour;
    private final Wording wording;

    private Simulation(SimulationOptions options) {
        this.options = options;
        this.programme = new Programme(parameters, phrases, options);
        this.behaviour = new Behaviour(parameters, programme, options);
        this.wording = new Wording(phrases, parameters.disclosing(), options.seed());
    }

    /** The name of the invented company. */
    public static String company() {
        return Parameters.halden().company();
    }

    /**
     * Writes one CSV file per input contract into a folder and {@code truth/} beside them: {@code parameters.json},
     * {@code population.json} (unless its sample is 0), {@code realised.json}, {@code posts.csv},
     * {@code applications.csv}, and with a {@link MandatoryAsk} {@code mandatory-ask.json} and {@code silence.csv}. The same options give the same bytes; files of those names are replaced.
     *
     * @throws IOException if the folder can't be made or written
     */
    public static void write(SimulationOptions options, Path out) throws IOException {
        new Simulation(options).writeTo(out);
    }

    private void writeTo(Path out) throws IOException {
        Files.createDirectories(out.resolve(Truth.FOLDER));
        Members drawn = new Members(parameters, phrases, options);
        List<Member> members =
                IntStream.range(0, options.people()).mapToObj(drawn::draw).toList();
        CompanyFiles company = new CompanyFiles(out, options, parameters);
        company.people(members);
        company.accounts(members);
        company.content(programme);
        company.asks(programme);
        company.ideas(members, programme);
        new PageDaysFile(parameters, options).write(out);
        if (options.audienceAccounts() > 0) {
            AudienceFile.write(out, options, members, parameters.brand().channels());
        }
        Truth truth = new Truth(out.resolve(Truth.FOLDER), options, parameters);
        SharedJobs shared = new SharedJobs();
        Results results = new Results(options);
        posts(out, members, truth, shared, results);
        results.write(out);
        truth.add(results);
        hiring(out, members, truth, shared);
        truth.write(new PopulationValues(parameters, phrases, programme, options));
        if (options.ask().isSent()) {
            new TrustTruth(options, programme).write(out.resolve(Truth.FOLDER), members);
        }
    }

    private void hiring(Path out, List<Member> members, Truth truth, SharedJobs shared) throws IOException {
        HiringSide hiring = new HiringSide(parameters.hiring(), options, programme, members, shared);
        hiring.write(out);
        HiringTruth known = new HiringTruth(options, hiring.applications());
        known.write(out.resolve(Truth.FOLDER));
        truth.add(known);
    }

    private void posts(Path out, List<Member> members, Truth truth, SharedJobs shared, Results results)
            throws IOException {
        BrandChannels brand = new BrandChannels(parameters, programme, options);
        try (TableFile posts = new TableFile(out, Posts.TABLE);
                TableFile engagements = new TableFile(out, Engagements.TABLE);
                TableFile classes = new TableFile(out.resolve(Truth.FOLDER).resolve("posts.csv"), TRUTH_COLUMNS)) {
            EngagementRows rows = new EngagementRows(engagements, parameters, options.seed());
            for (int month = 0; month < options.months(); month++) {
                List<Share> shares = new ArrayList<>(brand.month(month));
                for (Member m : members) {
                    shares.addAll(behaviour.month(m, month));
                }
                truth.add(month, shares);
                shared.add(shares);
                results.add(month, shares);
                month(month, shares, posts, rows, classes);
            }
        }
    }

    private void month(int month, List<Share> shares, TableFile posts, EngagementRows rows, TableFile classes) {
        shares.sort(
                Comparator.comparing(Share::at).thenComparing(Share::account).thenComparing(Share::number));
        String lastBrandPost = "";
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            String id = id(share, month, i);
            post(posts, share, id, lastBrandPost);
            rows.write(share, id);
            known(classes, share, id);
            lastBrandPost = share.author().isEmpty() ? id : lastBrandPost;
        }
    }

    private String id(Share share, int month, int i) {
        String digits = options.month(month).toString().replace("-", "");
        return String.format(Locale.ROOT, "%s-%s%06d", share.network(), digits, i + 1);
    }

    private void post(TableFile file, Share share, String id, String lastBrandPost) {
        Wording.Text text = wording.of(share);
        boolean lost = share.style().fromTemplate()
                && Draws.of(options.seed(), "content id lost", id.hashCode()).chance(0.04);
        TableFile.Row row = file.row()
                .set(Posts.POST_ID, id)
                .set(Posts.ACCOUNT_ID, share.account())
                .set(Posts.NETWORK, share.network())
                .set(Posts.POSTED_AT, share.at())
                .set(Posts.TEXT, text.words())
                .set(Posts.IS_REPOST, share.style() == Style.REPOST)
                .set(Posts.ORIGIN, share.author().isPresent() ? Posts.Origin.MANUAL : Posts.Origin.SCHEDULED)
                .set(Posts.LANGUAGE, text.language());
        if (share.item().isPresent() && !lost) {
            row.set(Posts.CONTENT_ID, share.item().get().contentId());
            row.set(Posts.LINK, tracked(share, share.item().get()));
        } else {
            row.set(Posts.TOPIC, share.topic());
        }
        if (share.style() == Style.REPOST) {
            row.set(Posts.REPOST_OF, lastBrandPost.isEmpty() ? "unknown" : lastBrandPost);
        }
        row.write();
    }

    private static String tracked(Share share, Programme.Item item) {
        return item.link()
                + share.author().map(m -> "?utm_content=t" + m.index()).orElse("");
    }

    private static void known(TableFile file, Share share, String id) {
        if (share.author().isPresent()) {
            file.row()
                    .set(Posts.POST_ID, id)
                    .set(PostFeatures.VOICE_CLASS, share.style().voiceClass())
                    .set(PostFeatures.TOPIC, share.topic())
                    .set("style", share.style())
                    .set("standing", share.standing() == Standing.COUNTS ? "counts" : "not_opted_in")
                    .write();
        }
    }
}
