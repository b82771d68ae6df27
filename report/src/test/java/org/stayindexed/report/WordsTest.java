package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.storage.view.StatusCount;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "MORE, 5, good, +5",
    "MORE, -5, bad, −5",
    "LESS, 5, bad, +5",
    "LESS, -1234, good, '−1,234'",
    "NEITHER, 5, neutral, +5",
    "MORE, 0, neutral, no change"
  })
  void aTileSaysWhetherItsChangeIsGoodNews(
      Tile.Better better, long change, String tone, String text) {
    Tile tile = new Tile("URLs", 10, OptionalLong.of(change), better);

    assertThat(tile.tone()).isEqualTo(tone);
    assertThat(tile.changeText()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "by 2026-12-04 03:30 UTC, by |[2026-12-04]| |[03:30 UTC]",
    "at 2026-12-03T01:13:00.5Z!, at |[2026-12-03T01:13:00.5Z]|!",
    "2026-12-04, [2026-12-04]",
    "/news/12026-12-045 <b>, /news/12026-12-045 <b>",
    "'', ''",
  })
  void aTextFallsIntoPiecesOfWhichDatesStayWhole(String text, String pieces) {
    assertThat(
            Piece.of(text).stream()
                .map(piece -> piece.whole() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining("|")))
        .isEqualTo(pieces);
  }

  @Test
  void aTileWithNothingToCompareWithSaysNothing() {
    Tile tile = new Tile("URLs", 10, OptionalLong.empty(), Tile.Better.MORE);

    assertThat(tile.tone()).isEqualTo("neutral");
    assertThat(tile.changeText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          200  | null  | null | 200 | OK                  | ''
          200  | null  | 498  | 200 | OK                  | but the body reports error 498 Invalid Token (unofficial)
          200  | RESET | null | 200 | OK                  | then the server closed the connection before the answer was complete
          521  | null  | null | 521 | Web Server Is Down  | unofficial; sent by Cloudflare, about the origin
          477  | null  | null | 477 | unknown code        | unofficial; counts as the x00 of its class
          null | TRUNCATED | null | – | TRUNCATED         | the body ended before its announced length
          """)
  void aStatusIsExplained(
      Integer status,
      FailureClass failure,
      Integer bodyCode,
      String code,
      String name,
      String note) {
    StatusLine line = StatusLine.of(new StatusCount(status, failure, bodyCode, 3));

    assertThat(line.code()).isEqualTo(code);
    assertThat(line.name()).isEqualTo(name);
    assertThat(line.note()).isEqualTo(note);
    assertThat(line.urls()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.05S, 0.1 s",
    "PT3.14S, 3.1 s",
    "PT1M, 1 min 0 s",
    "PT12M5S, 12 min 5 s",
    "PT2H10M59S, 2 h 10 min"
  })
  void durationsAreShort(Duration duration, String text) {
    assertThat(Text.duration(duration)).isEqualTo(text);
  }

  @Test
  void numbersAndTimesLookTheSameEverywhere() {
    assertThat(Text.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(Text.time(Instant.parse("2026-03-29T01:59:59.999Z")))
        .isEqualTo("2026-03-29 01:59 UTC");
    assertThat(Text.count(1, "page", "pages")).isEqualTo("1 page");
    assertThat(Text.count(0, "page", "pages")).isEqualTo("0 pages");
    assertThat(Text.percent(1, 3)).isEqualTo("33.3");
    assertThat(Text.percent(0, 0)).isEqualTo("0.0");
  }
}
