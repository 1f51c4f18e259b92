package io.polyphony.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser, without a window. It must be there: what can't be looked at has not been tested. */
final class Browser implements AutoCloseable {
    private static final List<String> GUIDELINES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Axe-core's rules among these that depend on colours. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String AXE = resource("/axe.min.js");
    private static final int HEIGHT = 900;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;

    Browser() {
        LoggingPreferences log = new LoggingPreferences();
        log.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability(ChromeOptions.LOGGING_PREFS, log);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    private static File program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("These tests look at the reports in a real browser, and the"
                                + " program " + name + " is not there. ./dev/test installs it, and so does:"
                                + " apt-get install chromium chromium-driver"));
    }

    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    /** The window's width in CSS pixels. */
    void width(int pixels) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the reader prefers: {@code light} or {@code dark}. */
    void colours(String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Whether pages may run scripts; {@link #run} may anyway. */
    void scripts(boolean allowed) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    private void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    String text() {
        return (String) driver.executeScript("return document.body.innerText");
    }

    /** Unfolds what readers may unfold. */
    void unfold() {
        driver.executeScript("document.querySelectorAll('details').forEach(details => { details.open = true; })");
    }

    /** What a script of the test resources says of the page. */
    @SuppressWarnings("unchecked")
    List<String> run(String script, Object... arguments) {
        return (List<String>) driver.executeScript(resource("/browser/" + script), arguments);
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the page fails the Web Content Accessibility Guidelines 2.2 AA, by the judgement of axe-core. */
    List<String> inaccessible() {
        return violations("tag", GUIDELINES);
    }

    /** Where its colours alone do. */
    List<String> illegible() {
        return violations("rule", COLOURS);
    }

    private List<String> violations(String kind, List<String> values) {
        driver.executeScript(AXE);
        return run("accessibility.js", kind, values);
    }

    /** The addresses asked for since this was last asked; what lies within the page itself is none. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> event(entry.getMessage()))
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .filter(address -> !address.startsWith("data:"))
                .toList();
    }

    private static JsonNode event(String message) {
        try {
            return JSON.readTree(message).path("message");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
