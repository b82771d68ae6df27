package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.titled;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.PageLink.Follow;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;

/** What becomes of findings over several runs. */
class FindingTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static PageObservation fine(String path) {
    return answered(path, 200, "Content-Type", "image/png");
  }

  /** Rule, state, since which run, until which run. */
  private List<String> findings(String path) {
    return site
        .sql(
            "select rule, state, since_run, fixed_run from finding where url = '"
                + url(path)
                + "' order by rule")
        .stream()
        .map(row -> String.join(" ", row))
        .toList();
  }

  @Test
  void areNewThenOngoingThenFixedThenReopened() {
    site.run(fine("/"), noindex("/a", "a noindex"));
    assertThat(findings("/a")).contains("NOINDEX NEW 1 null");
    site.run(fine("/"), noindex("/a", "a noindex"));
    assertThat(findings("/a")).contains("NOINDEX ONGOING 1 null");
    site.run(fine("/"), fine("/a"));
    assertThat(findings("/a")).contains("NOINDEX FIXED 1 3");
    site.run(fine("/"), noindex("/a", "a noindex"));
    assertThat(findings("/a")).contains("NOINDEX REOPENED 4 null");
    site.run(fine("/"), noindex("/a", "a noindex"));
    assertThat(findings("/a")).contains("NOINDEX ONGOING 4 null");
    assertThat(site.value("select first_run from finding where rule = 'NOINDEX'")).isEqualTo("1");
  }

  @Test
  void addNoRowWhileTheyStay() {
    site.run(fine("/"), noindex("/a", "a noindex"));
    long rows = PrivateTables.count(site.directory(), "finding");
    site.run(fine("/"), noindex("/a", "a noindex"));

    assertThat(PrivateTables.count(site.directory(), "finding")).isEqualTo(rows);
    assertThat(site.value("select last_run from finding where rule = 'NOINDEX'")).isEqualTo("2");
  }

  @Test
  void areNotFixedByARunThatDidNotSeeThePage() {
    site.run(fine("/"), answered("/a", 404), answered("/b", 404));
    site.run(RunState.INTERRUPTED, fine("/"), fine("/a"));

    assertThat(findings("/a")).contains("STATUS_404 FIXED 1 2");
    assertThat(findings("/b")).contains("STATUS_404 ONGOING 1 null");
  }

  @Test
  void areFixedWhenAWholeRunDoesNotFindThePageAnyMore() {
    site.run(fine("/"), answered("/a", 404));
    site.run(fine("/"));

    assertThat(findings("/a")).contains("STATUS_404 FIXED 1 2");
  }

  @Test
  void areNotFixedByRunsThatWereToldToLookElsewhere() {
    site.run(titled("/", "Shop"), titled("/a", "Tea"), titled("/b", "Tea"), answered("/c", 404));
    site.setOptions("--path-prefix /a");
    site.run(titled("/a", "Tea"));
    site.run(titled("/a", "Tea"));

    assertThat(findings("/c")).contains("STATUS_404 ONGOING 1 null");
    site.setOptions("");
    site.run(titled("/", "Shop"), titled("/a", "Tea"), titled("/b", "Milk"));
    assertThat(findings("/c")).contains("STATUS_404 FIXED 1 4");
  }

  @Test
  void ofPagesThatVanishedAreFixedHoweverFastTheRunWas() {
    site.run(titled("/", "Shop"), titled("/a", "Tea"), answered("/c", 404));
    site.setPace("--delay 5s");
    site.run(titled("/", "Shop"), titled("/a", "Tea"));

    assertThat(findings("/c")).contains("STATUS_404 FIXED 1 2");
  }

  @Test
  void keepWhatOnlyTheWholeSiteTellsAfterAPartialRun() {
    site.run(titled("/", "Shop"), titled("/a", "Tea"), titled("/b", "Tea"));
    site.run(RunState.INTERRUPTED, titled("/a", "Tea"));

    assertThat(findings("/a")).contains("TITLE_DUPLICATE ONGOING 1 null");
  }

  @Test
  void ofAFailureOfTheWholeSiteAreNotHeldAgainstItsPages() {
    site.run(fine("/"), noindex("/a", "a noindex"), fine("/b"), fine("/c"));
    site.run(answered("/", 503), answered("/a", 503), answered("/b", 503), answered("/c", 404));

    assertThat(site.value("select count(*) from site_incident")).isEqualTo("1");
    assertThat(site.value("select count(*) from finding where rule = 'STATUS_5XX'")).isEqualTo("0");
    assertThat(findings("/a")).contains("NOINDEX ONGOING 1 null");
    assertThat(findings("/c")).contains("STATUS_404 NEW 2 null");
  }

  @Test
  void nameTheTwinOfATitle() {
    site.run(titled("/", "Shop"), titled("/a", "Tea"), titled("/b", "Tea"), titled("/c", "Tea"));

    assertThat(
            site.sql(
                "select url, related_url from finding where rule = 'TITLE_DUPLICATE' order by 1"))
        .containsExactly(
            List.of(url("/a").toString(), url("/b").toString()),
            List.of(url("/b").toString(), url("/a").toString()),
            List.of(url("/c").toString(), url("/a").toString()));
  }

  @Test
  void followRedirectsToTheirEnd() {
    site.run(
        fine("/"),
        redirect("/1", "/2"),
        redirect("/2", "/3"),
        fine("/3"),
        redirect("/x", "/y"),
        redirect("/y", "/x"),
        redirect("/old", "/gone"),
        answered("/gone", 404),
        redirect("/short", "/3"));

    assertThat(
            site.sql(
                "select url, hops, final_url, final_status, problem from redirect_chain order by 1"))
        .extracting(row -> String.join(" ", row).replace("https://shop.example", ""))
        .containsExactly(
            "/1 2 /3 200 CHAIN",
            "/old 1 /gone 404 TO_ERROR",
            "/x 2 null null LOOP",
            "/y 2 null null LOOP");
    assertThat(site.value("select chain from redirect_chain where problem = 'CHAIN'"))
        .isEqualTo(url("/1") + " -> " + url("/2") + " -> " + url("/3"));
    assertThat(findings("/x")).contains("REDIRECT_LOOP NEW 1 null");
    assertThat(findings("/old")).contains("REDIRECT_TO_ERROR NEW 1 null");
    site.run(fine("/"), redirect("/1", "/3"), fine("/3"));
    assertThat(site.value("select count(*) from redirect_chain")).isEqualTo("0");
  }

  @Test
  void tellWhichPagesOnlyOrSomeNofollowLinksLeadTo() {
    site.run(
        List.of(
            content("/", link("/a", Follow.NOFOLLOW), link("/b", Follow.FOLLOW)),
            content("/a", link("/c", Follow.NOFOLLOW)),
            content("/d", link("/c", Follow.FOLLOW))),
        fine("/"),
        fine("/a"),
        answered("/b", 404),
        fine("/c"),
        fine("/d"));

    assertThat(findings("/a"))
        .contains("ONLY_NOFOLLOW_LINKS NEW 1 null")
        .noneMatch(finding -> finding.startsWith("SOME_NOFOLLOW_LINKS"));
    assertThat(findings("/b"))
        .contains("BROKEN_LINK NEW 1 null")
        .noneMatch(finding -> finding.contains("NOFOLLOW_LINKS"));
    assertThat(findings("/c"))
        .contains("SOME_NOFOLLOW_LINKS NEW 1 null")
        .noneMatch(finding -> finding.startsWith("ONLY_NOFOLLOW_LINKS"));
  }

  private static PageLink link(String path, Follow follow) {
    return new PageLink(url(path), follow);
  }

  private static PageContent content(String path, PageLink... links) {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(links),
            0);
    PageCopy copy = new PageCopy(1, Optional.empty(), 5_000, Headers.NONE, Observations.NIGHT);
    return new PageContent(url(path), copy, facts);
  }
}
