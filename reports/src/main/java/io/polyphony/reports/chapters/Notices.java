package io.polyphony.reports.chapters;

import io.polyphony.reports.values.Months;
import java.util.ArrayList;
import java.util.List;

/** What every page says in its header. */
public final class Notices {
    private Notices() {}

    /** What every page says in its header; the chapter named tells what was restated. */
    public static List<String> of(Months months, String restated) {
        List<String> notices = new ArrayList<>();
        if (months.exact()) {
            notices.add("Public figures: the privacy floor is lifted");
        }
        if (months.facts().restatement() != null) {
            notices.add("Restated: see " + restated);
        }
        return notices;
    }
}
