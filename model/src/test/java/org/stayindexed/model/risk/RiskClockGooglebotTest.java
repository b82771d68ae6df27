package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.stayindexed.model.risk.Situations.aborted;
import static org.stayindexed.model.risk.Situations.answered;
import static org.stayindexed.model.risk.Situations.at;
import static org.stayindexed.model.risk.Situations.describe;
import static org.stayindexed.model.risk.Situations.eligible;
import static org.stayindexed.model.risk.Situations.eligibleLast;
import static org.stayindexed.model.risk.Situations.googlebot;
import static org.stayindexed.model.risk.Situations.logUntil;
import static org.stayindexed.model.risk.Situations.lost;
import static org.stayindexed.model.risk.Situations.neverEligible;
import static org.stayindexed.model.risk.Situations.risk;
import static org.stayindexed.model.risk.Situations.seen;
import static org.stayindexed.model.risk.Situations.timeline;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.traffic.HitOutcome;

/** What the access log adds to the clock. The pages were eligible at hour -24. */
class RiskClockGooglebotTest {
  private final RiskClock clock = new RiskClock(RiskThresholds.DEFAULT);

  static Stream<Arguments> noindexes() {
    PageSituation noindex = lost(IndexReason.NOINDEX);
    return Stream.of(
        arguments("a visit before may have met the old page", noindex, answered(200, -1), "- -"),
        arguments("so may one just then", noindex, answered(200, 0), "- -"),
        arguments("the next one met it", noindex, answered(200, 1), "1 1"),
        arguments("of many, the last surely did", noindex, answered(200, -20, 5), "5 5"),
        arguments("a 304 does not show it", noindex, answered(304, 1), "- -"),
        arguments("an error does not either", noindex, answered(503, 1), "- -"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noindexes")
  void dropsANoindexAtTheNextVisit(String what, PageSituation page, BotHit hit, String expected) {
    assertThat(droppedAndSeen(googlebot(page, hit))).as(what).isEqualTo(expected);
  }

  static Stream<Arguments> clientErrors() {
    return Stream.of(
        arguments("not seen", new BotHit[] {answered(404, -25)}, "- -"),
        arguments("not seen, the page was still there", new BotHit[] {answered(404, -24)}, "- -"),
        arguments("seen before us", new BotHit[] {answered(404, -23)}, "1 -23"),
        arguments("seen after us", new BotHit[] {answered(404, 3, 90)}, "27 3"),
        arguments("any 4xx", new BotHit[] {answered(451, 3)}, "27 3"),
        arguments("a 499 that was sent", new BotHit[] {answered(499, 3)}, "27 3"),
        arguments("a 499 that was not", new BotHit[] {aborted(3)}, "- -"),
        arguments("429 is no 4xx", new BotHit[] {answered(429, 3)}, "- -"),
        arguments("over", new BotHit[] {answered(404, -20), answered(200, -2)}, "- -"),
        arguments("over, by 304", new BotHit[] {answered(404, -20), answered(304, -2)}, "- -"),
        arguments(
            "not over by an error", new BotHit[] {answered(404, -20), answered(503, -2)}, "4 -20"),
        arguments("again", new BotHit[] {answered(404, -20, 6), answered(200, -2)}, "30 6"),
        arguments("the first counts", new BotHit[] {answered(410, 9), answered(404, 4)}, "28 4"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clientErrors")
  void dropsA4xxADayAfterGooglebotMetIt(String what, BotHit[] hits, String expected) {
    assertThat(droppedAndSeen(googlebot(lost(IndexReason.NOT_FOUND), hits)))
        .as(what)
        .isEqualTo(expected);
    assertThat(droppedAndSeen(googlebot(lost(IndexReason.FORBIDDEN), hits)))
        .as(what)
        .isEqualTo(expected);
  }

  static Stream<Arguments> failures() {
    PageSituation error = lost(IndexReason.SERVER_ERROR);
    PageSituation silence = lost(IndexReason.NO_ANSWER);
    PageSituation twice = seen(2, error);
    return Stream.of(
        arguments(
            "a 503 after ours confirms",
            googlebot(error, answered(503, 5)),
            "SERVER_ERROR since 0, high 24, dropped 53, seen 5, CONFIRMED"),
        arguments(
            "a timeout confirms a 503",
            googlebot(error, aborted(5)),
            "SERVER_ERROR since 0, high 24, dropped 53, seen 5, CONFIRMED"),
        arguments(
            "a 429 confirms a timeout",
            googlebot(silence, answered(429, 5)),
            "NO_ANSWER since 0, high 24, dropped 77, seen 5, CONFIRMED"),
        arguments(
            "the earlier of a 503 and a timeout counts",
            googlebot(error, answered(503, 5), aborted(3)),
            "SERVER_ERROR since 0, high 24, dropped 51, seen 3, CONFIRMED"),
        arguments(
            "one before ours starts the clock",
            googlebot(silence, aborted(-10)),
            "NO_ANSWER since 0, high 24, dropped 62, seen -10, CONFIRMED"),
        arguments(
            "what lasted for a day when we look is high at once",
            eligibleLast(at(-100), googlebot(error, answered(503, -30, -5))),
            "SERVER_ERROR since 0, high -6, dropped 18, seen -30, CONFIRMED"),
        arguments(
            "two refusals of ours are none of Googlebot's where the log is read",
            logUntil(at(-24), seen(2, lost(IndexReason.FORBIDDEN))),
            "ACCESS_FORBIDDEN since 0, high 0, dropped -, seen -, UNCONFIRMED"),
        arguments(
            "they count where the log is not read any more",
            logUntil(at(-25), seen(2, lost(IndexReason.FORBIDDEN))),
            "ACCESS_FORBIDDEN since 0, high 0, dropped -, seen -, CONFIRMED"),
        arguments(
            "one of Googlebot's own does",
            logUntil(at(6), googlebot(lost(IndexReason.FORBIDDEN), answered(403, 5))),
            "ACCESS_FORBIDDEN since 0, high 0, dropped 29, seen 5, CONFIRMED"),
        arguments(
            "a 404 confirms no 503",
            googlebot(error, answered(404, 5)),
            "SERVER_ERROR since 0, high 24, dropped 48, seen -, UNCONFIRMED"),
        arguments(
            "an old one that is over confirms nothing",
            googlebot(error, answered(503, -10), answered(200, -9)),
            "SERVER_ERROR since 0, high 24, dropped 48, seen -, UNCONFIRMED"),
        arguments(
            "while Googlebot gets the page, its patience does not end",
            googlebot(twice, answered(200, -9, 30)),
            "SERVER_ERROR since 0, high 54, dropped 78, seen -, CONFIRMED"),
        arguments(
            "it ends when it does not get it any more",
            googlebot(twice, answered(200, -9, 30), answered(503, 31)),
            "SERVER_ERROR since 0, high 54, dropped 79, seen 31, CONFIRMED"),
        arguments(
            "a visit of a page does not tell when robots.txt was read",
            googlebot(lost(IndexReason.ROBOTS_UNREACHABLE), answered(200, 5)),
            "ROBOTS_UNREACHABLE since 0, high 12, dropped 720, seen -, UNCONFIRMED"),
        arguments(
            "one before the page was eligible last is another story",
            googlebot(error, answered(503, -24)),
            "SERVER_ERROR since 0, high 24, dropped 48, seen -, UNCONFIRMED"),
        arguments(
            "where it never was, one before our first look is too",
            neverEligible(googlebot(error, answered(503, -1))),
            "SERVER_ERROR since 0, high 24, dropped 48, seen -, UNCONFIRMED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void countsThePatienceOfGooglebot(String what, PageSituation page, String expected) {
    assertThat(describe(clock.judge(page))).as(what).isEqualTo(expected);
  }

  static Stream<Arguments> visitsOfAPageThatWeGet() {
    String unanswered =
        "GOOGLEBOT_UNANSWERED since %1$s, high %2$s, dropped %3$s, seen %1$s, CONFIRMED";
    String failed =
        "GOOGLEBOT_SERVER_ERROR since %1$s, high %2$s, dropped %3$s, seen %1$s, CONFIRMED";
    return Stream.of(
        arguments("no visit", new BotHit[] {}, "safe: ELIGIBLE"),
        arguments("good", new BotHit[] {answered(200, 1)}, "safe: ELIGIBLE"),
        arguments("499", new BotHit[] {aborted(1)}, once(unanswered.formatted(1, 25, 73))),
        arguments(
            "a body that broke off",
            new BotHit[] {ending(200, HitOutcome.CLIENT_ABORT_MID_BODY, 1)},
            once(unanswered.formatted(1, 25, 73))),
        arguments("503", new BotHit[] {answered(503, 1)}, once(failed.formatted(1, 25, 49))),
        arguments(
            "503 again and again", new BotHit[] {answered(503, 1, 9)}, failed.formatted(1, 25, 49)),
        arguments("429", new BotHit[] {answered(429, 1)}, once(failed.formatted(1, 25, 49))),
        arguments(
            "502",
            new BotHit[] {ending(502, HitOutcome.UPSTREAM_ERROR, 1)},
            once(failed.formatted(1, 25, 49))),
        arguments(
            "504",
            new BotHit[] {ending(504, HitOutcome.UPSTREAM_TIMEOUT, 1)},
            once(failed.formatted(1, 25, 49))),
        arguments("answered again", new BotHit[] {aborted(1), answered(200, 2)}, "safe: ELIGIBLE"),
        arguments(
            "404 is an answer", new BotHit[] {aborted(1), answered(404, 2)}, "safe: ELIGIBLE"),
        arguments("404 alone", new BotHit[] {answered(404, 2)}, "safe: ELIGIBLE"),
        arguments(
            "since it was answered last",
            new BotHit[] {answered(503, -50, 9), answered(200, 2)},
            failed.formatted(9, 33, 57)),
        arguments(
            "the first names it: timeout",
            new BotHit[] {answered(503, 8), aborted(7)},
            unanswered.formatted(7, 31, 79)),
        arguments(
            "the first names it: error",
            new BotHit[] {answered(503, 7), aborted(8)},
            failed.formatted(7, 31, 55)),
        arguments(
            "both at once",
            new BotHit[] {answered(503, 7), aborted(7)},
            unanswered.formatted(7, 31, 79)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("visitsOfAPageThatWeGet")
  void seesWhatOnlyTheLogTells(String what, BotHit[] hits, String expected) {
    assertThat(describe(clock.judge(googlebot(eligible(), hits)))).as(what).isEqualTo(expected);
  }

  /** A single visit proves too little. */
  private static String once(String confirmed) {
    return confirmed.replace("CONFIRMED", "UNCONFIRMED");
  }

  static Stream<Arguments> timesOfTheLog() {
    return Stream.of(
        arguments(
            new BotHit(499, HitOutcome.CLIENT_ABORT, at(1), at(2)),
            "25: WATCH HIGH HIGH, 73: HIGH PROBABLY_DROPPED PROBABLY_DROPPED"),
        arguments(aborted(1), "25: WATCH WATCH WATCH, 73: WATCH WATCH WATCH"),
        arguments(
            answered(500, 1, 2),
            "25: WATCH HIGH HIGH, 49: HIGH PROBABLY_DROPPED PROBABLY_DROPPED"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("timesOfTheLog")
  void runsThroughItsStates(BotHit hit, String states) {
    assertThat(timeline(risk(clock.judge(googlebot(eligible(), hit))))).isEqualTo(states);
  }

  private static BotHit ending(int status, HitOutcome outcome, int hour) {
    return new BotHit(status, outcome, at(hour), at(hour));
  }

  private String droppedAndSeen(PageSituation page) {
    String line = describe(clock.judge(page));
    return line.replaceAll(".*dropped (\\S+), seen (\\S+),.*", "$1 $2");
  }
}
