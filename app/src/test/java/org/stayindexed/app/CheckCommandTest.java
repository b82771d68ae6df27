package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.run.RunState;
import org.stayindexed.storage.StoredSite;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The first run begins on 2026-11-22 at 02:15 UTC, the next a day later. */
class CheckCommandTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T09:15:00Z");
  private static final String HOSTILE = "]]> <b>&\n::error::100%\u001b[31m\u202e";

  @TempDir Path directory;
  private StoredSite site;

  @BeforeEach
  void openSite() {
    site = new StoredSite(directory);
  }

  private CommandLineRun check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--db", directory.toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.at(Clock.fixed(MORNING, ZoneOffset.UTC), all.toArray(String[]::new));
  }

  private void twoNights() {
    site.run(answered("/", 200), answered("/old", 503), answered("/a", 200));
    site.run(answered("/", 200), answered("/old", 503), answered("/a", 200), redirect("/r", "/r"));
  }

  @Test
  void failsForWhatIsNewAndNotForWhatIsOld() {
    twoNights();
    CommandLineRun run = check();

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(run.out()).contains("/r", "run 2 against run 1", "FAILED: ").doesNotContain("/old");
  }

  @Test
  void passesWhereNothingIsNew() {
    site.run(answered("/", 200), answered("/old", 503));
    site.run(answered("/", 200), answered("/old", 503));
    CommandLineRun run = check();

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).endsWith("PASSED\n");
  }

  @Test
  void doesNotPassARunThatGoesOnAndHasFoundNothingYet() {
    twoNights();
    site.begin(answered("/", 200));

    assertThat(check().out()).contains("run 2 against run 1", "FAILED: ");
    CommandLineRun asked = check("--run", "3");
    assertThat(asked.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(asked.err()).contains("Run 3 has not ended");
  }

  @Test
  void saysThatThereIsNothingToCompareWith() {
    site.run(answered("/", 200), answered("/old", 503));
    CommandLineRun run = check();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("no good run before");
    assertThat(check("--fail-on", "any:high").exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
  }

  @Test
  void comparesWithTheLastRunThatSawTheWholeSite() {
    site.run(answered("/", 200), answered("/b", 200), answered("/a", 200));
    site.run(RunState.INTERRUPTED, answered("/", 200), answered("/b", 200), answered("/a", 500));
    site.run(answered("/", 200), answered("/b", 200), answered("/a", 500));

    assertThat(check().out()).contains("run 3 against run 1", "STATUS_5XX");
    assertThat(check("--baseline", "2", "--fail-on", "new:high").exitCode()).isZero();
  }

  @Test
  void doesNotCallNewWhatWasThereAtTheBaselineAndBetweenNot() {
    site.run(answered("/", 200), answered("/b", 200), answered("/a", 500));
    site.run(answered("/", 200), answered("/b", 200), answered("/a", 200));
    site.run(answered("/", 200), answered("/b", 200), answered("/a", 500));

    assertThat(check("--baseline", "1", "--fail-on", "new:high").exitCode()).isZero();
    assertThat(check("--baseline", "2", "--fail-on", "new:high").exitCode())
        .isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(check("--run", "2", "--fail-on", "new:high").exitCode()).isZero();
  }

  @Test
  void failsForPagesThatCameToBeAtRisk() {
    site.run(answered("/", 200), answered("/a", 200), answered("/b", 200));
    site.run(answered("/", 200), answered("/b", 200), noindex("/a", "<meta noindex>"));

    assertThat(check("--fail-on", "at-risk").out()).contains("AT_RISK", "/a", "<meta noindex>");
    assertThat(check("--fail-on", "new:high").exitCode()).isZero();
  }

  @Test
  void tellsPagesThatAreOnlyWatchedFromThoseThatMayBeDropped() {
    site.run(answered("/", 200), answered("/a", 200), answered("/b", 200));
    site.run(answered("/", 200), answered("/b", 200), answered("/a", 503));

    assertThat(check("--fail-on", "at-risk").out())
        .contains("MEDIUM  https://shop.example/a\n    A page is watched: A server error or a 429");
  }

  private Path suppress(String... lines) throws IOException {
    return Files.write(directory.resolve("known.txt"), List.of(lines));
  }

  @Test
  void leavesOutWhatMayBeBrokenForAWhile() throws IOException {
    twoNights();
    Path file =
        suppress(
            "# with the relaunch",
            "",
            "* https://shop.example/r* until 2026-11-23 goes with the relaunch");

    CommandLineRun run = check("--suppress", file.toString());
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("Suppressed: ");
  }

  @Test
  void doesNotHeedASuppressionThatHasExpired() throws IOException {
    twoNights();
    Path file = suppress("* https://shop.example/r* until 2026-11-22 was to be repaired");
    CommandLineRun run = check("--suppress", file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(run.err()).contains("known.txt line 1 expired on 2026-11-22 and is ignored");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* https://shop.example/*",
        "* https://shop.example/* until 2027-01-01",
        "* https://shop.example/* until soon because of the relaunch",
        "STATUS_40 https://shop.example/* until 2027-01-01 because of the relaunch"
      })
  void refusesASuppressionThatLacksSomething(String line) throws IOException {
    twoNights();
    CommandLineRun run = check("--suppress", suppress("# head", line).toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("known.txt line 2 ", "until 2027-01-31");
  }

  @Test
  void refusesWhatItCannotFailOn() {
    twoNights();

    assertThat(check("--fail-on", "new:bad").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(check("--baseline", "2").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private void hostileNights() {
    site.run(answered("/", 200), answered("/b", 200), answered("/a", 200));
    site.run(answered("/", 200), answered("/b", 200), noindex("/a", HOSTILE));
  }

  @Test
  void writesJunitXmlThatParsersRead() throws Exception {
    hostileNights();
    Path file = directory.resolve("findings.xml");
    CommandLineRun run = check("--format", "junit", "--output", file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(run.out()).isEmpty();
    Element suite =
        (Element) xml(Files.readAllBytes(file)).getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("failures"))
        .isEqualTo("1")
        .isEqualTo(suite.getAttribute("tests"));
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent()).contains("]]> <b>& | ::error::100%\\u001b[31m\\u202e");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .isEqualTo("https://shop.example/a");
  }

  @Test
  void writesATestThatPassedWhereNothingFailed() throws Exception {
    site.run(answered("/", 200));
    site.run(answered("/", 200));
    byte[] xml = check("--format", "junit").out().getBytes(StandardCharsets.UTF_8);

    assertThat(xml(xml).getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(xml(xml).getElementsByTagName("failure").getLength()).isZero();
  }

  private static Document xml(byte[] text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text));
  }

  @Test
  void writesSarifThatParsersRead() throws IOException {
    hostileNights();
    List<String> values = values(check("--format", "sarif").out());

    assertThat(values)
        .contains("/version=2.1.0")
        .contains("/runs/0/tool/driver/rules/0/id=AT_RISK")
        .contains("/runs/0/results/0/ruleId=AT_RISK")
        .contains("/runs/0/results/0/level=error")
        .contains(
            "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri=https://shop.example/a")
        .anyMatch(
            value ->
                value.startsWith("/runs/0/results/0/message/text=") && value.endsWith(HOSTILE));
  }

  @Test
  void writesJsonThatParsersRead() throws IOException {
    hostileNights();

    assertThat(values(check("--format", "json").out()))
        .contains("/site=shop.example", "/run=2", "/baseline=1", "/passed=false", "/suppressed=0")
        .contains("/problems/0/url=https://shop.example/a", "/problems/0/evidence=" + HOSTILE);
  }

  private static List<String> values(String json) throws IOException {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          values.add(parser.getParsingContext().pathAsPointer() + "=" + parser.getText());
        }
      }
    }
    return values;
  }

  @Test
  void writesOneAnnotationALineWhateverTheSiteSays() {
    hostileNights();

    assertThat(check("--format", "github").out())
        .isEqualTo(
            "::error title=AT_RISK::https://shop.example/a: A page may be dropped: A noindex: ]]>"
                + " <b>& | ::error::100%25\\u001b[31m\\u202e\n");
  }
}
