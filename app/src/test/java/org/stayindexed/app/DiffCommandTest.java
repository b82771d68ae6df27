package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.NIGHT;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.titled;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.RunStart;
import org.stayindexed.storage.StoredSite;

/** The first run begins on 2026-11-22 at 02:15 UTC, the next a day later. */
class DiffCommandTest {
  @TempDir Path directory;
  private StoredSite site;

  @BeforeEach
  void openSite() {
    site = new StoredSite(directory);
  }

  private CommandLineRun command(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--db";
    all[arguments.length + 1] = directory.toString();
    return CommandLineRun.of(all);
  }

  private void threeNights() {
    site.run(
        answered("/", 200),
        answered("/tea", 200),
        answered("/cups", 404),
        titled("/mugs", "Mugs"),
        redirect("/old", "/tea"),
        answered("/last", 200));
    site.run(answered("/", 200), answered("/tea", 503), answered("/cups", 404));
    site.run(
        answered("/", 200),
        noindex("/tea", "a tag"),
        titled("/cups", "Cups"),
        titled("/mugs", "Large mugs"),
        redirect("/old", "/cups"),
        answered("/new", 200));
  }

  @Test
  void tellsWhatChangedBetweenRunsThatAreNotNeighbours() {
    threeNights();
    CommandLineRun run = command("diff", "1", "3");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            shop.example, run 1 (2026-11-22 02:15 UTC) and run 3 (2026-11-24 02:15 UTC):
              Indexable before, not any more                     1
                https://shop.example/tea
                  NOINDEX, a tag
              Indexable now, not before                          1
                https://shop.example/cups
                  was NOT_FOUND, status 404 Not Found
              Another status or failure                          1
                https://shop.example/cups
                  404 -> 200
              Another redirect target                            1
                https://shop.example/old
                  https://shop.example/tea -> https://shop.example/cups
              Another title                                      1
                https://shop.example/mugs
                  Mugs -> Large mugs
              Other robots directives                            1
                https://shop.example/tea
                  - -> robots: noindex
              New URLs                                           1
                https://shop.example/new
                  200
              Not found any more                                 1
                https://shop.example/last
                  was 200
            """);
  }

  @Test
  void doesNotMindTheOrderAndFindsNothingWhereAPageCameBack() {
    site.run(answered("/", 200), answered("/tea", 200));
    site.run(answered("/", 200), answered("/tea", 404));
    site.run(answered("/", 200), answered("/tea", 200));

    assertThat(command("diff", "3", "1").out())
        .isEqualTo(
            """
            shop.example, run 1 (2026-11-22 02:15 UTC) and run 3 (2026-11-24 02:15 UTC):
              Nothing changed.
            """);
  }

  @Test
  void whatAPartialRunDidNotComeToIsNeitherGoneNorNew() {
    site.run(answered("/", 200), answered("/tea", 200));
    site.run(RunState.PARTIAL, answered("/", 200));
    site.run(answered("/", 200), answered("/tea", 200), answered("/new", 200));

    assertThat(command("diff", "1", "2").out())
        .contains("run 2 (2026-11-23 02:15 UTC, partial)")
        .contains("Not reached by run 2                               1")
        .doesNotContain("Not found any more")
        .doesNotContain("Nothing changed");
    assertThat(command("diff", "2", "3").out())
        .contains("New URLs                                           1\n")
        .contains("/new")
        .doesNotContain("/tea");
  }

  @Test
  void printsAllForProgramsAndCountsBeyondTheLimit() {
    threeNights();
    CommandLineRun run = command("diff", "1", "3", "--json", "--limit", "0");

    assertThat(run.out())
        .contains("\"site\" : \"shop.example\"")
        .contains("\"lost\" : {\n    \"count\" : 1,\n    \"rows\" : [ ]")
        .contains("\"not_reached\" : 0");
  }

  @Test
  void refusesRunsThatAreNotThereOrTheSame() {
    site.run(answered("/", 200));

    assertThat(command("diff", "1", "2").err()).contains("There is no run 2 in ");
    assertThat(command("diff", "1", "1").err()).contains("Run 1 is compared with itself");
    assertThat(command("diff", "1", "2").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void refusesRunsOfTwoSites() {
    site.run(answered("/", 200));
    RunStart other =
        new RunStart(PageUrl.of("https://other.example/"), NIGHT, "1.0", "Stayindexed/1.0", "", "");
    try (Database database = Database.open(site.directory(), "a test")) {
      database.startRun(other).close();
    }
    CommandLineRun run = command("diff", "1", "2");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains(
            "Run 1 is one of shop.example, run 2 one of other.example; only runs of one site");
  }

  @Test
  void listsTheRunsWithWhatEachBrought() {
    site.run(answered("/", 200), answered("/tea", 200));
    site.run(answered("/", 200), answered("/tea", 404));

    assertThat(command("runs").out())
        .contains("run  site          started               took       state     urls")
        .contains("  2  shop.example  2026-11-23 02:15 UTC  1 min 0 s  FINISHED     2");
    assertThat(command("runs", "--json", "--limit", "1").out())
        .isEqualTo(
            """
            [
            {"run_id":2,"site":"shop.example","started_at":"2026-11-23T02:15:00Z",\
            "ended_at":"2026-11-23T02:16:00Z","state":"FINISHED","urls":2,"eligible":1,\
            "at_risk":1,"changes":1}
            ]
            """);
  }

  @Test
  void namesTheSitesThatItKnowsWhenAnotherIsAskedFor() {
    site.run(answered("/", 200));
    CommandLineRun run = command("runs", "--site", "shop.exmaple");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("It has: shop.example");
    assertThat(command("runs", "--site", "shop.example").out()).contains("(1 row)");
  }
}
