package org.stayindexed.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatGuessTest {
  private static String guessed(String line) {
    return FormatGuess.of(line).map(FormatGuess::text).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          192.0.2.1 - joe [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 "-" "A" rt=0.100 uct="0.000" urt="0.1, 2.3" # $remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" rt=$request_time uct="$upstream_connect_time" urt="$any"
          192.0.2.1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 rt=0.100 urt=0.100, 2.300 : 0.400 ust=502, 200 : 200 # $remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent rt=$request_time urt=$upstream_response_time ust=$upstream_status
          ex.test:443 2001:db8::1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 # $host $remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent
          2026-11-22T15:31:38+00:00 st=200 "GET /a b HTTP/1.1" "-" "A \\"b\\"" "192.0.2.1, 192.0.2.2" # $time_iso8601 st=$status "$request" "$http_referer" "$http_user_agent" "$http_x_forwarded_for"
          1795361498.019 443 "GET /a HTTP/1.1" 404 - "A" # $msec $any "$request" $status $body_bytes_sent "$http_user_agent"
          st=200 orig=301 conn=X b=5 O=0 D=61 "GET /a HTTP/1.1" "http://r.test/" "A" # st=$status orig=$any conn=$connection_status b=$body_bytes_sent O=$bytes_sent D=$request_micros "$request" "$http_referer" "$http_user_agent"
          status=499 time=2026-11-22T15:31:38Z rt=30 done="" "GET /a HTTP/2.0" ua="A" # status=$status time=$time_iso8601 rt=$any done="$request_completion" "$request" ua="$http_user_agent"
          """)
  void valuesAreKnownByTheirFormAndByUsualNames(String line, String format) {
    assertThat(guessed(line)).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nov 22 15:31:38 web sshd[1]: Accepted publickey for root",
        "2026/11/22 15:31:38 [error] 7#7: *1 open() failed, request: \"GET /a HTTP/1.1\"",
        "\"GET /a HTTP/1.1\" \"A\"",
        "192.0.2.1 200 5",
        "\"\"\"\"\"",
        "a=[b]c \"GET /a HTTP/1.1\""
      })
  void aLineThatDoesNotSayItsRequestAndStatusHasNone(String line) {
    assertThat(guessed(line)).isEqualTo("none");
  }

  @Test
  void alsoALineOfAMegabyteIsCutInTime() {
    assertThat(guessed("\"" + "a\\".repeat(500_000))).isEqualTo("none");
    assertThat(guessed("\"" + "a\\".repeat(4_000))).isEqualTo("none");
    assertThat(guessed("a ".repeat(500_000))).isEqualTo("none");
  }
}
