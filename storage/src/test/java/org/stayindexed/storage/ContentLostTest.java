package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.says;
import static org.stayindexed.storage.Observations.tokenRequired;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.run.PageObservation;

/**
 * A maintenance page behind status 200, a wall that stands for us, a token that ran out: all pages
 * lose their content at once, though they answer. Runs are 24 hours apart; the first begins on
 * 2026-11-22 at 02:15 UTC.
 */
class ContentLostTest {
  private static final String INCIDENTS =
      "select kind, since, since_run, last_run, failed, asked, high_at, deadline, ended_run from site_incident";

  @TempDir Path directory;
  private StoredSite site;

  @BeforeEach
  void openSite() {
    site = new StoredSite(directory);
    site.run(own("/a"), own("/b"), own("/c"), own("/d"));
  }

  private static PageObservation own(String path) {
    return says(path, "All about " + path, 80, path.hashCode());
  }

  private static PageObservation maintenance(String path) {
    return says(path, "We will be back soon", 9, 4_711);
  }

  private List<List<String>> openFindings() {
    return site.sql("select rule, url from finding where state <> 'FIXED' order by rule, url");
  }

  @Test
  void isOneIncidentFromTheRunThatMetItUntilTheRunThatDidNot() {
    List<List<String>> before = openFindings();
    site.run(maintenance("/a"), maintenance("/b"), maintenance("/c"), own("/d"));
    assertThat(site.sql(INCIDENTS))
        .containsExactly(
            List.of(
                "SITE_CONTENT_LOST",
                "2026-11-23T02:15Z",
                "2",
                "2",
                "3",
                "4",
                "2026-11-23T02:15Z",
                "null",
                "null"));
    assertThat(site.sql("select url from at_risk")).isEmpty();
    assertThat(openFindings()).as("says nothing of the pages").isEqualTo(before);

    site.run(maintenance("/a"), maintenance("/b"), maintenance("/c"), maintenance("/d"));
    assertThat(site.sql("select since_run, last_run, failed, ended_run from site_incident"))
        .as("goes on, though most texts did not change in this run")
        .containsExactly(List.of("2", "3", "4", "null"));

    site.run(own("/a"), own("/b"), own("/c"), own("/d"));
    assertThat(site.sql("select since_run, last_run, ended_run from site_incident"))
        .containsExactly(List.of("2", "3", "4"));
    assertThat(openFindings()).isEqualTo(before);
  }

  @Test
  void isAnAnswerOfSuccessWithAnErrorOnEveryPage() {
    site.run(tokenRequired("/a"), tokenRequired("/b"), tokenRequired("/c"), own("/d"));

    assertThat(site.sql("select kind, failed, asked from site_incident"))
        .containsExactly(List.of("SITE_CONTENT_LOST", "3", "4"));
    assertThat(site.sql("select url from at_risk")).isEmpty();
  }

  @Test
  void isNoneWhereHalfOfThePagesKeepTheirTexts() {
    site.run(own("/a"), own("/b"), own("/c"), own("/d"), own("/e"), own("/f"), own("/g"));
    site.run(
        maintenance("/a"),
        maintenance("/b"),
        maintenance("/c"),
        own("/d"),
        own("/e"),
        own("/f"),
        own("/g"));

    assertThat(site.sql(INCIDENTS)).isEmpty();
  }

  @Test
  void isNoneWhereThePagesHaveDifferentNewTexts() {
    site.run(
        says("/a", "New", 90, 1), says("/b", "New", 90, 2), says("/c", "New", 90, 3), own("/d"));

    assertThat(site.sql(INCIDENTS)).isEmpty();
  }

  @Test
  void isNoneWhereAllPagesAlwaysSaidTheSame() {
    StoredSite alike = new StoredSite(directory.resolve("alike"));
    for (int night = 0; night < 3; night++) {
      alike.run(maintenance("/a"), maintenance("/b"), maintenance("/c"));
    }

    assertThat(alike.sql(INCIDENTS)).isEmpty();
  }

  @Test
  void isNoneWhereScriptsWriteTheTextsFromNowOn() {
    site.run(says("/a", "App", 0, 0), says("/b", "App", 0, 0), says("/c", "App", 0, 0), own("/d"));

    assertThat(site.sql(INCIDENTS)).isEmpty();
  }

  @Test
  void leavesARiskOfAPageThatFailsInAnotherWay() {
    site.run(maintenance("/a"), maintenance("/b"), maintenance("/c"), answered("/d", 404));

    assertThat(site.sql("select url, cause from at_risk"))
        .containsExactly(List.of("https://shop.example/d", "CLIENT_ERROR"));
  }
}
