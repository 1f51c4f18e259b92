package io.polyphony.cli.config;

import java.util.Locale;

/** The settings people can make: in flags, {@code POLYPHONY_*} variables or {@code polyphony.yaml}. */
public enum Key {
    COMPANY("company", "Your company", "name that reports print"),
    INPUT("input", "input", "folder of delivered files"),
    WAREHOUSE("warehouse", "warehouse", "folder of the warehouse, here or by an address (hdfs://…)"),
    WAIT(
            "warehouse.wait-seconds",
            "600",
            "how long to wait for another command that writes to the warehouse; then exit 5"),
    OUT("out", "out", "folder of the reports"),
    KEY_FILE("key-file", "", "file with the pseudonym key; empty: .polyphony/key in the user's home"),
    MASTER("master", "", "Spark master; empty: as spark-submit says, else local[*]"),
    SHUFFLE_PARTITIONS("shuffle-partitions", "", "Spark shuffle partitions; empty: as many as fit the cores"),
    EVENT_LOG("event-log", "", "folder for Spark's event log, which its history server shows; empty: none"),
    PRIVACY_MODE(
            "privacy.mode",
            "normal",
            "strict: floor 10, no departments, weeks instead of days, as a works council may ask"),
    PRIVACY_FLOOR("privacy.floor", "", "fewest people an output may be about; empty: 5, 10 where the mode is strict"),
    PRIVACY_PUBLIC_FIGURES("privacy.public-figures", "false", "true: accounts of public figures, no floor"),
    PRIVACY_RETAIN_MONTHS("privacy.retain-months", "", "months whose rows about people are kept; empty: all"),
    POST_AGE_DAYS("engagement.post-age-days", "7", "age at which a post's engagement is counted"),
    MORE_FOLDERS(
            "input.more-folders", "", "folders that links and sources.yaml may lead to besides the input; by commas"),
    REJECT_TOLERANCE("input.reject-tolerance", "0.05", "largest share of a source's rows that may be rejected"),
    REPORT_LOGO("report.logo", "", "logo of the reports, .png or .svg, beside the settings file; empty: none"),
    REPORT_COLOUR_EMPLOYEES(
            "report.colours.employees", "", "colour of employees' voice, like \"#0a6c8e\"; empty: ours"),
    REPORT_COLOUR_BRAND("report.colours.brand", "", "colour of the brand's voice; empty: ours"),
    REPORT_TIME_ZONE("report.time-zone", "UTC", "zone of the times of day in reports, like Europe/Berlin"),
    REPORT_FISCAL_YEAR("report.fiscal-year-starts", "1", "month in which the fiscal year starts, 1 to 12"),
    REPORT_NOTES("report.notes", "", "folder of the analyst's notes, a file YYYY-MM.md a month; empty: none"),
    REPORT_CONTACT(
            "report.contact",
            "",
            "whom those who take part can turn to, as their page prints it: a name and an address; empty: nobody is named"),
    REPORT_PAPER("report.paper", "a4", "paper of the PDFs: a4 or letter"),
    AIRFLOW_URL("airflow.url", "http://localhost:8080", "where Airflow is"),
    AIRFLOW_DAG("airflow.dag", "polyphony_monthly", "the DAG that has a run for each month"),
    AIRFLOW_USER("airflow.user", "", "name for the login to Airflow"),
    AIRFLOW_PASSWORD_FILE("airflow.password-file", "", "file with its password; empty: POLYPHONY_AIRFLOW_PASSWORD"),
    AIRFLOW_TOKEN_COMMAND(
            "airflow.token-command", "", "shell command that prints a token, for managed Airflow; is not printed"),
    AIRFLOW_TIMEOUT("airflow.timeout", "30", "seconds that a call of Airflow may take"),
    AIRFLOW_QUEUE_TIMEOUT("airflow.queue-timeout", "600", "seconds that a watched run may stay queued"),
    AIRFLOW_RUN_TIMEOUT("airflow.run-timeout", "86400", "seconds that a run is watched");

    private final String path;
    private final String fallback;
    private final String meaning;

    Key(String path, String fallback, String meaning) {
        this.path = path;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** Name in files and in {@code --set}. */
    public String path() {
        return path;
    }

    /** Value if nobody sets it. */
    public String fallback() {
        return fallback;
    }

    /** What it does. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is a path that a settings file means from its own folder. */
    public boolean isBesideSettings() {
        return this == REPORT_LOGO || this == REPORT_NOTES;
    }

    /** Whether its value may hold a secret, and so is not shown. */
    public boolean isHidden() {
        return this == AIRFLOW_TOKEN_COMMAND;
    }

    /** Name of the environment variable. */
    public String variable() {
        return "POLYPHONY_" + path.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
