package org.stayindexed.app;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.StorageException;
import org.stayindexed.storage.view.KnownSite;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The sites that a user asks for by {@code --site}. */
final class KnownSites {
  private KnownSites() {}

  /**
   * All sites, or the one with that name.
   *
   * @throws ParameterException if there is none with that name
   * @throws StorageException if there is none at all
   */
  static List<KnownSite> wanted(
      RiskReader reader,
      DatabaseDirectory directory,
      @Nullable String site,
      CommandLine commandLine) {
    List<KnownSite> all = reader.sites();
    if (all.isEmpty()) {
      throw new StorageException(
          "There is no site in "
              + directory.path()
              + ". Crawl a site first: ./stayindexed crawl https://example.com/");
    }
    List<KnownSite> wanted =
        all.stream().filter(known -> site == null || known.site().equals(site)).toList();
    if (wanted.isEmpty()) {
      throw new ParameterException(
          commandLine,
          "There is no site "
              + site
              + " in "
              + directory.path()
              + ". It has: "
              + all.stream().map(KnownSite::site).collect(Collectors.joining(", ")));
    }
    return wanted;
  }
}
