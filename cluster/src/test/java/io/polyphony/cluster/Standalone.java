package io.polyphony.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Spark master and two workers of a core each, processes on loopback that know nothing of Polyphony. */
final class Standalone implements AutoCloseable {
    private static final String LIBRARIES = Running.SPARK.resolve("jars") + "/*";
    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

    private final List<Running> processes = new ArrayList<>();
    private final Path folder;
    private final String address;

    Standalone(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        int port = freePort();
        this.address = "spark://127.0.0.1:" + port;
        start("master", "I have been elected leader", "master.Master", "--port", Integer.toString(port));
        for (String worker : List.of("one", "two")) {
            String work = folder.resolve(worker).toString();
            start(
                    worker,
                    "registered with master",
                    "worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    work,
                    address);
        }
    }

    private void start(String name, String sign, String main, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-Xmx256m", "-cp", LIBRARIES));
        command.add("org.apache.spark.deploy." + main);
        command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
        command.addAll(List.of(more));
        Running process = Running.java(folder.resolve(name + ".log"), command);
        processes.add(process);
        process.await(sign);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Where programs are submitted to. */
    String address() {
        return address;
    }

    /** How many executors a worker has started so far. */
    List<Long> started() {
        return processes.stream()
                .skip(1)
                .map(worker -> worker.lines()
                        .filter(line -> line.contains("Asked to launch executor"))
                        .count())
                .toList();
    }

    /** Kills an executor that lives, as a machine does that goes. @return whether there was one */
    boolean killExecutor() {
        Optional<ProcessHandle> executor = processes.stream()
                .flatMap(process -> process.process().descendants())
                .filter(process -> process.info().commandLine().orElse("").contains(EXECUTOR))
                .findFirst();
        return executor.map(ProcessHandle::destroyForcibly).orElse(false);
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).close();
        }
    }
}
