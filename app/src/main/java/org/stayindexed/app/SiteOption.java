package org.stayindexed.app;

import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.SiteName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says which of the sites in a database is meant. */
final class SiteOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--site",
      paramLabel = "SITE",
      description = "Only this site, by its host or one of its URLs (default: all sites).")
  private @Nullable String site;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SiteOption() {}

  /** Its name as {@code run_summary} has it, or null for all sites. */
  @Nullable String name() {
    if (site == null || !site.contains("://")) {
      return site;
    }
    return PageUrl.parse(site)
        .url()
        .map(url -> SiteName.of(url).text())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--site " + Printable.of(String.valueOf(site)) + " is no URL and no host"));
  }
}
