package org.stayindexed.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.traffic.LineFate;

/**
 * What other servers than nginx wrote while clients left after half a second ({@code /slow-fin}),
 * reset the connection ({@code /slow-rst}), or left within the body ({@code /drip}).
 */
class OtherServersSamplesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final Counted counted = new Counted();

  private static String format(String server) {
    return switch (server) {
      case "caddy", "haproxy" -> server;
      case "httpd-combined" -> "combined";
      case "httpd" ->
          "LogFormat \"st=%>s orig=%s conn=%X b=%b O=%O D=%D \\\"%r\\\" \\\"%{Referer}i\\\""
              + " \\\"%{User-Agent}i\\\"\" own";
      case "lighttpd" ->
          "LogFormat \"st=%s conn=%X b=%b D=%D \\\"%r\\\" \\\"%{User-Agent}i\\\"\" own";
      default ->
          "$status b=$body_bytes_sent D=$took ttfb=$ttfb hand=$hand side=$side sess=$sess err=$err"
              + " \"$request\" \"$http_user_agent\"";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          caddy          | /slow-fin | 0 CLIENT_ABORT
          caddy          | /slow-rst | 0 CLIENT_ABORT
          caddy          | /drip     | 200 ANSWERED
          caddy          | /die      | 502 UPSTREAM_ERROR
          haproxy        | /slow-rst | 200 CLIENT_ABORT
          haproxy        | /drip     | 200 CLIENT_ABORT
          haproxy        | /slow-fin | 200 ANSWERED
          haproxy        | /die      | 502 UPSTREAM_ERROR
          httpd          | /slow-rst | 200 CLIENT_ABORT
          httpd          | /drip     | 200 CLIENT_ABORT_MID_BODY
          httpd          | /slow-fin | 200 ANSWERED
          httpd-combined | /slow-rst | 200 ANSWERED
          httpd-combined | /die      | 502 UPSTREAM_ERROR
          lighttpd       | /slow-fin | 200 ANSWERED
          lighttpd       | /die      | 500 ANSWERED
          varnish        | /slow-rst | 200 ANSWERED
          varnish        | /die      | 503 ANSWERED
          """)
  void howARequestEndedIsTakenFromWhatTheServerWrites(String server, String path, String expected)
      throws Exception {
    Path file = SampleLogsTest.sample(server + ".log");
    boolean timed = List.of("caddy", "haproxy", "httpd-combined").contains(server);
    IngestResult result =
        timed
            ? counted.ingest(format(server), file)
            : counted.ingestOfDay(format(server), file, DAY, ZoneOffset.UTC);

    assertThat(result.newLines()).isEqualTo(Files.readAllLines(file).size());
    assertThat(result.lines())
        .doesNotContainKeys(LineFate.NOT_IN_FORMAT, LineFate.BAD_STATUS, LineFate.BAD_TIME);
    assertThat(counted.lines())
        .anyMatch(line -> line.startsWith("http://ex.test" + path + " 2026-11-22 " + expected));
  }
}
