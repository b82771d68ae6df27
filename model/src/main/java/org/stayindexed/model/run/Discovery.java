package org.stayindexed.model.run;

import java.io.Serializable;
import java.util.Optional;
import org.stayindexed.model.url.PageUrl;

/**
 * How a run came to a URL for the first time.
 *
 * @param kind what led here
 * @param depth links between the start URL and this one; redirects add nothing; 0 where no link led
 *     here
 * @param foundOn the page that led here, absent for the start URL and for those of earlier runs
 * @param hops redirects in a row that led here, 0 where a link did
 */
public record Discovery(DiscoveryKind kind, int depth, Optional<PageUrl> foundOn, int hops)
    implements Serializable {

  /** The start of a run. */
  public static final Discovery START = unlinked(DiscoveryKind.START);

  /** Known from an earlier run; nothing that this run saw leads to it. */
  public static final Discovery EARLIER_RUN = unlinked(DiscoveryKind.EARLIER_RUN);

  public Discovery {
    if (depth < 0 || hops < 0) {
      throw new IllegalArgumentException("Depth " + depth + " and hops " + hops + " count from 0");
    }
  }

  /** Found by a link on {@code page}, which was itself found this way. */
  public Discovery linkOn(PageUrl page) {
    return namedOn(page, DiscoveryKind.LINK);
  }

  /** Found in one of the other ways in which a page, itself found this way, can name a URL. */
  public Discovery namedOn(PageUrl page, DiscoveryKind how) {
    return new Discovery(how, depth + 1, Optional.of(page), 0);
  }

  /** Found where no page leads from. */
  public static Discovery unlinked(DiscoveryKind how) {
    return new Discovery(how, 0, Optional.empty(), 0);
  }

  /** Found as the redirect target of {@code page}, which was itself found this way. */
  public Discovery redirectFrom(PageUrl page) {
    return new Discovery(DiscoveryKind.REDIRECT, depth, Optional.of(page), hops + 1);
  }
}
