package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.NIGHT;
import static org.stayindexed.storage.Observations.START;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.ExternalCheck;
import org.stayindexed.model.run.ExternalLinks;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.run.SkippedUrls;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.view.ExternalCounts;
import org.stayindexed.storage.view.SkippedRow;

class LeftOutTest {
  private static final PageUrl PARTNER = PageUrl.of("https://partner.example/");
  private static final Timings TIMINGS = new Timings(NIGHT, Duration.ZERO, Duration.ofMillis(70));

  private StoredSite site;

  @BeforeEach
  void open(@TempDir Path directory) {
    site = new StoredSite(directory);
  }

  private static CrawlFact skipped(SkipReason reason, String pattern, long links, String example) {
    return new SkippedUrls(reason, pattern, links, example, Optional.of(url("/first")));
  }

  private static ExternalCheck checked(PageUrl url, FetchOutcome outcome) {
    return new ExternalCheck(
        url,
        Optional.of(START),
        NIGHT,
        RobotsDecision.ALLOWED,
        Optional.of(outcome),
        Optional.empty());
  }

  private static FetchOutcome answered(int status) {
    return new Answered(status, Headers.of(), BodyFacts.EMPTY, TIMINGS);
  }

  private void store(CrawlFact... facts) {
    try (Database database = Database.open(site.directory(), "a test")) {
      RunWriter writer = database.startRun(site.start());
      for (CrawlFact fact : facts) {
        writer.accept(fact);
      }
      writer.close();
      database.endRun(
          writer.runId(),
          new RunEnd(RunState.FINISHED, "", NIGHT.plusSeconds(60)),
          new RiskClock(RiskThresholds.DEFAULT));
    }
  }

  @Test
  void addsUpWhatIsLeftOutForOneReasonAndPatternAndKeepsTheFirstExample() {
    store(
        skipped(SkipReason.OTHER_HOST, "partner.example", 3, "https://partner.example/a"),
        skipped(SkipReason.TRAP, "/cal/{n}", 2, "https://shop.example/cal/2"),
        skipped(SkipReason.OTHER_HOST, "partner.example", 4, "https://partner.example/b"));

    try (Database database = Database.open(site.directory(), "a test")) {
      assertThat(database.reader().leftOut().skipped(1, 10))
          .containsExactly(
              new SkippedRow(
                  SkipReason.TRAP,
                  "/cal/{n}",
                  2,
                  "https://shop.example/cal/2",
                  "https://shop.example/first"),
              new SkippedRow(
                  SkipReason.OTHER_HOST,
                  "partner.example",
                  7,
                  "https://partner.example/a",
                  "https://shop.example/first"));
    }
  }

  @Test
  void keepsLinksToOtherSitesApartFromPages() {
    store(
        checked(PARTNER, answered(200)),
        new ExternalLinks(PARTNER, 2),
        checked(PageUrl.of("https://partner.example/gone"), answered(404)),
        checked(
            PageUrl.of("https://dead.example/"),
            new Unanswered(FailureClass.DNS_NXDOMAIN, "", TIMINGS)),
        forbidden(PageUrl.of("https://closed.example/")),
        new ExternalLinks(PARTNER, 5));

    assertThat(site.sql("select url, status, failure, broken, links from external_link order by 1"))
        .containsExactly(
            List.of("https://closed.example/", "null", "null", "false", "0"),
            List.of("https://dead.example/", "null", "DNS_NXDOMAIN", "true", "0"),
            List.of("https://partner.example/", "200", "null", "false", "7"),
            List.of("https://partner.example/gone", "404", "null", "true", "0"));
    assertThat(site.value("select urls from run_summary")).isEqualTo("0");
    try (Database database = Database.open(site.directory(), "a test")) {
      assertThat(database.reader().leftOut().external(1)).isEqualTo(new ExternalCounts(4, 2, 1));
    }
  }

  private static ExternalCheck forbidden(PageUrl url) {
    RobotsDecision no = new RobotsDecision(RobotsDecision.Access.DISALLOWED, "line 2");
    return new ExternalCheck(
        url, Optional.of(START), NIGHT, no, Optional.empty(), Optional.empty());
  }
}
