package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.print.PrintOptions;

/**
 * A headless Chromium. Where it is not installed, its tests are left out and say so, unless the
 * environment variable CI is set: then they fail.
 */
public final class Browser implements AutoCloseable {
  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  public static Browser start() {
    if (!CHROMIUM.canExecute() || !DRIVER.canExecute()) {
      String missing = "Chromium is missing. On Debian: apt-get install chromium chromium-driver";
      return System.getenv("CI") == null ? abort(missing) : fail(missing);
    }
    ChromeOptions options =
        new ChromeOptions()
            .setBinary(CHROMIUM)
            .addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    // A busy machine may need longer than the usual half minute to look at a thousand rows.
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    driver.manage().window().setSize(new Dimension(1280, 1600));
    return new Browser(driver);
  }

  public void open(Path file) {
    open(file, "");
  }

  /** Opens it at a place: {@code #risk}. */
  public void open(Path file, String place) {
    // What was logged before belongs to another page.
    consoleMessages();
    driver.get("about:blank");
    requests();
    driver.get(file.toUri() + place);
    awaitLoaded(file.toUri().toString());
  }

  /** On a busy machine Chromium can say so while it still shows the blank page. */
  private void awaitLoaded(String url) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!Boolean.TRUE.equals(driver.executeScript(LOADED, url))) {
      assertThat(System.nanoTime()).as("time to load %s", url).isLessThan(deadline);
    }
  }

  private static final String LOADED =
      """
      return location.pathname === new URL(arguments[0]).pathname
        && document.readyState === "complete";
      """;

  public String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  public List<String> texts(String selector) {
    return all(selector).stream()
        .map(element -> element.getText().replaceAll("\\s+", " "))
        .toList();
  }

  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  public void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  public void type(String selector, CharSequence... keys) {
    driver.findElement(By.cssSelector(selector)).sendKeys(keys);
  }

  public void size(int width, int height) {
    // A busy machine may need longer than the usual half minute to look at a thousand rows.
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** What a person who asked for a dark desktop gets. */
  public void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Shows it as on paper, or as on a screen again. */
  public void medium(String name) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", name));
  }

  /** The page as it is printed, PDF. */
  public byte[] pdf() {
    return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
  }

  /** The violations that axe-core finds, with the first element of each. */
  public List<String> violations() throws IOException {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run({ resultTypes: ["violations"] }).then(result => done(result.violations.map(violation =>
              violation.id + ": " + violation.nodes.length + " " + violation.nodes[0].html.slice(0, 300)
              + " " + violation.nodes[0].failureSummary)));
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Waits for what a script hands to its last argument. */
  public Object later(String script) {
    return driver.executeAsyncScript(script);
  }

  public Object script(String script) {
    return driver.executeScript(script);
  }

  /** Errors and warnings of the console since the last call. */
  public List<String> consoleMessages() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses that were asked for since the last call. */
  public List<String> requests() {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .flatMap(Browser::address)
        .toList();
  }

  private static Stream<String> address(String message) {
    int start = message.indexOf("\"documentURL\"");
    int url = message.indexOf("\"url\":\"", start);
    return start < 0 || url < 0
        ? Stream.empty()
        : Stream.of(message.substring(url + 7, message.indexOf('"', url + 7)));
  }

  /** A picture of the whole page, for a person to look at. */
  public void screenshot(Path file) throws IOException {
    screenshot(file, 1280);
  }

  /** The same in a window that is so wide. */
  public void screenshot(Path file, int width) throws IOException {
    size(width, 1_000);
    Long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
    size(width, height.intValue() + 150);
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** A picture of the top of the page, as it comes on a screen. */
  public void glance(Path file, int width, int height) throws IOException {
    size(width, height);
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
