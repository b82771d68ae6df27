package org.stayindexed.bench;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.index.CrawledPage;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.Looks;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.RunEnd;
import org.stayindexed.storage.RunStart;
import org.stayindexed.storage.RunWriter;

/**
 * A night of a shop that is stored as a crawl would, without a crawl.
 *
 * @param now when it began
 */
record MadeUpNight(Database database, Instant now) {
  static final PageUrl START = PageUrl.of("https://shop.example/");

  /** Stores what was seen of so many pages; returns the run. */
  long store(int urls, IntFunction<PageObservation> page) {
    RunWriter writer =
        database.startRun(new RunStart(START, now, "1.0", "Stayindexed/1.0", "", ""));
    for (int i = 0; i < urls; i++) {
      writer.accept(page.apply(i));
    }
    writer.close();
    return writer.runId();
  }

  /** Ends the run, which judges what was seen. */
  void end(long runId) {
    database.endRun(
        runId,
        new RunEnd(RunState.FINISHED, "", now.plusSeconds(600)),
        new RiskClock(database.thresholds()));
  }

  /** What a crawl would hand over of a page that the start links to. */
  PageObservation seen(PageUrl url, int depth, FetchOutcome outcome, PageFacts facts) {
    CrawledPage crawled = new CrawledPage(url, RobotsAccess.OPEN, Optional.of(outcome), facts, 0);
    return new PageObservation(
        url,
        now,
        new Discovery(DiscoveryKind.LINK, depth, Optional.of(START), 0),
        RobotsAccess.OPEN,
        Optional.of(outcome),
        facts,
        Optional.empty(),
        IndexRules.judge(crawled),
        Looks.ONE);
  }
}
