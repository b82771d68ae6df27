package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.stayindexed.model.fetch.FailureClass;

class FailureDetailTest {

  @ParameterizedTest
  @EnumSource(
      names = {
        "BLOCKED_ADDRESS",
        "TLS_OTHER",
        "TLS_WRONG_HOST",
        "PROTOCOL_ERROR",
        "INTERNAL_ERROR"
      })
  void quotesTheExceptionWhereTheClassSaysTooLittle(FailureClass failure) {
    assertThat(FailureDetail.of(failure, new IOException("no common cipher")))
        .isEqualTo("no common cipher");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "BLOCKED_ADDRESS",
        "TLS_OTHER",
        "TLS_WRONG_HOST",
        "PROTOCOL_ERROR",
        "INTERNAL_ERROR"
      },
      mode = Mode.EXCLUDE)
  void isEmptyWhereTheClassSaysAll(FailureClass failure) {
    assertThat(FailureDetail.of(failure, new IOException("10.0.0.7 after 3.2 s"))).isEmpty();
  }

  @Test
  void isEmptyWithoutAMessage() {
    assertThat(FailureDetail.of(FailureClass.INTERNAL_ERROR, new IOException())).isEmpty();
  }

  @Test
  void standsOnOneLineWithoutControlCharacters() {
    assertThat(
            FailureDetail.of(FailureClass.PROTOCOL_ERROR, new IOException(" a\r\n\t\0b\u001b[1m ")))
        .isEqualTo("a b [1m");
  }

  @Test
  void isCutBetweenTwoCharacters() {
    String cups = "\ud83c\udf75".repeat(200);

    assertThat(FailureDetail.of(FailureClass.PROTOCOL_ERROR, new IOException(cups)))
        .isEqualTo("\ud83c\udf75".repeat(100));
    assertThat(FailureDetail.of(FailureClass.PROTOCOL_ERROR, new IOException("a" + cups)))
        .isEqualTo("a" + "\ud83c\udf75".repeat(99));
  }

  @Test
  void isQuickWithALongMessage() {
    assertThat(
            FailureDetail.of(
                FailureClass.PROTOCOL_ERROR, new IOException("\0 ".repeat(500_000) + "a")))
        .isEqualTo("a");
  }
}
