package io.polyphony.jobs.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A company's jobs, the clicks on links to them and the applications, drawn from what was offered and shared. */
final class HiringSide {
    private final Hiring hiring;
    private final SimulationOptions options;
    private final Programme programme;
    private final SharedJobs shared;
    private final List<Application> applications;

    HiringSide(Hiring hiring, SimulationOptions options, Programme programme, List<Member> members, SharedJobs shared) {
        this.hiring = hiring;
        this.options = options;
        this.programme = programme;
        this.shared = shared;
        this.applications = new Applicants(hiring, options, programme, members, shared).draw();
    }

    /** All applications that began in the simulated months. */
    List<Application> applications() {
        return applications;
    }

    /** Writes the files of a folder. */
    void write(Path folder) throws IOException {
        HiringFiles files = new HiringFiles(folder, options, hiring);
        Clicks clicks = new Clicks(hiring, options, shared);
        files.requisitions(programme.requisitions());
        files.costs();
        files.applications(applications);
        files.clicks(
                applications,
                programme.requisitions().stream()
                        .flatMap(job -> clicks.of(job).stream())
                        .toList());
    }
}
