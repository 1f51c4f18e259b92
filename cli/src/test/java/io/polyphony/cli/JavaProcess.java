package io.polyphony.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own with this test's class path. */
final class JavaProcess {
    private JavaProcess() {}

    /** A main class with arguments, on this version of Java. */
    static ProcessBuilder of(Class<?> main, List<String> arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        int version = Runtime.version().feature();
        return of(java, Path.of("launcher", "java-" + version + ".args"), main, arguments);
    }

    /**
     * The same on another version.
     *
     * @param needs the file of what the launcher gives to it
     */
    static ProcessBuilder of(Path java, Path needs, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Djava.awt.headless=true"));
        command.add("@" + needs);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
