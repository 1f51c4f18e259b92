package io.polyphony.jobs.simulate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.polyphony.jobs.simulate.Share.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what is true beside the input files: parameters, population values, and this draw's own totals, apart. */
final class Truth {
    /** Its folder, beside the input files. */
    static final String FOLDER = "truth";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path folder;
    private final SimulationOptions options;
    private final Parameters parameters;
    private final Map<String, Map<String, Double>> realised = new TreeMap<>();

    Truth(Path folder, SimulationOptions options, Parameters parameters) {
        this.folder = folder;
        this.options = options;
        this.parameters = parameters;
    }

    /** Takes in a month's posts. */
    void add(int month, List<Share> shares) {
        Totals employees = new Totals();
        Totals brand = new Totals();
        for (Share share : shares) {
            if (share.author().isEmpty()) {
                brand.add(share);
            } else if (share.standing() == Standing.COUNTS) {
                employees.add(share);
            }
        }
        Map<String, Double> values = Statistics.of(parameters, employees, brand, 1);
        counts(values, "employee", employees);
        counts(values, "brand", brand);
        if (employees.authors() > 1) {
            values.put("gini", Concentration.gini(employees.postsPerAuthor()));
            values.put("top_decile_share", Concentration.topDecileShare(employees.postsPerAuthor()));
        }
        realised.put(options.month(month).toString(), values);
    }

    /** Adds what became of applicants to the months whose posts are known. */
    void add(HiringTruth hiring) {
        for (int month = 0; month < options.months(); month++) {
            realised.get(options.month(month).toString()).putAll(hiring.figures(month));
        }
    }

    /** Adds the business results of the period that ends with each month. */
    void add(Results results) {
        for (int month = 0; month < options.months(); month++) {
            realised.get(options.month(month).toString()).putAll(results.figures(month));
        }
    }

    private static void counts(Map<String, Double> values, String voice, Totals totals) {
        String grain = "|voice=" + voice;
        values.put("posts" + grain, totals.sum(c -> true, s -> s.posts));
        values.put("authors" + grain, (double) totals.authors());
        values.put("impressions" + grain, totals.sum(c -> true, s -> s.impressions));
        values.put("engagements" + grain, totals.sum(c -> true, Totals.Sums::engagements));
        values.put("clicks" + grain, totals.sum(c -> true, s -> s.clicks));
    }

    /** Writes the three files; population values only if the options ask for a sample. */
    void write(PopulationValues population) throws IOException {
        save("parameters.json", Map.of("parameters", parameters));
        save("realised.json", realised);
        if (options.populationSample() > 0) {
            Map<String, Object> months = new TreeMap<>();
            for (int month = 0; month < options.months(); month++) {
                months.put(options.month(month).toString(), population.month(month));
            }
            Map<String, Object> file = new TreeMap<>();
            file.put("people", options.people());
            file.put("sample", options.populationSample());
            file.put("months", months);
            save("population.json", file);
        }
    }

    private void save(String name, Object value) throws IOException {
        Files.writeString(folder.resolve(name), json.writeValueAsString(value) + "\n", StandardCharsets.UTF_8);
    }
}
