package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;

/** What a decision shows of the line that decided. */
class EvidenceTest {

  @Test
  void theLineThatDisallowsIsShownWithItsNumber() {
    RobotsTxt robots =
        Given.lines("# ours", "User-agent: *", "", "Disallow: /private/", "Allow: /");

    assertThat(robots.decide("Alpha", Given.url("/private/a")))
        .isEqualTo(
            new RobotsDecision(
                Access.DISALLOWED,
                "robots.txt line 4: Disallow: /private/",
                "Disallow: /private/"));
  }

  @Test
  void theLineThatAllowsIsShownToo() {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: /", "Allow: /public/");

    assertThat(robots.decide("Alpha", Given.url("/public/a")))
        .isEqualTo(
            new RobotsDecision(
                Access.ALLOWED, "robots.txt line 3: Allow: /public/", "Allow: /public/"));
  }

  @Test
  void noLineIsShownWhereNoRuleMatches() {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: /private/");

    assertThat(robots.decide("Alpha", Given.url("/public/a"))).isEqualTo(RobotsDecision.ALLOWED);
  }

  @Test
  void theLineIsShownAsItsAuthorWroteIt() {
    assertThat(lineShownFor("\u000b dissalow  :/*%c3 # é, why? "))
        .isEqualTo("dissalow  :/*%c3 # é, why?");
  }

  @Test
  void aLongLineIsCutAt200Characters() {
    assertThat(lineShownFor("Disallow: /" + "*".repeat(188))).hasSize(199);
    assertThat(lineShownFor("Disallow: /" + "*".repeat(189))).hasSize(200);
    assertThat(lineShownFor("Disallow: /" + "*".repeat(190))).hasSize(200);
    assertThat(lineShownFor("Disallow: /" + "*".repeat(90_000))).hasSize(200);
  }

  @Test
  void theCutNeverHalvesACharacter() {
    assertThat(lineShownFor("Disallow: / # " + "a".repeat(184) + "🐟"))
        .hasSize(200)
        .endsWith("a🐟");
    assertThat(lineShownFor("Disallow: / # " + "a".repeat(185) + "🐟")).hasSize(199).endsWith("aa");
  }

  @ParameterizedTest(name = "character {0}")
  @ValueSource(ints = {0x01, 0x08, 0x1b, 0x7f, 0x85, 0x9b, 0x200b, 0x2028, 0x2029, 0x202e, 0xfeff})
  void charactersThatSteerATerminalOrHideTextAreReplaced(int character) {
    assertThat(lineShownFor("Disallow: / # " + Character.toString(character) + "[2J"))
        .isEqualTo("Disallow: / # \ufffd[2J");
  }

  @Test
  void aTabIsShownAsASpace() {
    assertThat(lineShownFor("Disallow:\t/")).isEqualTo("Disallow: /");
  }

  @Test
  void octetsThatAreNoUtf8AreReplaced() {
    byte[] body = "User-agent: *\nDisallow: / # é".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(RobotsTxt.parse(body).decide("Alpha", Given.url("/")).evidence())
        .isEqualTo("robots.txt line 2: Disallow: / # \ufffd");
  }

  private static String lineShownFor(String line) {
    RobotsTxt robots = Given.lines("User-agent: *", line);
    String evidence = robots.decide("Alpha", Given.url("/%C3")).evidence();
    return evidence.replace("robots.txt line 2: ", "");
  }
}
