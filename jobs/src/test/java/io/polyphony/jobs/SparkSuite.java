package io.polyphony.jobs;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Spark Testing Base suite for the whole JVM, by composition: a test with this extension takes a
 * {@link SparkSession} or the {@link Base} (for its dataset comparisons; they mind the order, so sort first).
 */
public final class SparkSuite implements ParameterResolver {
    /** Spark Testing Base with the product's own session settings. */
    public static final class Base extends JavaDatasetSuiteBase {
        @Override
        public boolean enableHiveSupport() {
            return false;
        }

        @Override
        public SparkConf conf() {
            SparkConf conf = super.conf();
            Map<String, String> settings = Sessions.settings(Location.of(warehouse()));
            settings.putAll(Sessions.LOOPBACK);
            settings.put("spark.sql.shuffle.partitions", "2");
            settings.forEach(conf::set);
            return conf.setMaster("local[2]");
        }

        private static Path warehouse() {
            try {
                return Files.createTempDirectory("polyphony-test-warehouse");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Running implements AutoCloseable {
        private final Base base = new Base();

        Running() {
            base.runBefore();
        }

        @Override
        public void close() {
            JavaDatasetSuiteBase.runAfterClass();
        }
    }

    private static Base base(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(SparkSuite.class, k -> new Running(), Running.class)
                .base;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Base.class || type == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Base base = base(context);
        return parameter.getParameter().getType() == Base.class ? base : base.spark();
    }
}
