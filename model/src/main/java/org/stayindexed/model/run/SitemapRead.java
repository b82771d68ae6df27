package org.stayindexed.model.run;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.url.PageUrl;

/**
 * What one run saw of one sitemap. It is no page and gets no verdict.
 *
 * @param url the sitemap
 * @param readAt when the request began, or the decision not to make one was taken
 * @param discovery how the run came to it
 * @param outcome how the request ended, absent where robots.txt forbade it
 * @param contentHash the first 64 bits of the SHA-256 of its bytes, present where it was read as a
 *     sitemap
 * @param content what it says, and what is wrong with it
 */
public record SitemapRead(
    PageUrl url,
    Instant readAt,
    Discovery discovery,
    Optional<FetchOutcome> outcome,
    OptionalLong contentHash,
    SitemapContent content)
    implements CrawlFact {

  @Override
  public int urlCount() {
    return 1 + content.entries().size() + content.alternates().size();
  }

  /** Who named it. */
  public SitemapSource source() {
    return SitemapSource.of(discovery);
  }
}
