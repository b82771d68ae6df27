package org.stayindexed.crawler.crawler4j;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.url.WebURL;
import java.security.KeyManagementException;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import org.stayindexed.crawler.visit.CrawlSteps;
import org.stayindexed.model.fetch.FetchOutcome;

/**
 * Our fetcher as crawler4j sees it. The HTTP client that the super class makes, which trusts every
 * certificate and repeats requests by itself, is shut down at once and never used.
 */
final class BridgedFetcher extends PageFetcher {
  private final CrawlSteps steps;

  BridgedFetcher(CrawlConfig config, BasicURLNormalizer normalizer, CrawlSteps steps)
      throws NoSuchAlgorithmException, KeyStoreException, KeyManagementException {
    super(config, normalizer, url -> -1L);
    super.shutDown();
    // Else its thread may miss the signal and live five seconds longer.
    connectionMonitorThread.interrupt();
    this.steps = steps;
  }

  @Override
  public PageFetchResult fetchPage(WebURL url) {
    FetchOutcome outcome = steps.fetch(((LeasedUrl) url).visit());
    return new BridgedResult(url.getURL(), outcome);
  }

  /** Just enough for crawler4j to tell a page, which it has parsed, from everything else. */
  private static final class BridgedResult extends PageFetchResult {
    private static final int NOT_A_PAGE = 599;

    BridgedResult(String url, FetchOutcome outcome) {
      super(false);
      int status = outcome.status().orElse(NOT_A_PAGE);
      // crawler4j looks up the reason phrase and fails outside of HTTP's range.
      setStatusCode(status >= 100 && status < 600 ? status : NOT_A_PAGE);
      setFetchedUrl(url);
    }

    /** The connection is our fetcher's and was given back already. */
    @Override
    public void close() {}

    /** The body was read by our fetcher, within its limits. */
    @Override
    public boolean fetchContent(Page page, int maxBytes) {
      return true;
    }
  }
}
