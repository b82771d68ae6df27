package org.stayindexed.crawler.crawler4j;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.parser.HtmlParser;
import edu.uci.ics.crawler4j.parser.Parser;
import java.io.IOException;
import org.stayindexed.crawler.visit.CrawlSteps;
import org.stayindexed.crawler.visit.Visit;

/**
 * Our parser as crawler4j sees it: the facts go into the visit, not into crawler4j's parse data.
 */
final class BridgedParser extends Parser {
  private final CrawlSteps steps;

  BridgedParser(
      CrawlConfig config,
      BasicURLNormalizer normalizer,
      FrontierConfiguration frontier,
      CrawlSteps steps)
      throws IOException {
    super(config, normalizer, new HtmlParser() {}, null, frontier.getWebURLFactory());
    this.steps = steps;
  }

  @Override
  public void parse(Page page) {
    Visit visit = ((LeasedUrl) page.getWebURL()).visit();
    try {
      steps.read(visit);
    } catch (RuntimeException | StackOverflowError e) {
      steps.crashed(visit, e);
    }
  }
}
