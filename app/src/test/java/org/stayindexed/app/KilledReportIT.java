package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.crawler.testsite.TestSite;

/** A report whose process is killed while it is written. */
@Timeout(600)
class KilledReportIT {
  private static final int KILLS = Integer.getInteger("stayindexed.kills", 3);
  private static final int PAGES = 50;

  /** Longer than it takes on a fast machine, so that some kills come too late. */
  private static final int MILLIS = 3_000;

  @TempDir private Path home;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  @Test
  void isWholeWheneverTheProcessIsKilledThatWritesIt() throws Exception {
    site.page(
        "/",
        IntStream.range(0, PAGES)
            .mapToObj(page -> "<a href=/" + page + ">gone</a>")
            .collect(Collectors.joining()));
    String start = site.url("/").toString();
    CommandLineRun crawl = CommandLineRun.of("crawl", start, "--delay=0", "--db=" + home);
    assertThat(crawl.err()).doesNotContain("failed");
    Path report = report();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = JarProcess.of(List.of("report", "--db=" + home)).start();
      boolean unused = process.waitFor(random.nextInt(MILLIS), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      process.onExit().join();

      assertThat(Files.readString(report).strip())
          .as("kill %d of seed %d", kill, seed)
          .startsWith("<!DOCTYPE html>")
          .endsWith("</html>");
    }

    assertThat(CommandLineRun.of("report", "--db=" + home).exitCode()).isZero();
    assertThat(report()).isEqualTo(report);
  }

  /** The one that there is, beside the list of all. */
  private Path report() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("reports"))) {
      List<Path> reports =
          files.filter(file -> file.getFileName().toString().startsWith("run-")).toList();
      assertThat(reports).hasSize(1);
      return reports.get(0);
    }
  }
}
