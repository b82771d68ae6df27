package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.CountedLog.abort;
import static org.stayindexed.storage.CountedLog.person;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.storage.CountedLog;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.Observations;
import org.stayindexed.storage.StoredSite;
import org.stayindexed.storage.TrafficWriter;

class Logs499CommandTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private void store(CountedLog log) {
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(Observations.START)) {
      writer.accept(log.next());
    }
  }

  private CommandLineRun logs499(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "logs";
    arguments[1] = "499";
    arguments[2] = "--db";
    arguments[3] = directory.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandLineRun.of(arguments);
  }

  private void storeReport() {
    site.run(Observations.tokenRequired("/report"));
    CountedLog log = new CountedLog("access.log");
    for (int i = 0; i < 4; i++) {
      log.timed("/report", at(14, i), abort(ClientClass.PERSON), Duration.ofSeconds(30));
    }
    log.timed("/report", at(3, 0), abort(ClientClass.GOOGLEBOT), Duration.ofSeconds(30));
    log.timed("/report", at(9, 0), person(200), Duration.ofMillis(100));
    store(log.hit("/map", at(9, 0), abort(ClientClass.AI_BOT)));
  }

  private static String at(int hour, int minute) {
    return java.time.LocalDate.of(2026, 3, 1).atTime(hour, minute) + ":00Z";
  }

  @Test
  void showsTheWorstUrlWithItsCauseAndWhatToDo() {
    storeReport();
    CommandLineRun run = logs499("--limit", "1");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            https://shop.example/report
              aborts  5 of 6 requests (83.3 %), 50 bytes sent
              when    2026-03-01 03:00 UTC to 2026-03-01 14:03 UTC
              hours   ···▂··········█········· most at 14:00 UTC (4)
              who     people 4, Googlebot 1
              took    p50 30.2 s, p95 30.2 s; server behind p50 30.2 s, p95 30.2 s
              cause   a time limit in front of the server (medium confidence): 60 % or more left after about 30 s; no answer took longer than 101 ms
              crawl   status 200, NOT_ELIGIBLE
                      Its answer to the crawl says 499 too, which is another thing: an ArcGIS server without a token.

            By pattern of URL:
              /*  6 aborts of 7 requests (85.7 %), 2 URLs, Googlebot 1

            How to fix:
              a time limit in front of the server: Give the load balancer, CDN or client an idle timeout above the proxy's own (proxy_read_timeout), and make the URL answer well within it.
            """);
  }

  @Test
  void whatSeveralUrlsHaveInCommonIsToldAndOnWhichDaysOfTheWeek() {
    CountedLog log = new CountedLog("access.log");
    for (int page = 1; page <= 3; page++) {
      String path = "/shop/" + page + "/list?page=" + page;
      log.hit(path, "2026-03-0" + page + "T10:00:00Z", abort(ClientClass.GOOGLEBOT));
      log.hit(path, "2026-03-09T10:00:00Z", person(200));
    }
    log.hit("/map", at(9, 0), abort(ClientClass.PERSON));
    store(log);

    assertThat(logs499().out())
        .contains(
            """
            By pattern of URL:
              /shop/#/*?page=*  3 aborts of 6 requests (50.0 %), 3 URLs, Googlebot 3
              /*  1 abort of 1 request (100.0 %), 1 URL
            """)
        .contains("  days    Mon 1, Tue 0, Wed 0, Thu 0, Fri 0, Sat 0, Sun 0\n");
    assertThat(logs499("--client", "person").out()).doesNotContain("By pattern");
    assertThat(logs499("--json").out()).contains("\"weekdays\" : [ 0, 1, 0, 0, 0, 0, 0 ]");
  }

  @Test
  void aLogWithoutTimesSaysWhichFormatToUse() {
    storeReport();
    CommandLineRun run = logs499("--client", "ai_bot");

    assertThat(run.out())
        .contains("took    not in the log; server behind not in the log")
        .contains("cause   not to be told: the log has no times")
        .contains("crawl   has not seen it")
        .contains("rt=$request_time")
        .doesNotContain("/report");
  }

  @Test
  void printsTheSameForPrograms() {
    storeReport();
    CommandLineRun run = logs499("--json", "--limit", "1", "--site", "https://shop.example/x");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().replaceAll("\\s+", ""))
        .startsWith(
            """
            [{"site":"shop.example","url":"https://shop.example/report","aborts":5,"requests":6,
            "share":0.8333333333333334,"clients":{"GOOGLEBOT":1,"PERSON":4},
            "hours":[0,0,0,1,0,0,0,0,0,0,0,0,0,0,4,0,0,0,0,0,0,0,0,0],"weekdays":[0,0,0,0,0,0,5],"peak_hour":14,"bytes":50,
            "request_p50_ms":30207,"request_p95_ms":30207,"upstream_p50_ms":30207,
            "upstream_p95_ms":30207,"first_seen":"2026-03-01T03:00:00Z",
            "last_seen":"2026-03-01T14:03:00Z","cause":"TIMEOUT_IN_FRONT","confidence":"MEDIUM",
            """
                .replaceAll("\\s+", ""))
        .endsWith(
            "\"crawl\":{\"status\":200,\"failure\":null,\"verdict\":\"NOT_ELIGIBLE\","
                + "\"body_code\":499}}]");
  }

  @Test
  void nothingFoundIsSaidSo() {
    store(new CountedLog("access.log").hit("/tea", at(9, 0), person(200)));

    assertThat(logs499().out()).startsWith("No client went away before its answer began");
    assertThat(logs499("--json").out().replaceAll("\\s+", "")).isEqualTo("[]");
  }

  @Test
  void withoutALogItSaysHowToReadOne() {
    site.run(Observations.answered("/", 200));
    CommandLineRun run = logs499();

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATABASE_FAILED);
    assertThat(run.err()).hasLineCount(1).contains("No access log was read", "logs ingest");
  }

  @Test
  void aSiteWithoutALogIsToldWhichHaveOne() {
    storeReport();

    assertThat(logs499("--site", "cups.example").err())
        .isEqualTo(
            "stayindexed: No access log of cups.example was read. Sites with logs:"
                + " shop.example\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --limit 0          | --limit must be 1 or more, not 0
          --since yesterday  | "yesterday" is no day; write it as 2026-03-01
          --client human     | --client
          --site ftp://x/    | is no site
          """)
  void wrongUsageIsSaidInOneLine(String arguments, String message) {
    CommandLineRun run = logs499(arguments.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("stayindexed: ").contains(message).contains("--help");
  }

  @Test
  void explainsItself() {
    CommandLineRun run = CommandLineRun.of("logs", "499", "--help");

    assertThat(run.out()).contains("Examples:", "./stayindexed logs 499", "--db=PATH");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }
}
