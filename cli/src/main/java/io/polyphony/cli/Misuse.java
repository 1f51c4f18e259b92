package io.polyphony.cli;

import io.polyphony.schemas.settings.Program;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one or two lines what is wrong with how a command was given; its usage is what {@code --help} is for. */
final class Misuse implements IParameterExceptionHandler {
    private static final double ALIKE = 0.8;

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        Optional<String> name = noCommand(wrong);
        err.println(name.map(n -> "There is no command '" + n + "'." + nearest(n, command))
                .orElseGet(wrong::getMessage));
        if (name.isEmpty()) {
            UnmatchedArgumentException.printSuggestions(wrong, err);
        }
        err.println("See " + called(command, "--help"));
        err.flush();
        return ExitCode.USAGE.code();
    }

    /** A command line of a command, with the program called as it was. */
    private static String called(CommandLine command, String more) {
        CommandSpec spec = command.getCommandSpec();
        String words = spec.qualifiedName().substring(spec.root().name().length()) + " " + more;
        return Program.called(words.strip());
    }

    /** What stands where a command's name should; empty where something else is wrong. */
    private static Optional<String> noCommand(ParameterException wrong) {
        boolean named = wrong instanceof UnmatchedArgumentException
                && !wrong.getCommandLine().getSubcommands().isEmpty();
        return named
                ? ((UnmatchedArgumentException) wrong)
                        .getUnmatched().stream().findFirst().filter(n -> !n.startsWith("-"))
                : Optional.empty();
    }

    /** 1: the same letters. */
    private static double likeness(String name, String known) {
        boolean letters = Arrays.equals(
                name.chars().sorted().toArray(), known.chars().sorted().toArray());
        return letters ? 1 : new JaroWinklerSimilarity().apply(name, known);
    }

    /** A name that is spelt nearly so; nothing where none is: a guess must not lead to another command. */
    private static String nearest(String name, CommandLine command) {
        return command.getSubcommands().keySet().stream()
                .filter(known -> likeness(name, known) >= ALIKE)
                .max(Comparator.comparingDouble(known -> likeness(name, known)))
                .map(known -> " Did you mean: " + called(command, known) + "?")
                .orElse("");
    }
}
