import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs single tests of one class: {@code RunTests CLASS METHOD…}; a line for each says how it ended. */
final class RunTests {
    private RunTests() {}

    public static void main(String[] args) {
        List<String> wanted = List.of(args).subList(1, args.length);
        PostDiscoveryFilter named = test -> FilterResult.includedIf(test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(s -> wanted.contains(((MethodSource) s).getMethodName()))
                .orElse(true));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(args[0]))
                .filters(named, EngineFilter.includeEngines("junit-jupiter"))
                .build();
        LauncherFactory.create().execute(request, new Telling());
        System.exit(0);
    }

    private static final class Telling implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            Optional<Throwable> failure = result.getThrowable();
            if (test.isTest() || failure.isPresent()) {
                System.out.println(failure.map(f -> "FAILED " + f.getClass().getSimpleName() + ": " + inOneLine(f))
                        .orElse("PASSED"));
            }
        }

        private static String inOneLine(Throwable failure) {
            return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
        }
    }
}
