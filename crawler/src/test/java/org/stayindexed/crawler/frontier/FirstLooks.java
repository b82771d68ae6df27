package org.stayindexed.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.index.CrawledPage;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Looks;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.url.PageUrl;

/** Observations that are not believed yet. */
final class FirstLooks {
  private FirstLooks() {}

  static PageObservation of(String text) {
    PageUrl url = PageUrl.of(text);
    Instant now = Instant.parse("2026-11-22T02:15:00Z");
    Optional<org.stayindexed.model.fetch.FetchOutcome> outcome =
        Optional.of(
            new Unanswered(FailureClass.RESET, "", new Timings(now, Duration.ZERO, Duration.ZERO)));
    return new PageObservation(
        url,
        now,
        Discovery.START,
        RobotsAccess.OPEN,
        outcome,
        PageFacts.NONE,
        Optional.empty(),
        IndexRules.judge(new CrawledPage(url, RobotsAccess.OPEN, outcome, PageFacts.NONE, 0)),
        Looks.ONE);
  }
}
