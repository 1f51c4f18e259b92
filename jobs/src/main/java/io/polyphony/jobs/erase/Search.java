package io.polyphony.jobs.erase;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.polyphony.jobs.spark.Location;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Looks for people in every file below some folders: in the cells of Parquet files, the records of Avro files, the bytes
 * of all others. It asks the files, not the tables, so that nothing is overlooked that a table has forgotten.
 */
public final class Search {
    private static final String PARQUET = ".parquet";

    private final SparkSession spark;
    private final Map<String, FileText> readers = new TreeMap<>();

    /**
     * A search.
     *
     * @param readers by ending with its dot, how to read files whose bytes do not show their text
     */
    public Search(SparkSession spark, Map<String, FileText> readers) {
        this.spark = spark;
        this.readers.put(".avro", Search::avro);
        this.readers.putAll(readers);
    }

    /** All files below folders, without checksums; a folder that does not exist has none. */
    static List<Location> files(Collection<Location> folders) {
        TreeSet<Location> files = new TreeSet<>();
        folders.forEach(folder -> files.addAll(folder.files()));
        return List.copyOf(files);
    }

    /**
     * The files that hold any of the pseudonyms or texts.
     *
     * @param pseudonyms found wherever their 32 digits stand
     * @param own found as whole cells, and their pieces anywhere
     */
    List<Location> holding(List<Location> files, Collection<String> pseudonyms, OwnTexts own) {
        Needles needles = new Needles(pseudonyms, own);
        TreeSet<Location> found = new TreeSet<>();
        Map<String, List<String>> tables = new TreeMap<>();
        for (Location file : files) {
            if (file.address().endsWith(PARQUET)) {
                tables.computeIfAbsent(table(file), t -> new ArrayList<>()).add(file.address());
            } else if (needles.in(text(file))) {
                found.add(file);
            }
        }
        tables.values().forEach(some -> found.addAll(inCells(some, needles)));
        return List.copyOf(found);
    }

    /** Files of one table have the same columns. */
    private static String table(Location file) {
        String folder = parent(file.address());
        while (name(folder).contains("=")) {
            folder = parent(folder);
        }
        return folder;
    }

    private static String parent(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private List<Location> inCells(List<String> files, Needles needles) {
        Dataset<Row> rows = spark.read()
                .option("mergeSchema", "true")
                .option("recursiveFileLookup", "true")
                .parquet(files.toArray(String[]::new));
        Column[] texts = Arrays.stream(rows.schema().fields())
                .filter(field -> field.dataType().equals(DataTypes.StringType))
                .map(field -> col(field.name()))
                .toArray(Column[]::new);
        UDF1<Seq<String>, Boolean> any =
                cells -> CollectionConverters.asJava(cells).stream().anyMatch(needles::in);
        return rows
                .filter(udf(any, DataTypes.BooleanType).apply(array(texts)))
                .select("_metadata.file_path")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .map(Location::ofFile)
                .toList();
    }

    private String text(Location file) {
        String name = name(file.address());
        FileText reader = readers.getOrDefault(name.substring(Math.max(0, name.lastIndexOf('.'))), Search::bytes);
        try (InputStream in = file.open()) {
            return reader.of(in);
        } catch (NoSuchFileException | FileNotFoundException e) {
            // The catalog takes old versions of its metadata away; what is gone holds nobody.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be searched", e);
        }
    }

    private static String bytes(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static String avro(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        try (DataFileStream<GenericRecord> records = new DataFileStream<>(in, new GenericDatumReader<>())) {
            for (GenericRecord entry : records) {
                text.append(entry).append('\n');
            }
        }
        return text.toString();
    }
}
