package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line is and what it says: RFC 9309 section 2.2, and what Google's parser forgives. */
class SyntaxTest {

  static Stream<Arguments> lineEnds() {
    return Stream.of(
        Arguments.of("LF", "User-agent: *\n\nDisallow: /x\n", 3),
        Arguments.of("CR", "User-agent: *\r\rDisallow: /x\r", 3),
        Arguments.of("CRLF", "User-agent: *\r\n\r\nDisallow: /x\r\n", 3),
        Arguments.of("LF CR, which are two", "User-agent: *\n\rDisallow: /x", 3),
        Arguments.of("CR CR LF, which are two", "User-agent: *\r\r\nDisallow: /x", 3),
        Arguments.of("a mixture", "# a\r\n# b\r# c\nUser-agent: *\rDisallow: /x\n", 5),
        Arguments.of("none after the last line", "User-agent: *\nDisallow: /x", 2),
        Arguments.of("blank lines first", "\n\n\nUser-agent: *\nDisallow: /x", 5));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lineEnds")
  void linesEndInLfCrOrBothAndAreCounted(String name, String text, int line) {
    assertThat(answer(Given.text(text))).as(name).isEqualTo("disallowed by line " + line);
  }

  @ParameterizedTest(name = "character {0}")
  @ValueSource(ints = {0x09, 0x0b, 0x0c, 0x20, 0x85, 0xa0, 0x2028, 0x2029})
  void nothingElseEndsALine(int character) {
    String separator = Character.toString(character);
    RobotsTxt robots = Given.text("User-agent: *\nDisallow: /y" + separator + "Disallow: /x\n");

    assertThat(answer(robots)).isEqualTo("allowed by no rule");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Disallow:/x",
        "Disallow: /x",
        "Disallow : /x",
        "  Disallow\t:\t/x\t ",
        "\u000bDisallow\f:\u000b/x\f",
        "DISALLOW: /x",
        "dIsAlLoW: /x",
        "Disallow: /x # why",
        "Disallow: /x#why",
        "Disallow: /x # why: because",
        "Disallow /x",
        "Disallow \t /x",
        "Disallow\t/x # why",
        "dissallow: /x",
        "dissalow: /x",
        "disalow: /x",
        "diasllow: /x",
        "disallaw: /x",
        "Disallowed: /x",
        "Disallow the following: /x",
      })
  void theseLinesDisallow(String line) {
    assertThat(answer(Given.lines("User-agent: *", line))).isEqualTo("disallowed by line 2");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "# Disallow: /x",
        "#Disallow: /x",
        "Dis#allow: /x",
        "Disallow # : /x",
        "Disallow",
        "Disallow/x",
        "Disallow = /x",
        "Disallow /x /y",
        "Disallow the page /x",
        ": /x",
        "/x",
        "desallow: /x",
        "disalllow: /x",
        "dis-allow: /x",
        "dis allow: /x",
        "No Disallow: /x",
        "<p>Disallow: /x",
        "\u00a0Disallow: /x",
        "Disallow:\u00a0/x",
        "Disallow\u0000: /x",
        "Noindex: /x",
        "Disallow: https://example.com/x",
      })
  void theseLinesDoNot(String line) {
    assertThat(answer(Given.lines("User-agent: *", line))).isEqualTo("allowed by no rule");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "User-agent: *",
        "user-agent:*",
        "USER-AGENT : *",
        "useragent: *",
        "User Agent: *",
        "User-agent *",
        "Useragent\t*",
        "User-agents: *",
      })
  void theseLinesBeginAGroup(String line) {
    assertThat(answer(Given.lines(line, "Disallow: /x"))).isEqualTo("disallowed by line 2");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "User_agent: *",
        "User  agent: *",
        "Agent: *",
        "User: *",
        "User agent *",
        "User-agent * all",
        "Usre-agent: *",
      })
  void theseLinesDoNotBeginOne(String line) {
    assertThat(answer(Given.lines(line, "Disallow: /x"))).isEqualTo("allowed by no rule");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Allow: /x, allowed by line 3",
    "ALLOW : /x, allowed by line 3",
    "Allow /x, allowed by line 3",
    "Allowed: /x, allowed by line 3",
    "Alow: /x, disallowed by line 2",
    "Allw: /x, disallowed by line 2",
  })
  void allowIsNeverMisspelt(String line, String answer) {
    assertThat(answer(Given.lines("User-agent: *", "Disallow: /", line))).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"efbbbf", "efbb", "ef"})
  void aByteOrderMarkIsSkippedEvenAPartOfOne(String mark) {
    String octets = new String(HexFormat.of().parseHex(mark), StandardCharsets.ISO_8859_1);
    byte[] body = (octets + "User-agent: *\nDisallow: /x").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(answer(RobotsTxt.parse(body))).isEqualTo("disallowed by line 2");
  }

  @Test
  void aByteOrderMarkElsewhereIsPartOfItsLine() {
    assertThat(answer(Given.text("User-agent: *\n\ufeffDisallow: /x")))
        .isEqualTo("allowed by no rule");
    assertThat(answer(Given.text("\ufeff\ufeffUser-agent: *\nDisallow: /x")))
        .isEqualTo("allowed by no rule");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void otherEncodingsHaveNoRules(String encoding) {
    byte[] body = "User-agent: *\nDisallow: /x\n".getBytes(Charset.forName(encoding));

    assertThat(answer(RobotsTxt.parse(body))).isEqualTo("allowed by no rule");
  }

  @Test
  void aNulEndsItsLineAndNotTheFile() {
    RobotsTxt robots =
        Given.text("User-agent: *\u0000bot\nDisallow: /x\u0000/y\nAllow: /x/z\u0000");

    assertThat(answer(robots)).isEqualTo("disallowed by line 2");
    assertThat(Given.answer(robots, "anybody", "/x/z")).isEqualTo("allowed by line 3");
  }

  @Test
  void anHtmlPageHasNoRules() {
    RobotsTxt robots =
        Given.lines(
            "<!DOCTYPE html>",
            "<html><head><title>Not found: robots.txt</title>",
            "<style>a:hover { color: red }</style></head>",
            "<body><p>User-agent: *<br>Disallow: /</p>",
            "<a href=\"https://example.com/\">home</a></body></html>");

    assertThat(answer(robots)).isEqualTo("allowed by no rule");
    assertThat(robots.sitemaps()).isEmpty();
  }

  private static String answer(RobotsTxt robots) {
    return Given.answer(robots, "anybody", "/x");
  }
}
