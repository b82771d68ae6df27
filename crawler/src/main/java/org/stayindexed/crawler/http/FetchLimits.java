package org.stayindexed.crawler.http;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param connect until the connection is accepted, TLS included
 * @param silence between two bytes from the server
 * @param total for the whole fetch, from the request to the last byte
 * @param bodyBytes of a 2xx body after decoding; the rest is not read
 */
public record FetchLimits(Duration connect, Duration silence, Duration total, int bodyBytes) {

  /** Patient with slow servers; the body limit is Googlebot's, 2 MiB. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), 2 * 1024 * 1024);

  public FetchLimits {
    for (Duration limit : new Duration[] {connect, silence, total}) {
      if (limit.isNegative() || limit.isZero()) {
        throw new IllegalArgumentException("A time limit must be positive, not " + limit);
      }
    }
    if (bodyBytes <= 0) {
      throw new IllegalArgumentException("The body limit must be positive, not " + bodyBytes);
    }
  }
}
