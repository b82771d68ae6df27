package org.stayindexed.model.run;

import java.io.Serializable;
import java.util.List;

/**
 * In how many ways a run came to URLs; handed over at its end, because the last way may be found
 * long after a page was looked at.
 *
 * @param of some of the URLs of the run, each once
 */
public record FoundKinds(List<Found> of) implements CrawlFact {
  public FoundKinds {
    of = List.copyOf(of);
  }

  @Override
  public int urlCount() {
    return of.size();
  }

  /**
   * How one URL was found.
   *
   * @param fingerprint the first half of that of the URL
   * @param kinds the bits of every {@link DiscoveryKind}
   * @param since whether there may be further kinds that are stored already
   */
  public record Found(long fingerprint, short kinds, Since since) implements Serializable {}

  /** Since when what is known of a URL is complete. */
  public enum Since {
    /** The run began. */
    BEGINNING,
    /** The run went on after it was interrupted. */
    RESUMED
  }
}
