package org.stayindexed.crawler.http;

import org.stayindexed.model.fetch.FetchOutcome;

/** What came of one request: how it ended, and the bytes where the page has any that count. */
public final class FetchResult {
  static final byte[] NO_BODY = {};

  private final FetchOutcome outcome;
  private final byte[] body;

  /**
   * A result.
   *
   * @param outcome how the request ended
   * @param body its bytes after content decoding, empty unless the status is 2xx; not copied
   */
  public FetchResult(FetchOutcome outcome, byte[] body) {
    this.outcome = outcome;
    this.body = body;
  }

  /** How the request ended. */
  public FetchOutcome outcome() {
    return outcome;
  }

  /** The bytes after content decoding; not to be written to. */
  public byte[] body() {
    return body;
  }
}
