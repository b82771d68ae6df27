package org.stayindexed.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stayindexed} alone: says what it can do. */
@Command(
    name = "stayindexed",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tells which pages of a site search engines will drop, why, and by when.",
      "",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed crawl https://example.com/",
      "      Crawl a site politely, store what it answered, write a report.",
      "  ./stayindexed risks",
      "      List the pages that search engines may drop: since when, why, and by when.",
      "  ./stayindexed explain https://example.com/tea",
      "      Tell everything that is known of one page, or of a status code: explain 499.",
      "  ./stayindexed check",
      "      Fail if the last crawl found what the one before did not.",
      "  ./stayindexed logs ingest access.log --site https://example.com/",
      "      Count what search engines and people really got, 499 included.",
      "  ./stayindexed sql \"select url, status, reason from page_current where not eligible\"",
      "      Ask the database.",
      "  ./stayindexed serve",
      "      Run what ./stayindexed schedule holds, and show the reports on 127.0.0.1.",
      "",
      "Data live in ./stayindexed-data/ unless --db names another directory.",
      "Help on a command: ./stayindexed COMMAND --help"
    })
final class RootCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  RootCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(surroundings.out());
    return ExitCode.OK;
  }
}
