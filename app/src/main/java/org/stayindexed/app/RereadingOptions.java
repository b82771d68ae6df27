package org.stayindexed.app;

import picocli.CommandLine.Option;

/** What a crawl makes of what earlier runs read. */
final class RereadingOptions {
  @Option(
      names = "--full",
      description =
          "Read every page whole. Without it, a server is asked whether a page has changed since"
              + " the last run (ETag, Last-Modified), and a body that is the same is not parsed"
              + " again; every page is read whole once in 7 days all the same.")
  private boolean full;

  /** Whether nothing may be carried over from earlier runs. */
  boolean full() {
    return full;
  }
}
