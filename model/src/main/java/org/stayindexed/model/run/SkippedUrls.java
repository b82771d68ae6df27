package org.stayindexed.model.run;

import java.util.Optional;
import org.stayindexed.model.url.PageUrl;

/**
 * URLs that a run found and left out, folded by reason and pattern. Handed over from time to time;
 * the counts of one run add up.
 *
 * @param reason why
 * @param pattern what they have in common: a host, a rule, the shape of a trap
 * @param links how many links to such URLs were met since the last time, each target once a page
 * @param example the first of them, as it stood there
 * @param foundOn the page that it was found on, absent where no page led there
 */
public record SkippedUrls(
    SkipReason reason, String pattern, long links, String example, Optional<PageUrl> foundOn)
    implements CrawlFact {
  public SkippedUrls {
    if (links < 1) {
      throw new IllegalArgumentException("Nothing was left out: " + links);
    }
  }
}
