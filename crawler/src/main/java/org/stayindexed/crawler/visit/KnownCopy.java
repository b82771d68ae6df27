package org.stayindexed.crawler.visit;

import java.util.Optional;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.RememberedPage;

/** What a visit knows of its page from an earlier run. Belongs to the thread of the visit. */
final class KnownCopy {
  private final RememberedPage page;
  private final boolean due;
  private Optional<PageFacts> facts = Optional.empty();
  private boolean unpacked;
  private boolean askedFor;

  /**
   * A copy.
   *
   * @param due whether the body is to be read again whatever the server says of it
   */
  KnownCopy(RememberedPage page, boolean due) {
    this.page = page;
    this.due = due;
  }

  PageCopy copy() {
    return page.copy();
  }

  boolean due() {
    return due;
  }

  /** The facts of the body, unpacked when they are asked for first. */
  Optional<PageFacts> facts() {
    if (!unpacked) {
      facts = page.facts().get();
      unpacked = true;
    }
    return facts;
  }

  /** Whether nothing need be written down: it is known so, and was not to be read again. */
  boolean stillSays(PageCopy now) {
    return !due && now.saysTheSameAs(copy());
  }

  /** Notes that the request carries the validators of this copy. */
  void askFor() {
    askedFor = true;
  }

  /** Whether a 304 would mean this copy. */
  boolean askedFor() {
    return askedFor;
  }
}
