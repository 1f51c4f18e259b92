package io.polyphony.jobs.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The hiring side of a simulated company alone, for studies that need many. */
public final class HiredCompany {
    private final SimulationOptions options;
    private final HiringSide side;

    /**
     * The hiring side of the company that {@link Simulation} writes for these options.
     *
     * @param shareEffect by how much more likely an interview is for those who came through sharing; 1: as likely
     */
    public HiredCompany(SimulationOptions options, double shareEffect) {
        this.options = options;
        Parameters parameters = Parameters.halden();
        Phrases phrases = Phrases.halden();
        Programme programme = new Programme(parameters, phrases, options);
        Behaviour behaviour = new Behaviour(parameters, programme, options);
        Members drawn = new Members(parameters, phrases, options);
        List<Member> members =
                IntStream.range(0, options.people()).mapToObj(drawn::draw).toList();
        SharedJobs shared = new SharedJobs();
        for (int month = 0; month < options.months(); month++) {
            for (Member member : members) {
                shared.add(behaviour.month(member, month));
            }
        }
        side = new HiringSide(parameters.hiring().withShareEffect(shareEffect), options, programme, members, shared);
    }

    /** Writes its input files, that is jobs, costs, clicks and applications. @throws IOException if that fails */
    public void write(Path folder) throws IOException {
        side.write(Files.createDirectories(folder));
    }

    /** The true counts of applicants at the end of the last month, by {@code metric|grain}. */
    public Map<String, Double> figures() {
        return new HiringTruth(options, side.applications()).figures(options.months() - 1);
    }
}
