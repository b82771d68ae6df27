package org.stayindexed.app;

import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.SiteName;
import picocli.CommandLine.Option;

/** The option that says which of the sites in a database is meant. */
final class SiteOption {
  @Option(
      names = "--site",
      paramLabel = "SITE",
      converter = SiteWord.class,
      description = "Only this site, by its host or one of its URLs (default: all sites).")
  private @Nullable SiteName site;

  /** Its name as {@code run_summary} has it, or null for all sites. */
  @Nullable String name() {
    return site == null ? null : site.text();
  }
}
