package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.storage.StoredSite;

/** The first run begins on 2026-11-22 at 02:15 UTC, the next a day later. */
class RisksCommandTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T09:15:00Z");

  @TempDir Path directory;
  private StoredSite site;

  @BeforeEach
  void openSite() {
    site = new StoredSite(directory);
  }

  private CommandLineRun risks(Instant now, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "risks";
    all[1] = "--db";
    all[2] = directory.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandLineRun.at(Clock.fixed(now, ZoneOffset.UTC), all);
  }

  private void twoNights() {
    site.run(
        answered("/", 200),
        answered("/tea", 200),
        answered("/coffee", 200),
        answered("/cups", 200),
        answered("/never", 404));
    site.run(
        answered("/", 200),
        answered("/tea", 503),
        noindex("/coffee", "<meta name=\"robots\" content=\"noindex\"> in the head"),
        answered("/cups", 200),
        answered("/never", 200));
  }

  @Test
  void listsTheMostUrgentFirstWithCauseProofAndDeadline() {
    twoNights();
    CommandLineRun run = risks(MORNING);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            shop.example
              At risk of being dropped, indexable before         2
                HIGH  https://shop.example/coffee
                  A noindex, since 2026-11-23 02:15 UTC (run 2); dropped: when Googlebot comes next
                  <meta name="robots" content="noindex"> in the head
                WATCH  https://shop.example/tea
                  A server error or a 429, since 2026-11-23 02:15 UTC (run 2), seen once; dropped: in 1 day 17 h, 2026-11-25 02:15 UTC
                  status 503 Service Unavailable
              Recovered in run 2                                 1
                https://shop.example/never
            """);
  }

  @Test
  void statesFollowTheClockWithoutANewRun() {
    twoNights();
    site.run(
        answered("/", 200),
        answered("/tea", 503),
        answered("/coffee", 200),
        answered("/cups", 200));

    assertThat(risks(Instant.parse("2026-11-24T02:14:59Z")).out()).contains("WATCH  https");
    assertThat(risks(Instant.parse("2026-11-24T02:15:00Z")).out()).contains("HIGH  https");
    assertThat(risks(Instant.parse("2026-11-25T02:15:00Z")).out())
        .contains("PROBABLY DROPPED  https")
        .contains("; probably dropped since 2026-11-25 02:15 UTC");
  }

  @Test
  void printsEverythingForPrograms() {
    twoNights();
    CommandLineRun run = risks(MORNING, "--json", "--limit", "1");

    assertThat(run.out().lines())
        .hasSize(5)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "{\"site\":\"shop.example\",\"url\":\"https://shop.example/tea\","
                            + "\"state\":\"WATCH\",\"cause\":\"SERVER_ERROR\"")
                    .contains("\"deadline\":\"2026-11-25T02:15:00Z\"")
                    .contains("\"standing\":\"UNCONFIRMED\"")
                    .contains("\"basis\":\"DOCUMENTED\""))
        .anySatisfy(line -> assertThat(line).contains("\"state\":\"RECOVERED\""));
  }

  @Test
  void aSiteThatIsDownIsOneLine() {
    site.run(answered("/", 200), answered("/tea", 200));
    site.run(answered("/", 503), answered("/tea", 503));

    assertThat(risks(MORNING).out())
        .isEqualTo(
            """
            shop.example
              INCIDENT The site answered with server errors, since 2026-11-23 02:15 UTC: 2 of 2 pages failed. If it lasts, pages are dropped: in 1 day 17 h, 2026-11-25 02:15 UTC
            """);
    assertThat(risks(MORNING, "--json").out())
        .contains("\"url\":null,\"state\":\"WATCH\",\"cause\":\"SITE_ERRORS\"");
  }

  @Test
  void saysSoWhereNothingIsAtRisk() {
    site.run(answered("/", 200));

    assertThat(risks(MORNING).out()).contains("No page is at risk, as far as the last run saw.");
    assertThat(risks(MORNING, "--json").out()).isEqualTo("[]\n");
  }

  @Test
  void namesTheSitesThatItKnowsWhenAnotherIsAskedFor() {
    site.run(answered("/", 200));
    CommandLineRun run = risks(MORNING, "--site", "shop.exmaple");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("There is no site shop.exmaple in ")
        .contains("It has: shop.example");
  }

  @Test
  void refusesALimitOfNothing() {
    CommandLineRun run = risks(MORNING, "--limit", "0");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--limit must be at least 1, not 0");
  }

  @Test
  void knowsASiteThatOnlyItsAccessLogTellsOf() throws IOException {
    ingest(hungUp("66.249.66.1", 20), hungUp("66.249.66.1", 21));

    assertThat(risks(MORNING).out())
        .contains("At risk, never seen indexable, but asked for         1")
        .contains("WATCH  https://shop.example/map")
        .contains("No answer for Googlebot (access log), since 2026-11-22 20:00 UTC;")
        .contains("access log, Googlebot verified by address range of 2026-08-21: 499");
  }

  @Test
  void whoOnlySaysThatItIsGooglebotPutsNothingAtRisk() throws IOException {
    ingest(hungUp("192.0.2.1", 20), hungUp("192.0.2.1", 21));

    assertThat(risks(MORNING).out())
        .contains("No page is at risk, as far as its access log tells.");
  }

  private void ingest(String... lines) throws IOException {
    Path log = Files.write(directory.resolve("access.log"), List.of(lines));
    CommandLineRun ingest =
        CommandLineRun.of(
            "logs",
            "ingest",
            log.toString(),
            "--site",
            "https://shop.example/",
            "--db",
            directory.toString());

    assertThat(ingest.exitCode()).as(ingest.err()).isZero();
  }

  private static String hungUp(String address, int hour) {
    return address
        + " - - [22/Nov/2026:"
        + hour
        + ":00:00 +0000] \"GET /map HTTP/1.1\" 499 0 \"-\" \"Googlebot/2.1\"";
  }
}
