package org.stayindexed.crawler.crawler4j;

import edu.uci.ics.crawler4j.url.AbstractWebURL;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.frontier.Lease;
import org.stayindexed.crawler.visit.Visit;

/**
 * crawler4j's URL object with our turn in it, so that its hooks know what they are called about.
 */
final class LeasedUrl extends AbstractWebURL {
  private static final long serialVersionUID = 1L;

  private final transient Lease lease;
  private final transient @Nullable Visit visit;

  LeasedUrl(Lease lease) {
    this.lease = lease;
    this.visit = lease instanceof Lease.Visit turn ? new Visit(turn) : null;
    setURL(lease.url().toString());
  }

  Lease lease() {
    return lease;
  }

  /** The visit of a turn that is one. */
  Visit visit() {
    if (visit == null) {
      throw new IllegalStateException(getURL() + " is only prepared, not visited");
    }
    return visit;
  }
}
