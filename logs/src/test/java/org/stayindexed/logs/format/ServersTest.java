package org.stayindexed.logs.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.traffic.LineFate;

class ServersTest {
  private static final String APACHE =
      "LogFormat \"%h %l %u %t \\\"%r\\\" %>s %b orig=%s conn=%X O=%O D=%D \\\"%{User-Agent}i\\\"\" full";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          haproxy | <134>Nov 22 15:31:37 haproxy[27605]: 127.0.0.1:58734 [22/Nov/2026:15:31:37.432] f b/s1 0/0/0/37/37 200 54 - - ---- 1/1/0/0/0 0/0 "GET /a?b=1 HTTP/1.1" | 200 ANSWERED /a?b=1 37 37
          haproxy | 127.0.0.1:47154 [22/Nov/2026:15:31:38.069] f2 b2/s1 0/0/0/-1/501 200 54 - - CD-- 2/1/0/0/0 0/0 {agent} "GET /slow HTTP/1.1" | 200 CLIENT_ABORT /slow 501 -1
          haproxy | 127.0.0.1:47154 [22/Nov/2026:15:31:38.069] f2 b2/s1 0/0/0/-1/501 400 54 - - CH-- 2/1/0/0/0 0/0 "GET /slow HTTP/1.1" | 400 CLIENT_ABORT /slow 501 -1
          haproxy | 127.0.0.1:47154 [22/Nov/2026:15:31:38.069] f2 b2/s1 0/0/0/-1/501 502 54 - - SH-- 2/1/0/0/0 0/0 "GET /slow HTTP/1.1" | 502 UPSTREAM_ERROR /slow 501 -1
          haproxy | 127.0.0.1:47154 [22/Nov/2026:15:31:38.069] f2 b2/s1 -1/-1/-1/-1/501 -1 0 - - CR-- 2/1/0/0/0 0/0 "<BADREQ>" | 0 CLIENT_ABORT - 501 -1
          envoy | [2026-11-22T15:31:38.310Z] "GET /slow HTTP/1.1" 0 DC 0 0 501 - "-" "curl/8" "b2c" "ex.test" "10.0.0.1:80" | 0 CLIENT_ABORT /slow 501 -1
          envoy | [2026-11-22T15:31:38.310Z] "GET /a HTTP/2" 200 - 0 154 12 9 "-" "curl/8" "b2c" "ex.test" "10.0.0.1:80" | 200 ANSWERED /a 12 9
          alb | h2 2026-11-22T15:31:38.186641Z app/my-lb/50d 192.0.2.1:2817 10.0.0.1:80 0.000 0.042 0.000 200 200 34 366 "GET https://ex.test:443/a HTTP/2.0" "curl/7.46.0" ECDHE TLSv1.2 arn "Root=1" "-" "-" 0 2026-11-22T15:31:38.144000Z "forward" "-" "-" "-" "-" "-" "-" | 200 ANSWERED https://ex.test:443/a -1 42
          alb | https 2026-11-22T15:31:38.186641Z app/my-lb/50d 192.0.2.1:2817 - -1 -1 -1 460 - 34 0 "GET https://ex.test:443/slow HTTP/1.1" "curl/7.46.0" - - arn "-" "-" "-" 0 - "-" "-" "-" "-" "-" "-" "-" | 460 CLIENT_ABORT https://ex.test:443/slow -1 -1
          json | {"level":"info","ts":1795361498.0195997,"request":{"remote_ip":"127.0.0.1","method":"GET","host":"ex.test","uri":"/a?b=1","headers":{"User-Agent":["A, \\"b\\""]}},"duration":0.508760308,"size":0,"status":0,"resp_headers":{"Server":["Caddy"]}} | 0 CLIENT_ABORT /a?b=1 508 -1
          json | {"DownstreamStatus":499,"Duration":501000000,"OriginDuration":500000000,"RequestHost":"ex.test","RequestPath":"/slow","StartUTC":"2026-11-22T15:31:38.123456789Z","time":"2026-11-22T15:31:38Z"} | 499 CLIENT_ABORT /slow 501 500
          json | {"ClientRequestURI":"/a","ClientRequestHost":"ex.test","EdgeResponseStatus":522,"EdgeStartTimestamp":1795361498000000000,"EdgeResponseBytes":7} | 522 ANSWERED /a -1 -1
          json | {"t":"2026-11-22T15:31:38+00:00","status":200,"uri":"/a","rt":,"urt":"0.1, 0.2","done":""} | 200 CLIENT_ABORT_MID_BODY /a -1 300
          lighttpd | 127.0.0.1 ex.test - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 "-" "A" | 200 ANSWERED /a -1 -1
          vhost_combined | ex.test:80 127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 "-" "A" | 200 ANSWERED /a -1 -1
          common | 127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 - | 200 ANSWERED /a -1 -1
          """)
  void eachServersLinesTellStatusOutcomeUrlAndTimes(String format, String line, String expected) {
    assertThat(read(LogFormat.of(format), line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          200 5 orig=302 conn=+ O=112 D=6165 | 200 ANSWERED /a 6 -1
          200 1000 orig=200 conn=X O=0 D=2504517 | 200 CLIENT_ABORT /a 2504 -1
          200 1000 orig=200 conn=X O=300 D=2504517 | 200 CLIENT_ABORT_MID_BODY /a 2504 -1
          200 1000 orig=200 conn=- O=1300 D=99 | 200 ANSWERED /a 0 -1
          """)
  void aFormatOfApacheIsReadAsItStandsInItsConfiguration(String middle, String expected) {
    String line =
        "127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] \"GET /a HTTP/1.1\" "
            + middle
            + " \"A \\\"b\\\"\"";

    assertThat(read(LogFormat.of(APACHE), line)).isEqualTo(expected);
  }

  @Test
  void columnsAreThoseOfTheLastHeader() {
    LogLine line = LogLine.of(LogFormat.of("iis"), Optional.empty(), ZoneOffset.UTC);

    assertThat(told(line, "2026-11-22 15:31:38 /a")).isEqualTo("NOT_IN_FORMAT");
    assertThat(told(line, "#Software: Microsoft Internet Information Services 10.0"))
        .isEqualTo("BLANK");
    assertThat(
            told(
                line,
                "#Fields: date time cs-uri-stem cs-uri-query sc-status sc-win32-status time-taken"))
        .isEqualTo("BLANK");
    assertThat(told(line, "2026-11-22 15:31:38 /a b=1 200 0 12"))
        .isEqualTo("200 ANSWERED /a?b=1 12 -1");
    assertThat(told(line, "2026-11-22 15:31:38 /slow - 200 64 501"))
        .isEqualTo("200 CLIENT_ABORT /slow 501 -1");
    assertThat(told(line, "2026-11-22 15:31:38 /a b=1 200 0")).isEqualTo("NOT_IN_FORMAT");
    assertThat(told(line, "#Fields: date\ttime\tcs-uri-stem\tsc-status\ttime-taken"))
        .isEqualTo("BLANK");
    assertThat(told(line, "2026-11-22\t15:31:38\t/slow\t000\t0.501"))
        .isEqualTo("0 CLIENT_ABORT /slow 501 -1");
    assertThat(line.epochSecond())
        .isEqualTo(Instant.parse("2026-11-22T15:31:38Z").getEpochSecond());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          1795361498.0195997
          1795361498000
          1795361498000000
          1795361498000000000
          "2026-11-22T15:31:38Z"
          "2026-11-22T16:31:38.5+01:00"
          "2026-11-22 15:31:38"
          "22/Nov/2026:15:31:38 +0000"
          """)
  void timesInJsonHaveAnyUsualForm(String time) {
    LogLine line = LogLine.of(LogFormat.of("json"), Optional.empty(), ZoneOffset.UTC);

    assertThat(told(line, "{\"ts\":" + time + ",\"status\":200,\"uri\":\"/\"}")).startsWith("200");
    assertThat(line.epochSecond() / 1_000_000)
        .isEqualTo(
            time.startsWith("17")
                ? 1795
                : Instant.parse("2026-11-22T15:31:38Z").getEpochSecond() / 1_000_000);
  }

  @Test
  void membersOfJsonCanHaveNamesOfTheUsersOwn() {
    LogFormat format = LogFormat.ofJson("status=http.code,url=http.path,time=when,millis=took");

    assertThat(
            read(
                format, "{\"when\":1795361498,\"http\":{\"code\":404,\"path\":\"/x\"},\"took\":7}"))
        .isEqualTo("404 ANSWERED /x 7 -1");
    assertThatThrownBy(() -> LogFormat.ofJson("state=x"))
        .hasMessageContaining("Known are address, agent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"ts":1795361498,"status":200
          {"ts":1795361498,"status":200,"uri":"/a"} and more
          {"ts":1795361498 "status":200}
          {"ts":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}
          {"a\\"
          not json
          """)
  void brokenJsonIsNotInTheFormat(String line) {
    assertThat(read(LogFormat.of("json"), line)).isEqualTo("NOT_IN_FORMAT");
  }

  @Test
  void theFormatOfALogStandsInNginxConf() {
    String conf =
        """
        http {
          # log_format commented '$status';
          log_format seo escape=json '{"status":$status,'
                         '"uri":"$request_uri";}';
          log_format short "$status $request_uri";
          access_log /var/log/nginx/a.log seo buffer=32k;
          access_log /var/log/nginx/b.log short;
          include /etc/nginx/conf.d/*.conf;
        }
        """;
    NginxConf read = new NginxConf(conf);

    assertThat(read.format(Optional.empty(), "a.log").name()).isEqualTo("seo");
    assertThat(read.format(Optional.empty(), "b.log").name()).isEqualTo("short");
    assertThat(read.format(Optional.empty(), "a.log.2.gz").name()).isEqualTo("seo");
    assertThat(read.format(Optional.empty(), "b.log-20261129").name()).isEqualTo("short");
    assertThatThrownBy(() -> read.format(Optional.empty(), "aa.log"))
        .hasMessageContaining("which format aa.log has");
    assertThat(read.format(Optional.of("short"), "a.log").name()).isEqualTo("short");
    assertThat(read.includes()).isTrue();
    assertThatThrownBy(() -> read.format(Optional.of("commented"), "a.log"))
        .hasMessageContaining("it has seo, short. Files that it includes are not read");
    assertThatThrownBy(() -> read.format(Optional.empty(), "c.log"))
        .hasMessageContaining("Say it with --format NAME");
  }

  private static String read(LogFormat format, String text) {
    return told(LogLine.of(format, Optional.empty(), ZoneOffset.UTC), text);
  }

  private static String told(LogLine line, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LineFate fate = line.read(bytes, 0, bytes.length);
    if (fate != LineFate.COUNTED) {
      return fate.name();
    }
    int status = line.status();
    Slice target = line.target();
    String url = new String(target.bytes(), target.from(), target.length(), StandardCharsets.UTF_8);
    return status
        + " "
        + line.outcome()
        + " "
        + (url.isEmpty() ? "-" : url)
        + " "
        + line.requestMillis()
        + " "
        + line.upstreamMillis();
  }
}
