package org.stayindexed.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stayindexed.model.finding.Severity;
import org.stayindexed.report.HostileTexts;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Hostile texts in every form of the result of a check. */
class HostileCheckTest {
  private static final List<String> TEXTS = HostileTexts.all();

  private static String printed(CheckFormat format) {
    List<Problem> problems =
        TEXTS.stream()
            .map(text -> new Problem("SOME_RULE", Severity.HIGH, "A title", text, text, "Fix", "s"))
            .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    format.print(new CheckResult("shop.example", 2, Optional.of(1L), problems, 0), out);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<String> strings(String json, String end) throws IOException {
    List<String> found = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING
            && parser.getParsingContext().pathAsPointer().toString().endsWith(end)) {
          found.add(parser.getText());
        }
      }
    }
    return found;
  }

  @Test
  void jsonGivesBackEachText() throws IOException {
    assertThat(strings(printed(CheckFormat.JSON), "/evidence")).isEqualTo(TEXTS);
  }

  @Test
  void sarifGivesBackEachText() throws IOException {
    assertThat(strings(printed(CheckFormat.SARIF), "/artifactLocation/uri")).isEqualTo(TEXTS);
  }

  @Test
  void junitHasOneTestForEachTextAndNothingElse() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] xml = printed(CheckFormat.JUNIT).getBytes(StandardCharsets.UTF_8);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();

    assertThat(root.getElementsByTagName("*").getLength()).isEqualTo(1 + 2 * TEXTS.size());
    NodeList failures = root.getElementsByTagName("failure");
    assertThat(IntStream.range(0, TEXTS.size()).mapToObj(failures::item))
        .allMatch(failure -> failure.getTextContent().endsWith("\nFix"));
  }

  @Test
  void githubHasOneCommandForEachText() {
    assertThat(printed(CheckFormat.GITHUB).lines().toList())
        .hasSize(TEXTS.size())
        .allMatch(line -> line.startsWith("::error title=SOME_RULE::"))
        .noneMatch(line -> line.replace("%25", "").contains("%"));
  }

  @Test
  void textHasThreeLinesForEachText() {
    assertThat(printed(CheckFormat.TEXT).lines()).hasSize(2 + 3 * TEXTS.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JUNIT", "GITHUB"})
  void noTextMovesTheCursorOrTurnsTheLine(CheckFormat format) {
    assertThat(HostileTexts.unsafeOnTerminal(printed(format))).isEmpty();
  }
}
