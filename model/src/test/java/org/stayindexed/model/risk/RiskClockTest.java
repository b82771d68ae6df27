package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.stayindexed.model.risk.Situations.SINCE;
import static org.stayindexed.model.risk.Situations.aborted;
import static org.stayindexed.model.risk.Situations.answered;
import static org.stayindexed.model.risk.Situations.askedForAt;
import static org.stayindexed.model.risk.Situations.at;
import static org.stayindexed.model.risk.Situations.changing;
import static org.stayindexed.model.risk.Situations.describe;
import static org.stayindexed.model.risk.Situations.eligible;
import static org.stayindexed.model.risk.Situations.expiring;
import static org.stayindexed.model.risk.Situations.googlebot;
import static org.stayindexed.model.risk.Situations.leadingTo;
import static org.stayindexed.model.risk.Situations.logUntil;
import static org.stayindexed.model.risk.Situations.lost;
import static org.stayindexed.model.risk.Situations.neverEligible;
import static org.stayindexed.model.risk.Situations.risk;
import static org.stayindexed.model.risk.Situations.seen;
import static org.stayindexed.model.risk.Situations.servedWhereWeAreNot;
import static org.stayindexed.model.risk.Situations.softError;
import static org.stayindexed.model.risk.Situations.timeline;
import static org.stayindexed.model.risk.Situations.unlinked;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.model.index.IndexReason;

class RiskClockTest {
  private final RiskClock clock = new RiskClock(RiskThresholds.DEFAULT);

  /** Every reason of a page that was eligible and is linked, seen once, and seen again. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BLOCKED_BY_ROBOTS     | BLOCKED_BY_ROBOTS  | 0  | -   | CONFIRMED
          ROBOTS_UNREACHABLE    | ROBOTS_UNREACHABLE | 12 | 720 | UNCONFIRMED
          ROBOTS_OUTAGE         | ROBOTS_UNREACHABLE | 12 | 720 | UNCONFIRMED
          NO_ANSWER             | NO_ANSWER          | 24 | 72  | UNCONFIRMED
          BROKEN_ANSWER         | NO_ANSWER          | 24 | 72  | UNCONFIRMED
          NOT_FOUND             | CLIENT_ERROR       | 0  | -   | CONFIRMED
          GONE                  | CLIENT_ERROR       | 0  | -   | CONFIRMED
          UNAUTHORIZED          | CLIENT_ERROR       | 0  | -   | CONFIRMED
          FORBIDDEN             | ACCESS_FORBIDDEN   | 0  | -   | UNCONFIRMED
          CLIENT_ERROR          | CLIENT_ERROR       | 0  | -   | CONFIRMED
          TOKEN_REQUIRED_STATUS | CLIENT_ERROR       | 0  | -   | CONFIRMED
          TOKEN_REQUIRED        | SOFT_ERROR         | 0  | -   | CONFIRMED
          TOO_MANY_REQUESTS     | SERVER_ERROR       | 24 | 48  | UNCONFIRMED
          SERVER_ERROR          | SERVER_ERROR       | 24 | 48  | UNCONFIRMED
          NON_STANDARD_STATUS   | SERVER_ERROR       | 24 | 48  | UNCONFIRMED
          NO_CONTENT            | SOFT_ERROR         | 0  | -   | CONFIRMED
          ERROR_IN_BODY         | SOFT_ERROR         | 0  | -   | CONFIRMED
          EMPTY_PAGE            | SOFT_ERROR         | 0  | -   | CONFIRMED
          TYPE_NOT_INDEXED      | TYPE_NOT_INDEXED   | 0  | -   | CONFIRMED
          REDIRECT_ERROR        | REDIRECT_ERROR     | 0  | -   | CONFIRMED
          OTHER_REDIRECT        | REDIRECT_ERROR     | 0  | -   | CONFIRMED
          NOINDEX               | NOINDEX            | 0  | -   | CONFIRMED
          CANONICALISED         | CANONICAL_MOVED    | -  | -   | CONFIRMED
          """)
  void startsForAPageThatWasEligible(
      IndexReason reason, RiskCause cause, String high, String dropped, String atFirstSight) {
    String times = "%s since 0, high %s, dropped %s, seen -, ".formatted(cause, high, dropped);

    assertThat(describe(clock.judge(lost(reason)))).isEqualTo(times + atFirstSight);
    assertThat(describe(clock.judge(seen(2, lost(reason))))).isEqualTo(times + "CONFIRMED");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "NOT_ALLOWED_TO_US",
        "PROCESSING_FAILED",
        "ADDRESS_REFUSED",
        "UNUSUAL_SUCCESS",
        "NOT_MODIFIED"
      })
  void leavesOpenWhatADoubtCannotTell(IndexReason reason) {
    assertThat(describe(clock.judge(lost(reason)))).isEqualTo("safe: UNKNOWN");
    assertThat(describe(clock.judge(unlinked(neverEligible(lost(reason))))))
        .isEqualTo("safe: UNKNOWN");
  }

  @ParameterizedTest
  @EnumSource
  void hasAVerdictForEveryReasonWhereverItLeads(IndexReason reason) {
    for (RedirectEnd end : RedirectEnd.values()) {
      assertThat(describe(clock.judge(leadingTo(end, seen(2, lost(reason)))))).isNotBlank();
      assertThat(clock.judge(leadingTo(end, unlinked(neverEligible(lost(reason))))))
          .as("nobody wants it, to %s", end)
          .isInstanceOf(RiskVerdict.Safe.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          REDIRECTED    | NONE         | safe: MOVED
          REDIRECTED    | ELIGIBLE     | safe: MOVED
          REDIRECTED    | UNKNOWN      | safe: MOVED
          REDIRECTED    | NOT_ELIGIBLE | REDIRECT_TO_BAD_TARGET since 0, high 0, dropped -, seen -, CONFIRMED
          CANONICALISED | NONE         | CANONICAL_MOVED since 0, high -, dropped -, seen -, CONFIRMED
          CANONICALISED | ELIGIBLE     | CANONICAL_MOVED since 0, high -, dropped -, seen -, CONFIRMED
          CANONICALISED | UNKNOWN      | CANONICAL_MOVED since 0, high -, dropped -, seen -, CONFIRMED
          CANONICALISED | NOT_ELIGIBLE | CANONICAL_TO_BAD_TARGET since 0, high 0, dropped -, seen -, CONFIRMED
          """)
  void looksWhereAPagePointsTo(IndexReason reason, RedirectEnd end, String expected) {
    assertThat(describe(clock.judge(leadingTo(end, lost(reason))))).isEqualTo(expected);
  }

  static Stream<Arguments> pagesThatNeverWereEligible() {
    return Stream.of(
        arguments("noindex, linked", lost(IndexReason.NOINDEX), "safe: INTENDED"),
        arguments("Disallow, linked", lost(IndexReason.BLOCKED_BY_ROBOTS), "safe: INTENDED"),
        arguments("canonical, linked", lost(IndexReason.CANONICALISED), "safe: INTENDED"),
        arguments(
            "canonical to a bad page, linked",
            leadingTo(RedirectEnd.NOT_ELIGIBLE, lost(IndexReason.CANONICALISED)),
            "safe: INTENDED"),
        arguments(
            "redirect to a bad page, linked",
            leadingTo(RedirectEnd.NOT_ELIGIBLE, lost(IndexReason.REDIRECTED)),
            "safe: INTENDED"),
        arguments(
            "redirect to a good page, linked",
            leadingTo(RedirectEnd.ELIGIBLE, lost(IndexReason.REDIRECTED)),
            "safe: MOVED"),
        arguments(
            "noindex, asked for by a search bot",
            askedForAt(at(5), lost(IndexReason.NOINDEX)),
            "safe: INTENDED"),
        arguments(
            "404, linked",
            lost(IndexReason.NOT_FOUND),
            "CLIENT_ERROR since 0, high 0, dropped -, seen -, CONFIRMED"),
        arguments(
            "503, asked for by a search bot",
            askedForAt(at(-5), unlinked(lost(IndexReason.SERVER_ERROR))),
            "SERVER_ERROR since 0, high 24, dropped 48, seen -, UNCONFIRMED"),
        arguments(
            "a token inside a 200, linked",
            lost(IndexReason.TOKEN_REQUIRED),
            "SOFT_ERROR since 0, high 0, dropped -, seen -, CONFIRMED"),
        arguments(
            "503 that nobody asks for", unlinked(lost(IndexReason.SERVER_ERROR)), "safe: INTENDED"),
        arguments(
            "404 that nobody asks for", unlinked(lost(IndexReason.NOT_FOUND)), "safe: INTENDED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pagesThatNeverWereEligible")
  void tellsIntentFromFailureWhereAPageNeverWasEligible(
      String what, PageSituation page, String expected) {
    assertThat(describe(clock.judge(neverEligible(page)))).as(what).isEqualTo(expected);
  }

  @Test
  void startsForAnEligiblePageThatSaysWhatMissingOnesDo() {
    String soft = "SOFT_ERROR since 0, high 0, dropped -, seen -, CONFIRMED";
    PageSituation failing = googlebot(eligible(), aborted(0));

    assertThat(describe(clock.judge(softError(eligible())))).isEqualTo(soft);
    assertThat(describe(clock.judge(softError(expiring(at(24), eligible()))))).isEqualTo(soft);
    assertThat(describe(clock.judge(softError(failing)))).isEqualTo(describe(clock.judge(failing)));
    assertThat(describe(clock.judge(softError(lost(IndexReason.NOT_FOUND)))))
        .isEqualTo(describe(clock.judge(lost(IndexReason.NOT_FOUND))));
  }

  static Stream<Arguments> pagesThatAreGone() {
    PageSituation gone = unlinked(lost(IndexReason.GONE));
    String atRisk = "CLIENT_ERROR since 0, high 0, dropped -, seen -, CONFIRMED";
    return Stream.of(
        arguments("410, nobody asks for it", gone, "safe: GONE_ON_PURPOSE"),
        arguments("404 too", unlinked(lost(IndexReason.NOT_FOUND)), "safe: GONE_ON_PURPOSE"),
        arguments("a bot asked before", askedForAt(at(-1), gone), "safe: GONE_ON_PURPOSE"),
        arguments("a bot asked just then", askedForAt(SINCE, gone), "safe: GONE_ON_PURPOSE"),
        arguments(
            "a bot asked after, it knew it", askedForAt(at(1), gone), "safe: GONE_ON_PURPOSE"),
        arguments("a bot asks for what never was", neverEligible(askedForAt(at(1), gone)), atRisk),
        arguments("still linked", lost(IndexReason.GONE), atRisk),
        arguments("401 is no way to remove", unlinked(lost(IndexReason.UNAUTHORIZED)), atRisk),
        arguments("nor is 451", unlinked(lost(IndexReason.CLIENT_ERROR)), atRisk));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pagesThatAreGone")
  void believesThatAPageIsGoneOnPurposeWhenNobodyAsksForIt(
      String what, PageSituation page, String expected) {
    assertThat(describe(clock.judge(page))).as(what).isEqualTo(expected);
  }

  static Stream<Arguments> times() {
    PageSituation noindex = lost(IndexReason.NOINDEX);
    PageSituation notFound = lost(IndexReason.NOT_FOUND);
    PageSituation serverError = lost(IndexReason.SERVER_ERROR);
    PageSituation noAnswer = lost(IndexReason.NO_ANSWER);
    return Stream.of(
        arguments(noindex, "0: WATCH HIGH HIGH"),
        arguments(
            googlebot(noindex, answered(200, 7)),
            "0: WATCH HIGH HIGH, 7: HIGH PROBABLY_DROPPED PROBABLY_DROPPED"),
        arguments(
            googlebot(notFound, answered(404, 7)),
            "0: WATCH HIGH HIGH, 31: HIGH PROBABLY_DROPPED PROBABLY_DROPPED"),
        arguments(serverError, "24: WATCH WATCH WATCH, 48: WATCH WATCH WATCH"),
        arguments(
            seen(2, serverError),
            "24: WATCH HIGH HIGH, 48: HIGH PROBABLY_DROPPED PROBABLY_DROPPED"),
        arguments(
            seen(2, noAnswer), "24: WATCH HIGH HIGH, 72: HIGH PROBABLY_DROPPED PROBABLY_DROPPED"),
        arguments(
            seen(2, lost(IndexReason.ROBOTS_UNREACHABLE)),
            "12: WATCH HIGH HIGH, 720: HIGH PROBABLY_DROPPED PROBABLY_DROPPED"),
        arguments(lost(IndexReason.FORBIDDEN), "0: WATCH WATCH WATCH"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("times")
  void runsThroughItsStates(PageSituation page, String states) {
    assertThat(timeline(risk(clock.judge(page)))).isEqualTo(states);
  }

  @Test
  void onlyWatchesACanonicalThatMovedHoweverLong() {
    Risk moved = risk(clock.judge(seen(99, lost(IndexReason.CANONICALISED))));

    assertThat(moved.stateAt(SINCE.plus(Duration.ofDays(365)))).isEqualTo(RiskState.WATCH);
  }

  static Stream<Arguments> changingPages() {
    PageSituation notFound = lost(IndexReason.NOT_FOUND);
    PageSituation serverError = lost(IndexReason.SERVER_ERROR);
    return Stream.of(
        arguments(
            changing(2, notFound), "CLIENT_ERROR since 0, high 0, dropped -, seen -, CONFIRMED"),
        arguments(
            changing(3, notFound), "CLIENT_ERROR since 0, high 0, dropped -, seen -, FLAPPING"),
        arguments(
            changing(10, notFound), "CLIENT_ERROR since 0, high 0, dropped -, seen -, FLAPPING"),
        arguments(
            changing(3, serverError), "SERVER_ERROR since 0, high 24, dropped -, seen -, FLAPPING"),
        arguments(
            changing(3, seen(2, serverError)),
            "SERVER_ERROR since 0, high 24, dropped 48, seen -, FLAPPING"),
        arguments(
            changing(3, googlebot(serverError, answered(503, 1))),
            "SERVER_ERROR since 0, high 24, dropped 49, seen 1, FLAPPING"),
        arguments(changing(9, eligible()), "safe: ELIGIBLE"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("changingPages")
  void calls3ChangesFlappingAndGivesItADeadlineOnlyIfConfirmed(
      PageSituation page, String expected) {
    assertThat(describe(clock.judge(page))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SITE_ERRORS        | SERVER_ERROR since 0, high 24, dropped 48, seen -, CONFIRMED
          SITE_UNREACHABLE   | NO_ANSWER since 0, high 24, dropped 72, seen -, CONFIRMED
          ROBOTS_UNREACHABLE | ROBOTS_UNREACHABLE since 0, high 12, dropped 720, seen -, CONFIRMED
          """)
  void countsForAWholeSite(Incident incident, String expected) {
    assertThat(describe(clock.ofSite(incident, SINCE, false))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SITE_ERRORS        | SERVER_ERROR since 0, high -, dropped -, seen -, CONFIRMED
          SITE_UNREACHABLE   | NO_ANSWER since 0, high -, dropped -, seen -, CONFIRMED
          ROBOTS_UNREACHABLE | ROBOTS_UNREACHABLE since 0, high -, dropped 720, seen -, CONFIRMED
          """)
  void isCalmAboutASiteThatGooglebotGets(Incident incident, String expected) {
    assertThat(describe(clock.ofSite(incident, SINCE, true))).isEqualTo(expected);
  }

  static Stream<Arguments> refusalsOfUs() {
    PageSituation forbidden = seen(2, lost(IndexReason.FORBIDDEN));
    PageSituation serverError = seen(2, lost(IndexReason.SERVER_ERROR));
    return Stream.of(
        arguments(
            servedWhereWeAreNot(forbidden),
            "ACCESS_FORBIDDEN since 0, high 0, dropped -, seen -, UNCONFIRMED"),
        arguments(
            servedWhereWeAreNot(googlebot(forbidden, answered(403, 5))),
            "ACCESS_FORBIDDEN since 0, high 0, dropped 29, seen 5, CONFIRMED"),
        arguments(
            servedWhereWeAreNot(serverError),
            "SERVER_ERROR since 0, high 24, dropped -, seen -, UNCONFIRMED"),
        arguments(
            servedWhereWeAreNot(seen(2, lost(IndexReason.NOT_FOUND))),
            "CLIENT_ERROR since 0, high 0, dropped -, seen -, CONFIRMED"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusalsOfUs")
  void onlyWatchesARefusalThatGooglebotDoesNotMeet(PageSituation page, String expected) {
    assertThat(describe(clock.judge(page))).isEqualTo(expected);
  }

  static Stream<Arguments> pagesOfALogThatWasRead() {
    PageSituation serverError = seen(2, lost(IndexReason.SERVER_ERROR));
    return Stream.of(
        arguments(
            "no visit yet",
            logUntil(at(30), serverError),
            "SERVER_ERROR since 0, high 24, dropped 78, seen -, CONFIRMED"),
        arguments(
            "the log ends before the failure",
            logUntil(at(-3), serverError),
            "SERVER_ERROR since 0, high 24, dropped 48, seen -, CONFIRMED"),
        arguments(
            "a failed visit",
            logUntil(at(30), googlebot(serverError, answered(503, 4))),
            "SERVER_ERROR since 0, high 24, dropped 52, seen 4, CONFIRMED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pagesOfALogThatWasRead")
  void waitsForGooglebotWhereALogTellsOfIt(String what, PageSituation page, String expected) {
    assertThat(describe(clock.judge(page))).as(what).isEqualTo(expected);
  }

  static Stream<Arguments> expiringPages() {
    PageSituation expired = expiring(at(-2), lost(IndexReason.EXPIRED));
    return Stream.of(
        arguments(
            "a date to come",
            expiring(at(200), eligible()),
            "UNAVAILABLE_AFTER since 32, high 200, dropped 224, seen -, CONFIRMED"),
        arguments(
            "a date that has passed",
            expired,
            "UNAVAILABLE_AFTER since -170, high -2, dropped 22, seen -, CONFIRMED"),
        arguments("not linked any more", unlinked(expired), "safe: INTENDED"),
        arguments("never eligible", neverEligible(expired), "safe: INTENDED"),
        arguments(
            "failing for Googlebot first",
            expiring(at(200), googlebot(eligible(), answered(503, 1))),
            "GOOGLEBOT_SERVER_ERROR since 1, high 25, dropped 49, seen 1, UNCONFIRMED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expiringPages")
  void countsDownToAnUnavailableAfterDate(String what, PageSituation page, String expected) {
    assertThat(describe(clock.judge(page))).as(what).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOINDEX", "CANONICALISED", "BLOCKED_BY_ROBOTS", "EXPIRED"})
  void takesAnExclusionForIntendedWhenLinksAndSitemapEntriesWentToo(IndexReason reason) {
    assertThat(describe(clock.judge(lost(reason)))).doesNotContain("safe");
    assertThat(describe(clock.judge(askedForAt(at(5), unlinked(lost(reason))))))
        .isEqualTo("safe: INTENDED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SERVER_ERROR       | SERVER_ERROR since 0, high 1, dropped 11, seen 9, CONFIRMED
          NO_ANSWER          | NO_ANSWER since 0, high 3, dropped 13, seen 9, CONFIRMED
          NOT_FOUND          | CLIENT_ERROR since 0, high 0, dropped 14, seen 8, CONFIRMED
          FORBIDDEN          | ACCESS_FORBIDDEN since 0, high 0, dropped 14, seen 8, CONFIRMED
          ROBOTS_UNREACHABLE | ROBOTS_UNREACHABLE since 0, high 5, dropped 7, seen -, UNCONFIRMED
          """)
  void keepsToTheThresholdsThatItWasGiven(IndexReason reason, String expected) {
    RiskClock quick =
        new RiskClock(
            new RiskThresholds(
                Map.of(
                    RiskThreshold.SERVER_ERROR_HIGH, hours(1),
                    RiskThreshold.SERVER_ERROR_DROPPED, hours(2),
                    RiskThreshold.NO_ANSWER_HIGH, hours(3),
                    RiskThreshold.NO_ANSWER_DROPPED, hours(4),
                    RiskThreshold.CLIENT_ERROR_DROPPED, hours(6),
                    RiskThreshold.ROBOTS_UNREACHABLE_HIGH, hours(5),
                    RiskThreshold.ROBOTS_UNREACHABLE_DROPPED, hours(7))));
    PageSituation page = googlebot(lost(reason), answered(404, 8), answered(503, 9));

    assertThat(describe(quick.judge(page))).isEqualTo(expected);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
