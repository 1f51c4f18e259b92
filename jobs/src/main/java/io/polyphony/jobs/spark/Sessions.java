package io.polyphony.jobs.spark;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a process, set up for batch months on an Iceberg warehouse. */
public final class Sessions {
    /** Name of the catalog that holds the warehouse. */
    public static final String CATALOG = "lake";

    private static final Set<String> FIGURES_DEPEND_ON = Set.of(
            "spark.sql.session.timeZone", "spark.sql.datetime.java8API.enabled", "spark.sql.catalogImplementation");

    private static final String MASTER = "spark.master";
    private static final String ALL_CORES = "local[*]";

    /** Nobody but this machine has to find the driver. */
    public static final Map<String, String> LOOPBACK =
            Map.of("spark.driver.host", "localhost", "spark.driver.bindAddress", "127.0.0.1");

    private Sessions() {}

    /** The name by which Spark knows a property of the warehouse's catalog. */
    public static String ofCatalog(String property) {
        return "spark.sql.catalog." + CATALOG + "." + property;
    }

    /**
     * The settings every session has, tests included.
     *
     * @param warehouse where the warehouse lies
     */
    public static Map<String, String> settings(Location warehouse) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.sql.session.timeZone", "UTC");
        settings.put("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");
        settings.put("spark.sql.ui.explainMode", "simple");
        settings.put("spark.sql.maxPlanStringLength", "1000");
        settings.put("spark.sql.debug.maxToStringFields", "2");
        settings.put("spark.sql.catalogImplementation", "in-memory");
        settings.put("spark.sql.datetime.java8API.enabled", "true");
        settings.put("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
        settings.put("spark.sql.catalog." + CATALOG, "org.apache.iceberg.spark.SparkCatalog");
        settings.put(ofCatalog("type"), "hadoop");
        settings.put(ofCatalog("warehouse"), warehouse.whole());
        settings.put(ofCatalog("cache-enabled"), "false");
        settings.put("spark.sql.iceberg.planning.preserve-data-grouping", "false");
        settings.put("spark.sql.codegen.cache.maxEntries", "2000");
        settings.put("spark.log.level", "ERROR");
        // Rows that are kept for later steps go to disk where they are many, and can write themselves with Kryo.
        settings.put("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
        return settings;
    }

    /**
     * Starts the session. Whoever starts it closes it. What {@code spark-submit} says (catalog, addresses, memory …) wins over
     * our settings, except for those that figures depend on.
     *
     * @param master Spark master; empty: as {@code spark-submit} says, else {@value #ALL_CORES}
     * @param warehouse where the warehouse lies
     * @param extra settings that win over ours
     */
    public static Session start(String master, Location warehouse, Map<String, String> extra) {
        SparkConf submitted = new SparkConf();
        String where = master.isEmpty() ? submitted.get(MASTER, ALL_CORES) : master;
        SparkSession.Builder builder =
                SparkSession.builder().appName("polyphony").master(where);
        Scratch scratch = Scratch.of(warehouse);
        Map<String, String> all = settings(warehouse);
        if (where.startsWith("local")) {
            all.putAll(LOOPBACK);
        }
        all.put("spark.local.dir", scratch.folder().toString());
        all.put(
                "spark.hadoop.hadoop.tmp.dir",
                scratch.folder().resolve("hadoop").toString());
        all.keySet().removeIf(key -> submitted.contains(key) && !FIGURES_DEPEND_ON.contains(key));
        all.putAll(extra);
        all.forEach(builder::config);
        return new Session(builder.getOrCreate(), scratch);
    }
}
