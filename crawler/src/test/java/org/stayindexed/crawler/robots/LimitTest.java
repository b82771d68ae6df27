package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a file and of a line counts: RFC 9309 section 2.5, Google's limits. */
class LimitTest {
  private static final int MAX_BODY = 512_000;
  private static final int MAX_LINE = 16_663;

  @ParameterizedTest(name = "a rule that ends {0} octets before the limit, asked for {1}")
  @CsvSource({
    "1, /xyz, disallowed by line 3",
    "1, /xyc, allowed by no rule",
    "0, /xyz, disallowed by line 3",
    "0, /xyc, allowed by no rule",
    "-1, /xyz, disallowed by line 3",
    "-1, /xyc, disallowed by line 3",
    "-2, /xbc, disallowed by line 3",
    "-4, /xyz, allowed by no rule",
  })
  void aRuleCountsAsFarAsItStandsInTheFirst500Kibibytes(
      int octetsLeft, String path, String answer) {
    String rule = "Disallow: /xyz";
    RobotsTxt robots = Given.text(filledTo(MAX_BODY - octetsLeft - rule.length()) + rule);

    assertThat(Given.answer(robots, "anybody", path)).isEqualTo(answer);
  }

  @Test
  void whatFollowsTheLimitIsIgnored() {
    RobotsTxt robots =
        Given.text(filledTo(MAX_BODY) + "\nUser-agent: *\nDisallow: /\nSitemap: /s\n");

    assertThat(Given.answer(robots, "anybody", "/")).isEqualTo("allowed by no rule");
    assertThat(robots.sitemaps()).isEmpty();
  }

  @ParameterizedTest(name = "a line of the limit and {0} octets")
  @CsvSource({
    "-1, /x, allowed by no rule",
    "0, /x, allowed by no rule",
    "0, /xy, disallowed by line 2",
    "1, /x, disallowed by line 2",
  })
  void aLineIsCutAtTheLengthThatGoogleKeeps(int tooMany, String path, String answer) {
    String key = "Disallow: /";
    String line = key + "*".repeat(MAX_LINE + tooMany - key.length() - 2) + "xy";
    RobotsTxt robots = Given.text("User-agent: *\n" + line);

    assertThat(Given.answer(robots, "anybody", path)).isEqualTo(answer);
  }

  @Test
  void aLineThatNeverEndsTakesNothingFromTheLinesBeforeIt() {
    byte[] body = new byte[50_000_000];
    Arrays.fill(body, (byte) 'a');
    byte[] beginning = "User-agent: *\nDisallow: /x\nAllow: /x/".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(beginning, 0, body, 0, beginning.length);

    assertThat(Given.answer(RobotsTxt.parse(body), "anybody", "/x/b"))
        .isEqualTo("disallowed by line 2");
  }

  @Test
  void aLineThatIsTooLongTakesNothingFromTheLinesAfterIt() {
    RobotsTxt robots = Given.lines("#" + "a".repeat(100_000), "User-agent: *", "Disallow: /x");

    assertThat(Given.answer(robots, "anybody", "/x")).isEqualTo("disallowed by line 3");
  }

  /** A file of this many octets of which the last line is empty and the group is everybody's. */
  private static String filledTo(int octets) {
    String group = "User-agent: *\n#";
    return group + "c".repeat(octets - group.length() - 1) + "\n";
  }
}
