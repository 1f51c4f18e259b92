package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.values.Months;
import java.util.Optional;

/** Makes one chapter of a report from the values of its months. */
public interface ChapterSource {
    /** The chapter's name in the contents list. */
    String name();

    /** The chapter; empty where its values are missing. */
    Optional<Chapter> chapter(Months months);

    /** Why the chapter is missing, as the reader is told. Asked only if it is. */
    String missing(Months months);
}
