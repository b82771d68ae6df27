package org.stayindexed.crawler.http;

import java.util.Optional;
import org.stayindexed.model.url.PageUrl;

/**
 * To whom a fetcher connects.
 *
 * @param start the start URL, whose own address says which networks may be connected to: from a
 *     public one only public addresses, from one in a private network those too, from this machine
 *     also itself; link-local and reserved addresses never. Absent: every address
 * @param certificates which certificates are good enough
 */
public record ConnectionPolicy(Optional<PageUrl> start, Certificates certificates) {

  /** Which certificates are good enough. */
  public enum Certificates {
    /** Those that a browser takes. */
    VERIFIED,
    /** All; what is wrong with one is kept with the answers that came over it. */
    ANY
  }

  /** For a crawl from that URL: its networks, and certificates that a browser takes. */
  public static ConnectionPolicy startingAt(PageUrl start) {
    return new ConnectionPolicy(Optional.of(start), Certificates.VERIFIED);
  }

  /** For one's own network: every address, but only certificates that a browser takes. */
  public static ConnectionPolicy anyAddress() {
    return new ConnectionPolicy(Optional.empty(), Certificates.VERIFIED);
  }

  /** The same addresses, with those certificates. */
  public ConnectionPolicy with(Certificates other) {
    return new ConnectionPolicy(start, other);
  }
}
