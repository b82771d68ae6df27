package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.risk.Situations.SINCE;
import static org.stayindexed.model.risk.Situations.aborted;
import static org.stayindexed.model.risk.Situations.answered;
import static org.stayindexed.model.risk.Situations.eligible;
import static org.stayindexed.model.risk.Situations.expiring;
import static org.stayindexed.model.risk.Situations.googlebot;
import static org.stayindexed.model.risk.Situations.leadingTo;
import static org.stayindexed.model.risk.Situations.lost;
import static org.stayindexed.model.risk.Situations.risk;
import static org.stayindexed.model.risk.Situations.seen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.model.index.IndexReason;

/**
 * Keeps docs/risk.md equal to the clock: its table of causes is made by running the clock. Refresh
 * it with {@code -Dstayindexed.refresh=true}.
 */
class RiskDocumentationTest {
  private static final Path FILE = Path.of("..", "docs", "risk.md");
  private static final String START = "<!-- causes: made by RiskDocumentationTest -->\n";
  private static final String END = "<!-- end of causes -->\n";

  private final RiskClock clock = new RiskClock(RiskThresholds.DEFAULT);

  @Test
  void listsEveryCauseWithItsTimes() throws IOException {
    String text = Files.readString(FILE);
    String expected =
        text.substring(0, text.indexOf(START))
            + START
            + causes()
            + text.substring(text.indexOf(END));
    if (Boolean.getBoolean("stayindexed.refresh")) {
      Files.writeString(FILE, expected);
    }

    assertThat(Files.readString(FILE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void listsEveryThresholdWithItsSource(RiskThreshold threshold) throws IOException {
    assertThat(Files.readString(FILE))
        .contains(
            "| `%s` | %d h | %s | [%s](%s) |"
                .formatted(
                    threshold.label(),
                    threshold.standard().toHours(),
                    threshold.meaning(),
                    threshold.basis().toString().toLowerCase(Locale.ROOT),
                    threshold.source()));
  }

  static Stream<Enum<?>> names() {
    return Stream.of(RiskState.values(), RiskVerdict.Why.values(), Incident.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("names")
  void explainsEveryStateAndIncidentAndWhatIsNoRisk(Enum<?> name) throws IOException {
    assertThat(Files.readString(FILE)).contains("\n| `" + name.name() + "` | ");
  }

  private String causes() {
    return Arrays.stream(RiskCause.values())
        .map(this::row)
        .collect(
            Collectors.joining(
                "",
                """

                | cause | risk is high | probably dropped | what search engines do | basis | ends when |
                |---|---|---|---|---|---|
                """,
                "\n"));
  }

  private String row(RiskCause cause) {
    return "| %s<br>`%s` | %s | %s | %s | [%s](%s) | %s |\n"
        .formatted(
            cause.title(),
            cause,
            high(cause),
            dropped(cause),
            cause.consequence(),
            cause.basis().toString().toLowerCase(Locale.ROOT),
            cause.source(),
            end(cause));
  }

  private String high(RiskCause cause) {
    Risk risk = risk(clock.judge(example(cause)));
    if (cause == RiskCause.UNAVAILABLE_AFTER) {
      long days = Duration.between(risk.since(), start(risk)).toDays();
      return "on that date; watched from " + days + " days before";
    }
    String when = time(start(risk), risk.highAt()).orElse("never, only watched");
    return cause.needsConfirmation() ? when + ", if confirmed" : when;
  }

  private String dropped(RiskCause cause) {
    Risk risk = risk(clock.judge(example(cause)));
    return time(start(risk), risk.droppedAt())
        .or(() -> droppedOnceSeen(cause))
        .orElse("no time known");
  }

  /** A page that names its date is watched before it. */
  private static Instant start(Risk risk) {
    return risk.cause() == RiskCause.UNAVAILABLE_AFTER ? risk.highAt().orElseThrow() : risk.since();
  }

  private Optional<String> droppedOnceSeen(RiskCause cause) {
    BotHit visit = answered(cause == RiskCause.NOINDEX ? 200 : 404, 5);
    Risk seen = risk(clock.judge(googlebot(example(cause), visit)));
    return time(visit.first(), seen.droppedAt()).map(when -> when + ", once seen by Googlebot");
  }

  private static Optional<String> time(Instant start, Optional<Instant> end) {
    return end.map(time -> Duration.between(start, time)).map(RiskDocumentationTest::words);
  }

  private static String words(Duration time) {
    if (time.isZero()) {
      return "at once";
    }
    return time.toDays() > 7
        ? "after " + time.toDays() + " days"
        : "after " + time.toHours() + " hours";
  }

  private static String end(RiskCause cause) {
    return switch (cause) {
      case GOOGLEBOT_UNANSWERED, GOOGLEBOT_SERVER_ERROR ->
          "Googlebot gets any answer but a 5xx or 429";
      case REDIRECT_TO_BAD_TARGET -> "the target, or the page itself, is eligible";
      case CANONICAL_TO_BAD_TARGET -> "the page is eligible; if the target is, it is only watched";
      case CLIENT_ERROR -> "the page is eligible, has moved, or is gone on purpose";
      case NOINDEX,
          UNAVAILABLE_AFTER,
          ACCESS_FORBIDDEN,
          SERVER_ERROR,
          NO_ANSWER,
          ROBOTS_UNREACHABLE,
          BLOCKED_BY_ROBOTS,
          REDIRECT_ERROR,
          CANONICAL_MOVED,
          SOFT_ERROR,
          TYPE_NOT_INDEXED ->
          "the page is eligible, or has moved";
    };
  }

  /** The compiler refuses this switch when a cause is added without an example. */
  private static PageSituation example(RiskCause cause) {
    return switch (cause) {
      case NOINDEX -> twice(IndexReason.NOINDEX);
      case UNAVAILABLE_AFTER -> expiring(SINCE, twice(IndexReason.EXPIRED));
      case CLIENT_ERROR -> twice(IndexReason.CLIENT_ERROR);
      case ACCESS_FORBIDDEN -> twice(IndexReason.FORBIDDEN);
      case SERVER_ERROR -> twice(IndexReason.SERVER_ERROR);
      case NO_ANSWER -> twice(IndexReason.NO_ANSWER);
      case ROBOTS_UNREACHABLE -> twice(IndexReason.ROBOTS_UNREACHABLE);
      case BLOCKED_BY_ROBOTS -> twice(IndexReason.BLOCKED_BY_ROBOTS);
      case REDIRECT_TO_BAD_TARGET ->
          leadingTo(RedirectEnd.NOT_ELIGIBLE, twice(IndexReason.REDIRECTED));
      case REDIRECT_ERROR -> twice(IndexReason.REDIRECT_ERROR);
      case CANONICAL_MOVED -> twice(IndexReason.CANONICALISED);
      case CANONICAL_TO_BAD_TARGET ->
          leadingTo(RedirectEnd.NOT_ELIGIBLE, twice(IndexReason.CANONICALISED));
      case SOFT_ERROR -> twice(IndexReason.TOKEN_REQUIRED);
      case TYPE_NOT_INDEXED -> twice(IndexReason.TYPE_NOT_INDEXED);
      case GOOGLEBOT_UNANSWERED -> googlebot(eligible(), aborted(0));
      case GOOGLEBOT_SERVER_ERROR -> googlebot(eligible(), answered(503, 0));
    };
  }

  private static PageSituation twice(IndexReason reason) {
    return seen(2, lost(reason));
  }
}
