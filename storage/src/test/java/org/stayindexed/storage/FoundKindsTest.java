package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.FoundKinds;
import org.stayindexed.model.run.FoundKinds.Since;

/** Every way in which a run came to a page. */
class FoundKindsTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static FoundKinds found(String path, Since since, DiscoveryKind... kinds) {
    int bits = 0;
    for (DiscoveryKind kind : kinds) {
      bits |= kind.bit();
    }
    return new FoundKinds(
        List.of(new FoundKinds.Found(url(path).fingerprint().high(), (short) bits, since)));
  }

  private static List<String> row(String path, String kinds) {
    return List.of(url(path).toString(), kinds);
  }

  private List<List<String>> discoveredBy() {
    return site.sql("select url, discovered_by from page_current order by url");
  }

  @Test
  void areShownInAFixedOrder() {
    site.runThen(
        List.of(
            found("/a", Since.BEGINNING, DiscoveryKind.SITEMAP, DiscoveryKind.LINK),
            found("/b", Since.BEGINNING, DiscoveryKind.LINK),
            found("/c", Since.BEGINNING, DiscoveryKind.values()),
            found("/never-seen", Since.BEGINNING, DiscoveryKind.LINK)),
        answered("/a", 200),
        answered("/b", 200),
        answered("/c", 200));

    assertThat(discoveredBy())
        .containsExactly(
            row("/a", "LINK, SITEMAP"),
            row("/b", "LINK"),
            row(
                "/c",
                "START, LINK, REDIRECT, CANONICAL, PAGINATION, ALTERNATE, AMP, RESOURCE, SITEMAP,"
                    + " LIST, ACCESS_LOG, EARLIER_RUN"));
  }

  @Test
  void areThoseOfTheLastRun() {
    site.runThen(
        List.of(found("/a", Since.BEGINNING, DiscoveryKind.LINK, DiscoveryKind.SITEMAP)),
        answered("/a", 200));
    site.runThen(List.of(found("/a", Since.BEGINNING, DiscoveryKind.LINK)), answered("/a", 200));

    assertThat(discoveredBy()).containsExactly(row("/a", "LINK"));
  }

  @Test
  void addUpWhereARunWasGoneOnWith() {
    site.runThen(
        List.of(
            found("/a", Since.BEGINNING, DiscoveryKind.LINK, DiscoveryKind.CANONICAL),
            found("/a", Since.RESUMED, DiscoveryKind.SITEMAP),
            found("/b", Since.RESUMED, DiscoveryKind.SITEMAP)),
        answered("/a", 200),
        answered("/b", 200));

    assertThat(discoveredBy())
        .containsExactly(row("/a", "LINK, CANONICAL, SITEMAP"), row("/b", "LINK, SITEMAP"));
  }

  @Test
  void areOneWhereNothingElseIsKnown() {
    site.run(answered("/a", 200));

    assertThat(discoveredBy()).containsExactly(row("/a", "LINK"));
  }

  @Test
  void standBesideWhatTheAccessLogHas() {
    site.run(answered("/a", 200), answered("/b", 200));
    site.read(
        new CountedLog("access.log").hit("/a", "2026-11-22T10:00:00Z", CountedLog.person(200)));

    assertThat(site.sql("select url, in_log from page_current order by url"))
        .containsExactly(row("/a", "true"), row("/b", "false"));
  }
}
