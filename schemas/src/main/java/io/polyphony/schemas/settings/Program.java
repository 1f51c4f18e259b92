package io.polyphony.schemas.settings;

/** How whoever sits at the terminal calls this program: what the launcher was started as, so that printed commands can be pasted. */
public final class Program {
    /** The system property that the launcher sets; without it the program is called as in its sources. */
    public static final String PROPERTY = "polyphony.program";

    private static final String IN_ITS_SOURCES = "./polyphony";

    /** The same where picocli fills in variables, in the usage of a command. */
    public static final String IN_USAGE = "${" + PROPERTY + ":-" + IN_ITS_SOURCES + "}";

    private Program() {}

    /**
     * A command line of this program.
     *
     * @param words command and options, as a shell takes them
     */
    public static String called(String words) {
        return System.getProperty(PROPERTY, IN_ITS_SOURCES) + " " + words;
    }
}
