package org.stayindexed.crawler.http;

/**
 * Hears on the fetching thread how a request gets on. A listener of the sending alone is enough.
 */
@FunctionalInterface
public interface RequestListener {
  /**
   * The request has been written; called again where it is repeated because the site asked for a
   * login.
   */
  void sent();

  /** The head of an answer to it is here. Not called if there is none. */
  default void answered() {
    // Whoever only spaces what is sent need not know.
  }
}
