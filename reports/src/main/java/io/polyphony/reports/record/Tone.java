package io.polyphony.reports.record;

/** What a colour stands for, the same in every chart of every report. */
public enum Tone {
    /** Employees' voices. */
    EMPLOYEES,
    /** The brand's own channels. */
    BRAND,
    /** People's own words. */
    OWN_WORDS,
    /** A suggested text that people changed. */
    EDITED,
    /** A suggested text with an own comment. */
    COMMENTED,
    /** Copies of one text. */
    COPIES,
    /** All that is there for comparison. */
    CONTEXT
}
