package org.stayindexed.model.run;

import java.util.Optional;
import org.stayindexed.model.page.RememberedPage;
import org.stayindexed.model.url.PageUrl;

/** What earlier runs learned of bodies. Safe for many threads at once. */
@FunctionalInterface
public interface PageMemory {
  /** Remembers nothing: every page is read whole. */
  PageMemory NONE = url -> Optional.empty();

  /**
   * The page at that URL, if its body was read whole and with status 200.
   *
   * @throws RuntimeException if nothing can be read any more; the crawl must then end
   */
  Optional<RememberedPage> of(PageUrl url);
}
