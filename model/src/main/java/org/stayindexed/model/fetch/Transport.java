package org.stayindexed.model.fetch;

import java.io.Serializable;
import java.util.Optional;

/**
 * How an answer came, beside what its header says.
 *
 * @param protocol of its status line, {@code HTTP/1.1}; empty if unknown
 * @param reason the reason phrase of its status line, often empty
 * @param remoteAddress the IP address that the connection was made to, a proxy's if there is one;
 *     empty if unknown
 * @param bytes header and body as they were sent, before content decoding; TLS not counted
 * @param certificateFault why a browser would have refused the connection; only where the crawl was
 *     told to go on all the same
 */
public record Transport(
    String protocol,
    String reason,
    String remoteAddress,
    long bytes,
    Optional<FailureClass> certificateFault)
    implements Serializable {

  /** Nothing is known. */
  public static final Transport UNKNOWN = new Transport("", "", "", 0, Optional.empty());
}
