package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.says;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.page.PageText;
import org.stayindexed.storage.StoredSite;

/** The first run begins on 2026-11-22 at 02:15 UTC, the next a day later. */
class ExplainUrlTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T09:15:00Z");

  @TempDir Path directory;
  private StoredSite site;

  @BeforeEach
  void twoNights() {
    site = new StoredSite(directory);
    site.run(answered("/", 200), answered("/tea", 200), redirect("/old", "/tea"));
    site.run(
        answered("/", 200),
        noindex("/tea", "<meta name=\"robots\" content=\"noindex\"> in the head"),
        redirect("/old", "/tea"));
  }

  private CommandLineRun explain(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "explain";
    all[1] = "--db";
    all[2] = directory.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandLineRun.at(Clock.fixed(MORNING, ZoneOffset.UTC), all);
  }

  @Test
  void tellsVerdictProofRiskHistoryAndWhatToDo() {
    CommandLineRun run = explain("https://shop.example/tea");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            https://shop.example/tea
              Googlebot: cannot be indexed, Excluded by noindex (NOINDEX): <meta name="robots" content="noindex"> in the head
              Bingbot: cannot be indexed, Excluded by noindex (NOINDEX): <meta name="robots" content="noindex"> in the head
            """)
        .contains("Because: Excluded by noindex (NOINDEX)")
        .contains("in Google      Search Console: Excluded by 'noindex' tag")
        .contains("to do          Remove the noindex if the page should be indexed.")
        .contains("Risk: HIGH, A noindex")
        .contains("dropped        when Googlebot comes next")
        .contains("History, runs 1 to 2 of its site, the latest on the right")
        .contains("#n\n")
        .contains("# may be indexed, n noindex")
        .contains("run 2          2026-11-23 02:15 UTC  verdict: ELIGIBLE -> NOT_ELIGIBLE")
        .contains("no request for it in the logs that were read");
  }

  @Test
  void tellsWhatAPageSaidBeforeItFailedAsWhatItSaidBefore() {
    PageText text =
        new PageText(Optional.of("Good coffee"), Optional.of("Coffee"), 1, 83, 4711, 4711);
    site.run(says("/coffee", text));
    assertThat(explain("https://shop.example/coffee").out())
        .contains("h1             Coffee")
        .contains("text           83 words, as it is since run 3");

    site.run(answered("/coffee", 404));
    assertThat(explain("https://shop.example/coffee").out())
        .contains("said before    Coffee; Good coffee; 83 words, since run 3")
        .doesNotContain("h1 ");
  }

  @Test
  void followsARedirectToTheVerdictOnItsTarget() {
    assertThat(explain("https://shop.example/old").out())
        .contains("hop 1          https://shop.example/tea: 200 OK, cannot be indexed (NOINDEX)");
  }

  @Test
  void printsEverythingForPrograms() {
    assertThat(explain("https://shop.example/tea", "--json").out())
        .contains("\"url\" : \"https://shop.example/tea\"")
        .contains("\"engine\" : \"Bingbot\"")
        .contains("\"search_console\" : \"Excluded by 'noindex' tag\"")
        .contains("\"mark\" : \"n\"")
        .contains("\"what\" : \"verdict\"");
  }

  @Test
  void namesNearlyTheSameUrlWhereItKnowsNoneLikeIt() {
    CommandLineRun run = explain("http://shop.example/tea/");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("No run, sitemap or log has met http://shop.example/tea/")
        .contains("Nearly the same: https://shop.example/tea");
  }

  @Test
  void refusesWhatIsNeitherACodeNorAUrl() {
    CommandLineRun run = explain("4o4");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("\"4o4\" is neither a status code of three digits nor an http");
  }
}
