package org.stayindexed.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.LineFate;

/** Lines that nginx 1.22 wrote while clients left in different ways. */
class SampleLogsTest {
  private static final String JSON =
      """
      log_format j escape=json '{"t":"$time_iso8601","status":$status,"uri":"$request_uri",'
                               '"urt":"$upstream_response_time","ust":"$upstream_status",'
                               '"done":"$request_completion","ref":"$http_referer",'
                               '"ua":"$http_user_agent"}';
      """;
  private static final String TIMED =
      """
      log_format timed '$remote_addr $status '
                       '$upstream_response_time '
                       '$upstream_connect_time '
                       '$request_uri';
      """;

  private final Counted counted = new Counted();

  static Path sample(String name) throws Exception {
    return Path.of(
        Objects.requireNonNull(SampleLogsTest.class.getResource("/samples/" + name)).toURI());
  }

  @Test
  void combinedTells499FromTheRest() throws Exception {
    IngestResult result = counted.ingest("combined", sample("nginx-combined.log"));

    assertThat(counted.lines())
        .containsExactly(
            "http://ex.test/a%20b 2026-11-22 400 ANSWERED OTHER_BOT x1",
            "http://ex.test/abs?x 2026-11-22 200 ANSWERED OTHER_BOT x1",
            "http://ex.test/caf%C3%A9%22q%5Cb|%7Bx%7D?t=%C3%A9%7F 2026-11-22 400 ANSWERED"
                + " OTHER_BOT x1",
            "http://ex.test/die 2026-11-22 502 UPSTREAM_ERROR OTHER_BOT x1",
            "http://ex.test/drip 2026-11-22 200 ANSWERED OTHER_BOT x1",
            "http://ex.test/fast?a=1 2026-11-22 200 ANSWERED OTHER_BOT x1",
            "http://ex.test/slow-fin 2026-11-22 499 CLIENT_ABORT OTHER_BOT x1",
            "http://ex.test/slow-half 2026-11-22 499 CLIENT_ABORT OTHER_BOT x1",
            "http://ex.test/slow-instant 2026-11-22 499 CLIENT_ABORT OTHER_BOT x1",
            "http://ex.test/slow-rst 2026-11-22 499 CLIENT_ABORT OTHER_BOT x1");
    assertThat(result.first()).hasToString("Optional[2026-11-22T15:31:38Z]");
    assertThat(result.last()).hasToString("Optional[2026-11-22T15:31:41Z]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nginx-full.log   | /drip         | 200 CLIENT_ABORT_MID_BODY
          nginx-full.log   | /slow-fin     | 499 CLIENT_ABORT
          nginx-full.log   | /die          | 502 UPSTREAM_ERROR
          nginx-cache.log  | /slow-fin     | 200 CLIENT_ABORT
          nginx-cache.log  | /drip         | 200 CLIENT_ABORT_MID_BODY
          nginx-cache.log  | /fast?a=1     | 200 ANSWERED
          nginx-ignore.log | /slow-rst     | 200 CLIENT_ABORT
          nginx-ignore.log | /slow-fin     | 200 ANSWERED
          nginx-two.log    | /slow-half    | 499 CLIENT_ABORT
          nginx-two.log    | /fast?a=1     | 200 ANSWERED
          """)
  void anEmptyRequestCompletionShowsClientsThatLeft(String file, String path, String expected)
      throws Exception {
    counted.ingest(Counted.FULL, sample(file));

    assertThat(counted.lines())
        .contains("http://ex.test" + path + " 2026-11-22 " + expected + " OTHER_BOT x1");
  }

  @Test
  void timesOfSeveralUpstreamsAreAddedUp() throws Exception {
    counted.ingest(Counted.FULL, sample("nginx-two.log"));

    Hits slow = counted.of("http://ex.test/slow-rst 2026-11-22 499 CLIENT_ABORT OTHER_BOT");
    assertThat(slow.upstreamTimes().count()).isEqualTo(1);
    assertThat(Counted.millis(slow.upstreamTimes()).get(0)).isBetween(492L, 544L);
    Hits refused = counted.of("http://ex.test/a%20b 2026-11-22 400 ANSWERED OTHER_BOT");
    assertThat(refused.upstreamTimes().count()).isZero();
    assertThat(refused.requestTimes().count()).isEqualTo(1);
  }

  @Test
  void onlyFailuresAreCountedByTheHour() throws Exception {
    counted.ingest(Counted.FULL, sample("nginx-full.log"));

    assertThat(counted.urlHours.keySet())
        .contains(
            "http://ex.test/slow-fin 2026-11-22T15:00:00Z 499 CLIENT_ABORT OTHER_BOT",
            "http://ex.test/drip 2026-11-22T15:00:00Z 200 CLIENT_ABORT_MID_BODY OTHER_BOT")
        .noneMatch(key -> key.contains("200 ANSWERED"));
    assertThat(counted.hits()).isEqualTo(10);
  }

  @Test
  void aFormatThatSpellsJsonIsRead() throws Exception {
    IngestResult result = counted.ingest(JSON, sample("nginx-json.log"));

    assertThat(result.lines(LineFate.COUNTED)).isEqualTo(8);
    assertThat(result.lines(LineFate.COUNTED_WITHOUT_URL)).isEqualTo(2);
    assertThat(counted.lines())
        .contains(
            "http://ex.test/slow-rst 2026-11-22 499 CLIENT_ABORT OTHER_BOT x1",
            "http://ex.test/drip 2026-11-22 200 CLIENT_ABORT_MID_BODY OTHER_BOT x1");
  }

  @Test
  void aFormatWithoutTimeIsCountedOnTheGivenDay() throws Exception {
    LocalDate day = LocalDate.of(2026, 11, 21);
    IngestResult result =
        counted.ingestOfDay(TIMED, sample("nginx-timed.log"), day, ZoneOffset.UTC);

    assertThat(result.lines(LineFate.COUNTED)).isEqualTo(8);
    assertThat(result.lines(LineFate.COUNTED_WITHOUT_URL)).isEqualTo(2);
    assertThat(counted.lines())
        .contains(
            "http://ex.test/die 2026-11-21 502 UPSTREAM_ERROR UNKNOWN x1",
            "http://ex.test/slow-instant 2026-11-21 499 CLIENT_ABORT UNKNOWN x1");
    assertThat(counted.urlHours).isEmpty();
    assertThat(counted.hits()).isEqualTo(10);
  }

  @Test
  void rawQuotesOfEscapeNoneDoNotBreakALine() throws Exception {
    IngestResult result =
        counted.ingestOfDay(
            "log_format n escape=none '$status \"$request\" \"$http_user_agent\"';",
            sample("nginx-none.log"),
            LocalDate.of(2026, 11, 22),
            ZoneOffset.UTC);

    assertThat(result.lines(LineFate.COUNTED)).isEqualTo(10);
    assertThat(counted.lines())
        .contains(
            "http://ex.test/caf%C3%A9%22q%5Cb|%7Bx%7D?t=%C3%A9%7F 2026-11-22 400 ANSWERED"
                + " OTHER_BOT x1");
  }

  @ParameterizedTest
  @CsvSource({
    "nginx-full.log",
    "nginx-cache.log",
    "nginx-ignore.log",
    "nginx-two.log",
  })
  void everyLineHasExactlyOneFate(String file) throws Exception {
    IngestResult result = counted.ingest(Counted.FULL, sample(file));

    assertThat(result.newLines()).isEqualTo(Files.readAllLines(sample(file)).size());
    assertThat(result.lines()).containsOnlyKeys(LineFate.COUNTED);
  }
}
