package io.polyphony.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A name node and a data node on loopback, in a process of its own with libraries of its own. */
final class Hdfs implements AutoCloseable {
    private static final String MAIN = """
            import java.io.File;
            import org.apache.hadoop.conf.Configuration;
            import org.apache.hadoop.hdfs.MiniDFSCluster;

            public class Main {
                public static void main(String[] arguments) throws Exception {
                    MiniDFSCluster cluster = new MiniDFSCluster.Builder(new Configuration(), new File(arguments[0])).numDataNodes(1).build();
                    cluster.waitActive();
                    System.out.println("at " + cluster.getURI());
                    System.in.read();
                }
            }
            """;

    private final Running process;

    private Hdfs(Running process) {
        this.process = process;
    }

    static Hdfs in(Path folder) throws IOException, InterruptedException {
        Path main = folder.resolve("Main.java");
        java.nio.file.Files.createDirectories(folder);
        java.nio.file.Files.writeString(main, MAIN);
        String libraries = "target/hdfs/*:"
                + Running.jars("commons-logging", "slf4j-api", "log4j-api", "log4j-core", "log4j-slf4j2", "log4j-1.2");
        Running process = Running.java(
                folder.resolve("log"),
                List.of(
                        "-Xmx512m",
                        "-cp",
                        libraries,
                        main.toString(),
                        folder.resolve("data").toString()));
        process.await("at hdfs://");
        return new Hdfs(process);
    }

    /** Its address, as {@code hdfs://localhost:1234}. */
    String address() {
        return process.lines()
                .filter(line -> line.startsWith("at "))
                .findFirst()
                .orElseThrow()
                .substring(3)
                .strip();
    }

    @Override
    public void close() {
        process.close();
    }
}
