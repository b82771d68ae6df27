package org.stayindexed.model.run;

import java.util.List;
import org.stayindexed.model.url.PageUrl;

/**
 * URLs that a run will look at, each handed over once in a run: what it still has to do is these
 * without those that were observed.
 *
 * @param urls found together, in the order in which they were found
 * @param discovery how they were found
 * @param purpose what they are to be fetched for
 */
public record UrlsFound(List<PageUrl> urls, Discovery discovery, Purpose purpose)
    implements CrawlFact {
  public UrlsFound {
    urls = List.copyOf(urls);
  }

  @Override
  public int urlCount() {
    return urls.size();
  }
}
