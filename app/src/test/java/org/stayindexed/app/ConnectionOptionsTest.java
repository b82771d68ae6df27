package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.TestSite;

/**
 * The options that say to whom a crawl connects and what a request may cost, as a user has them.
 */
class ConnectionOptionsTest {
  @TempDir private Path directory;
  @AutoClose private final TestSite site = TestSite.start().page("/", "<title>Tea</title>");

  @Test
  void refusesToStartWhereNoSiteIs() {
    CommandLineRun run = crawl(reserved());

    assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_CRAWLED);
    assertThat(run.err()).contains("BLOCKED_ADDRESS", "0.0.0.0 leads to", "--allow-private");
    assertThat(site.requests()).isEmpty();
    assertThat(csv("select status, failure, verdict, reason from page_current"))
        .contains(",BLOCKED_ADDRESS,UNCERTAIN,ADDRESS_REFUSED");
  }

  @Test
  void startsThereWhenAllowedTo() {
    CommandLineRun run = crawl(reserved(), "--allow-private");

    assertThat(run.exitCode()).isZero();
    assertThat(csv("select settings from run_summary")).contains(" --allow-private");
  }

  @Test
  void cutsAPageAtTheLimitThatWasAskedFor() {
    site.page("/", "<title>Tea</title>" + "tea ".repeat(1_000));

    CommandLineRun run = crawl(site.url("/").toString(), "--max-body", "2KB", "--timeout", "9s");

    assertThat(run.exitCode()).isZero();
    assertThat(csv("select body_bytes from page_current")).contains("2048");
    assertThat(csv("select settings from run_summary")).contains("--max-body 2KB --timeout 9s");
  }

  @ParameterizedTest
  @CsvSource({
    "--max-body, much, is no size; write 500KB",
    "--max-body, 12, out of range; write a size between 1KB and 1GB",
    "--max-body, 2GB, out of range; write a size between 1KB and 1GB",
    "--timeout, soon, is no duration; write",
    "--timeout, 0, '--timeout must be between 100ms and 1h, not 0s'",
    "--timeout, 2h, '--timeout must be between 100ms and 1h, not 7200s'"
  })
  void saysWhatToWriteInstead(String option, String value, String message) {
    CommandLineRun run = crawl(site.url("/").toString(), option, value);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(option, message);
  }

  /** Linux connects this one to itself. */
  private String reserved() {
    return site.url("/").toString().replace("127.0.0.1", "0.0.0.0");
  }

  private CommandLineRun crawl(String url, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "crawl", url, "--delay", "0", "--second-look", "0", "--db", directory.toString()));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private String csv(String query) {
    return CommandLineRun.of("sql", "--format", "csv", query, "--db", directory.toString()).out();
  }
}
