package org.stayindexed.crawler.frontier;

import java.util.List;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

/** What URLs are known by in {@link SeenUrls}. */
final class TaskKeys {
  private TaskKeys() {}

  /** Those of several; dear enough to be made before the lock is taken. */
  static long[] of(List<PageUrl> urls, Purpose purpose) {
    return urls.stream().mapToLong(url -> of(url, purpose)).toArray();
  }

  /**
   * A page may link to a sitemap; it must be read as one all the same. What was looked at because a
   * page needs it may still turn out to be a page.
   */
  static long of(PageUrl url, Purpose purpose) {
    long fingerprint = url.fingerprint().high();
    return switch (purpose) {
      case PAGE, LINK_CHECK -> fingerprint;
      case SITEMAP -> ~fingerprint;
      case RESOURCE -> Long.rotateLeft(fingerprint, 1);
      case MISSING_PAGE, HOST_VARIANT, SLASH_VARIANT -> Long.rotateLeft(fingerprint, 2);
    };
  }
}
