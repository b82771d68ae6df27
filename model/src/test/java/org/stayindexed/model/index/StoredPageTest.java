package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;

class StoredPageTest {
  private static final RobotsDecision FORBIDDEN =
      new RobotsDecision(Access.DISALLOWED, "robots.txt line 2: Disallow: /");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                                   | true  | ELIGIBLE     | BLOCKED_BY_ROBOTS
          NOT_FOUND                           | true  | NOT_FOUND    | BLOCKED_BY_ROBOTS, NOT_FOUND
          BLOCKED_BY_ROBOTS                   | false | unknown      | BLOCKED_BY_ROBOTS
          BLOCKED_BY_ROBOTS, NOT_FOUND        | true  | NOT_FOUND    | BLOCKED_BY_ROBOTS, NOT_FOUND
          BLOCKED_BY_ROBOTS                   | true  | ELIGIBLE     | BLOCKED_BY_ROBOTS
          NOT_ALLOWED_TO_US                   | false | unknown      | BLOCKED_BY_ROBOTS
          CANONICALISED                       | true  | CANONICALISED | BLOCKED_BY_ROBOTS, CANONICALISED
          NO_ANSWER                           | false | NO_ANSWER    | BLOCKED_BY_ROBOTS, NO_ANSWER
          UNUSUAL_SUCCESS, CANONICALISED      | true  | CANONICALISED, UNUSUAL_SUCCESS | BLOCKED_BY_ROBOTS, CANONICALISED, UNUSUAL_SUCCESS
          """)
  void isJudgedAnewByWhatRobotsTxtWouldSay(
      @Nullable String reasons, boolean fetched, String allowed, String forbidden) {
    StoredPage page = new StoredPage(objections(reasons), List.of(), fetched);

    assertThat(verdict(page, RobotsDecision.ALLOWED)).isEqualTo(allowed);
    assertThat(verdict(page, FORBIDDEN)).isEqualTo(forbidden);
  }

  @Test
  void keepsADirectiveForTheEngineThatReadsIt() {
    StoredPage page = new StoredPage(List.of(), List.of(), true);
    StoredPage changed =
        page.with(List.of(new RobotsDirective("bingbot", "noindex", "X-Robots-Tag: ...")));

    assertThat(changed.verdict(Engine.GOOGLE, RobotsDecision.ALLOWED).orElseThrow().objections())
        .isEmpty();
    assertThat(changed.verdict(Engine.BING, RobotsDecision.ALLOWED).orElseThrow().objections())
        .containsExactly(new Objection(IndexReason.NOINDEX, "X-Robots-Tag: ..."));
  }

  @Test
  void aNoindexDecidesBeforeACanonical() {
    StoredPage page =
        new StoredPage(
            objections("CANONICALISED"),
            List.of(new RobotsDirective("robots", "none", "a tag")),
            true);

    assertThat(verdict(page, RobotsDecision.ALLOWED)).isEqualTo("NOINDEX, CANONICALISED");
  }

  private static List<Objection> objections(@Nullable String reasons) {
    return reasons == null
        ? List.of()
        : Arrays.stream(reasons.split(", ", -1))
            .map(name -> new Objection(IndexReason.valueOf(name), "proof"))
            .toList();
  }

  private static String verdict(StoredPage page, RobotsDecision decision) {
    return page.verdict(Engine.GOOGLE, decision)
        .map(
            verdict ->
                verdict.objections().isEmpty()
                    ? "ELIGIBLE"
                    : verdict.objections().stream()
                        .map(objection -> objection.reason().name())
                        .collect(Collectors.joining(", ")))
        .orElse("unknown");
  }
}
