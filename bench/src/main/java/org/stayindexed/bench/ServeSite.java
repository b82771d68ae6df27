package org.stayindexed.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Serves the site until its standard input ends, for measurements in other processes. Arguments:
 * number of URLs, a folder to write {@code origin}, {@code truth.tsv} and at the end {@code
 * disallowed} into.
 */
final class ServeSite {
  private ServeSite() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    try (BenchSite site = BenchSite.start(new SitePlan(Integer.parseInt(arguments[0])), 0)) {
      site.writeTruth(folder.resolve("truth.tsv"));
      Path origin = folder.resolve("origin");
      Path unfinished = folder.resolve("origin.unfinished");
      Files.writeString(unfinished, site.origin(), StandardCharsets.UTF_8);
      Files.move(unfinished, origin);
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
      Files.writeString(
          folder.resolve("disallowed"), site.disallowedRequests() + "\n", StandardCharsets.UTF_8);
    }
    System.exit(0);
  }
}
