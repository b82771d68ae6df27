package org.stayindexed.logs.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.traffic.LineFate;

class LogFormatTest {
  private static final String LINE = "[22/Nov/2026:15:31:38 +0000] 404 /a";

  private static LogLine reader(String format) {
    return LogLine.of(
        LogFormat.of(format), Optional.of(LocalDate.of(2026, 11, 22)), ZoneOffset.UTC);
  }

  private static LineFate read(LogLine reader, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    return reader.read(bytes, 0, bytes.length);
  }

  private static String text(Slice slice) {
    return new String(slice.bytes(), slice.from(), slice.length(), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[$time_local] $status $request_uri",
        "  [$time_local] $status $request_uri\n",
        "[${time_local}] ${status} ${request_uri}",
        "'[$time_local] ' '$status $request_uri'",
        "'[$time_local] '\n  '$status $request_uri';",
        "log_format x '[$time_local] $status $request_uri';",
        "log_format x \"[$time_local] $status \" $request_uri;",
        "log_format x escape=default '[$time_local] ' # the time\n  '$status $request_uri' ;\n",
        "\n  log_format  x\n escape=json\n '[$time_local] $status $request_uri'",
      })
  void aFormatIsReadHoweverItIsPasted(String format) {
    LogLine reader = reader(format);

    assertThat(read(reader, LINE)).isEqualTo(LineFate.COUNTED);
    assertThat(reader.status()).isEqualTo(404);
    assertThat(reader.epochSecond()).isEqualTo(1_795_361_498L);
    assertThat(text(reader.target())).isEqualTo("/a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          $status$request_uri                     | column 8: nothing stands between $status and the variable
          $status $uri$is_args$args               | column 13: nothing stands between $uri
          $request_uri $body_bytes_sent           | it lacks $status
          $status $body_bytes_sent                | it lacks the request ($request, $request_uri or $uri)
          $status $                               | column 9: after $ the name of a variable must follow
          $status ${request                       | column 9: after $ the name
          log_format x '$status $request          | column 14: this quote is never closed
          log_format x escape=html '$status';     | column 14: escape is default, json or none, not html
          log_format x '$status $uri'; access_log | column 29: something follows the semicolon
          $http_user_agent $status $uri           | $http_user_agent has spaces inside
          $upstream_status, $status $uri          | this list can stand inside of it too
          combind                                 | There is no log format "combind". Known are combined, main, timed
          ~~                                      | it lacks $status
          """)
  void aFormatThatCannotBeUsedIsRefusedWithThePlaceAndTheWayOut(String format, String message) {
    assertThatThrownBy(() -> LogFormat.of(format))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theLineOfAnErrorIsCounted() {
    assertThatThrownBy(() -> LogFormat.of("log_format x '$status '\n   '$uri$args';"))
        .hasMessageContaining("line 2, column 9:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.052                | 52
          0.1, 2.3             | 2400
          0.1, 2.3 : 0.4       | 2800
          0.001 : 0.001        | 2
          -, 0.000             | 0
          - : -, 1.5           | 1500
          12                   | 12000
          0.5                  | 500
          0.0019               | 1
          -                    | -1
          """)
  void aListOfTimesIsFoundWithoutQuotesAndAddedUp(String times, long millis) {
    LogLine reader = reader("$remote_addr $status $upstream_response_time $upstream_status $uri");

    assertThat(read(reader, "::1 200 " + times + " 502, 200 : - /x")).isEqualTo(LineFate.COUNTED);
    assertThat(reader.upstreamMillis()).isEqualTo(millis);
    assertThat(text(reader.target())).isEqualTo("/x");
  }

  @Test
  void listsThatOtherParsersRejectAreRead() {
    LogLine reader =
        reader(
            "$status uct=\"$upstream_connect_time\" urt=[$upstream_response_time]"
                + " addr=$upstream_addr $upstream_cache_status \"$request\"");

    assertThat(
            read(
                reader,
                "499 uct=\"-, 0.000\" urt=[0.000, 0.518] addr=127.0.0.1:1, unix:/tmp/a : [::1]:80 -"
                    + " \"GET /y HTTP/2.0\""))
        .isEqualTo(LineFate.COUNTED);
    assertThat(reader.upstreamMillis()).isEqualTo(518);
    assertThat(text(reader.target())).isEqualTo("/y");
  }

  @Test
  void anUnquotedRequestEndsAtItsProtocol() {
    LogLine reader = reader("$time_local $request $status $http_referer");

    assertThat(read(reader, "22/Nov/2026:15:31:38 +0000 GET /a b HTTP/1.1 400 -"))
        .isEqualTo(LineFate.COUNTED);
    assertThat(text(reader.target())).isEqualTo("/a b");
    assertThat(reader.status()).isEqualTo(400);
  }

  @Test
  void quotedValuesEndAtAQuoteWithoutBackslash() {
    LogLine reader = reader("\"$http_user_agent\" \"$request\" $status");

    assertThat(read(reader, "\"a \\\"b\\\" \\\\\" \"GET /\\\"q HTTP/1.1\" 200"))
        .isEqualTo(LineFate.COUNTED);
    assertThat(text(reader.userAgent())).isEqualTo("a \\\"b\\\" \\\\");
    assertThat(text(reader.target())).isEqualTo("/\\\"q");
  }

  @ParameterizedTest
  @CsvSource({"1795361498.250, 1795361498, COUNTED", "12.5, 0, BAD_TIME", "-, 0, BAD_TIME"})
  void msecIsATime(String msec, long epochSecond, LineFate fate) {
    LogLine reader = reader("$msec $status $uri");

    assertThat(read(reader, msec + " 200 /")).isEqualTo(fate);
    if (fate == LineFate.COUNTED) {
      assertThat(reader.epochSecond()).isEqualTo(epochSecond);
      assertThat(reader.epochDay()).isEqualTo(LocalDate.of(2026, 11, 22).toEpochDay());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          timed                                    | NO_TIME NO_USER_AGENT NO_SIZE NO_COMPLETION
          combined                                 | NO_DURATION NO_COMPLETION
          main                                     | NO_DURATION NO_COMPLETION
          $msec $status $uri $bytes_sent           | NO_USER_AGENT NO_DURATION NO_COMPLETION
          $msec $status $uri $request_completion   | NO_USER_AGENT NO_SIZE NO_DURATION
          """)
  void aFormatSaysWhatItCannotAnswer(String format, String gaps) {
    assertThat(LogFormat.of(format).gaps())
        .extracting(FormatGap::name)
        .containsExactly(gaps.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          DEFAULT | caf\\xC3\\xA9\\x22q\\x5Cb | caf\u00c3\u00a9"q\\b
          DEFAULT | \\xc3                     | \u00c3
          DEFAULT | \\xZZ\\x1                 | xZZx1
          DEFAULT | a\\                       | a\\
          JSON    | \\"\\\\\\n\\u001F\\/      | ~"\\
          \u001f/~
          NONE    | \\x22\\n                  | \\x22\\n
          """)
  void escapesAreUndone(Escaping escaping, String logged, String meant) {
    byte[] bytes = logged.getBytes(StandardCharsets.ISO_8859_1);
    byte[] out = new byte[bytes.length];
    int length = escaping.undo(bytes, 0, bytes.length, out);

    assertThat(new String(out, 0, length, StandardCharsets.ISO_8859_1)).isEqualTo(meant);
  }
}
