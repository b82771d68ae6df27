package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsMemory;

/** What crawlers do while a robots.txt cannot be read. */
class OutageTest {
  private static final Instant SINCE = Instant.parse("2026-11-21T02:15:00Z");

  private static final RobotsAnswer ANSWER =
      new RobotsAnswer(
          RobotsAnswer.State.UNREACHABLE,
          List.of(),
          OptionalInt.of(503),
          Optional.empty(),
          RobotsBody.EMPTY);

  private static final RobotsMemory.Copy COPY =
      new RobotsMemory.Copy(
          RobotsBody.of("User-agent: *\nDisallow: /x".getBytes(StandardCharsets.UTF_8)),
          Instant.parse("2026-11-20T02:15:00Z"));

  private static final Outage WITH_COPY = new Outage(ANSWER, SINCE, Optional.of(COPY), false);
  private static final Outage WITHOUT_COPY = new Outage(ANSWER, SINCE, Optional.empty(), false);
  private static final Outage OF_THE_SITE = new Outage(ANSWER, SINCE, Optional.of(COPY), true);

  private static RobotsDecision decision(Outage outage, String agent, String path, String age) {
    Instant now = SINCE.plus(Duration.parse(age));
    return outage.rulingOf(agent, now).decide(RequestPath.of(path));
  }

  @ParameterizedTest(name = "{0}: after {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing for 12 hours    | PT0S         | UNREACHABLE | UNREACHABLE | UNREACHABLE | UNREACHABLE
          to the last second      | PT11H59M59S  | UNREACHABLE | UNREACHABLE | UNREACHABLE | UNREACHABLE
          then the last copy      | PT12H        | DISALLOWED  | ALLOWED     | ALLOWED     | DISALLOWED
          for 30 days             | P29DT23H59M  | DISALLOWED  | ALLOWED     | ALLOWED     | DISALLOWED
          then as if without      | P30D         | ALLOWED     | ALLOWED     | ALLOWED     | UNREACHABLE
          """)
  void googleCrawls(
      String rule,
      String age,
      String forbidden,
      String other,
      String withoutCopy,
      String siteFails) {
    assertThat(decision(WITH_COPY, "Googlebot", "/x", age).access())
        .asString()
        .isEqualTo(forbidden);
    assertThat(decision(WITH_COPY, "Googlebot", "/y", age).access()).asString().isEqualTo(other);
    assertThat(decision(WITHOUT_COPY, "Googlebot", "/x", age).access())
        .asString()
        .isEqualTo(withoutCopy);
    assertThat(decision(OF_THE_SITE, "Googlebot", "/x", age).access())
        .asString()
        .isEqualTo(siteFails);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stayindexed", "Bingbot", "GPTBot", "Applebot"})
  void nobodyElseDoesEver(String agent) {
    assertThat(decision(WITH_COPY, agent, "/y", "P40D"))
        .isEqualTo(
            new RobotsDecision(
                RobotsDecision.Access.UNREACHABLE, "robots.txt answered 503 Service Unavailable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"googlebot", "Googlebot-Image", "Google-Extended"})
  void googleGoesByManyNames(String agent) {
    assertThat(decision(WITH_COPY, agent, "/y", "P1D").allowed()).isTrue();
  }

  @Test
  void eachDecisionSaysWhatItRestsOn() {
    assertThat(decision(WITH_COPY, "Googlebot", "/x", "P1D").evidence())
        .isEqualTo(
            "robots.txt line 2: Disallow: /x; Google uses the copy of 2026-11-20, because"
                + " robots.txt answered 503 Service Unavailable (not readable since 2026-11-21)");
    assertThat(decision(WITH_COPY, "Googlebot", "/y", "P1D").evidence())
        .startsWith("Google uses the copy of 2026-11-20, because robots.txt answered 503");
    assertThat(decision(WITHOUT_COPY, "Googlebot", "/y", "P1D").evidence())
        .isEqualTo(
            "robots.txt answered 503 Service Unavailable (not readable since 2026-11-21); no run"
                + " of ours has a copy from before, and without one Google goes on");
    assertThat(decision(WITH_COPY, "Googlebot", "/y", "P31D").evidence())
        .isEqualTo(
            "robots.txt answered 503 Service Unavailable (not readable since 2026-11-21); Google"
                + " goes on as if there were none");
  }

  @Test
  void theCauseLeavesOutTheNumberOfTheLine() {
    assertThat(decision(WITH_COPY, "Googlebot", "/x", "P1D").cause())
        .startsWith("Disallow: /x; Google uses the copy of 2026-11-20");
  }
}
