package io.countersign.e2e;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A Chromium without a window, which tells what it asked for and what it had to complain of. */
final class Browser implements AutoCloseable {

    /** What it takes: both are given by a property, or on the path under one of these names. */
    record Programs(Path chromium, Path driver) {

        static Optional<Programs> find() {
            return find("test.chromium", "chromium", "chromium-browser", "google-chrome")
                    .flatMap(chromium -> find("test.chromedriver", "chromedriver")
                            .map(driver -> new Programs(chromium, driver)));
        }

        private static Optional<Path> find(String property, String... names) {
            return Optional.ofNullable(System.getProperty(property)).map(Path::of).or(() -> Stream.of(names)
                    .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                            .map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst());
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Schemes of what lies in a page or in the browser itself. */
    private static final Set<String> WITHOUT_NETWORK = Set.of("about", "blob", "chrome", "data");
    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    /** It warns that it has no typed commands for just this Chromium, which nobody here asks it for. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final Path profile;
    private final ChromeDriver driver;

    Browser(Programs programs) {
        try {
            profile = Files.createTempDirectory("countersign-browser");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        var wanted = new LoggingPreferences();
        wanted.enable(LogType.BROWSER, Level.ALL);
        wanted.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(programs.chromium().toFile());
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, wanted);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(programs.driver().toFile()).build(), options);
        driver.manage().window().setSize(new Dimension(1000, 1400));
    }

    /** Opens the address, sending these headers with everything from now on. */
    void open(String address, Map<String, Object> headers) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
        driver.get(address);
    }

    /** The element, once it is to be seen. */
    WebElement shown(String selector) {
        return await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** The elements that are there now. */
    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void click(String selector) {
        await().until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector))).click();
    }

    private WebDriverWait await() {
        return new WebDriverWait(driver, PATIENCE);
    }

    /** What the expression comes to in the page. */
    Object value(String expression) {
        return Optional.ofNullable(driver.executeScript("return " + expression)).orElse("");
    }

    /** The page as PDF, in Base64. */
    String print() {
        return driver.print(new PrintOptions()).getContent();
    }

    /** What it had to complain of since it was asked last: refusals of the content security policy, errors of scripts. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** Where it has asked for anything since it was asked last, answered or not, over any network. */
    List<String> asked() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> member(JsonReader.readTrusted(entry.getMessage()) instanceof JsonObject log
                        ? log
                        : JsonObject.EMPTY, "message"))
                .filter(message -> message.member("method").filter(new JsonText("Network.requestWillBeSent")::equals)
                        .isPresent())
                .map(message -> EventClient.text(member(member(message, "params"), "request"), "url"))
                .filter(address -> !WITHOUT_NETWORK.contains(address.substring(0, address.indexOf(':'))))
                .toList();
    }

    private static JsonObject member(JsonObject object, String name) {
        return (JsonObject) LedgerJson.member(object, name);
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
