package io.polyphony.jobs.publish;

import io.polyphony.schemas.run.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How two deliveries differ, file by file. */
public final class FileChanges {
    private FileChanges() {}

    /** The hash of each file that a run read, by name. */
    public static Map<String, String> hashes(RunFacts facts) {
        Map<String, String> hashes = new TreeMap<>();
        facts.files().forEach(f -> hashes.put(f.file(), f.sha256()));
        return hashes;
    }

    /**
     * What happened to each file that is not the same, by name.
     *
     * @param then hashes by name
     * @param now hashes by name
     */
    public static List<String> between(Map<String, String> then, Map<String, String> now) {
        List<String> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            if (!then.containsKey(name)) {
                changes.add(name + " came in");
            } else if (!now.containsKey(name)) {
                changes.add(name + " is gone");
            } else if (!then.get(name).equals(now.get(name))) {
                changes.add(name + " changed");
            }
        }
        return changes;
    }
}
