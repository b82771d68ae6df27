package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.saying;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.run.PageObservation;

class EngineVerdictTest {
  private static final PageObservation NOT_FOR_BING =
      saying("/tea", "bingbot", "noindex", "X-Robots-Tag: bingbot: noindex");

  @TempDir Path directory;
  private StoredSite site;

  @BeforeEach
  void openSite() {
    site = new StoredSite(directory);
  }

  @Test
  void showsTheVerdictOfEachEngine() {
    site.run(answered("/", 200), NOT_FOR_BING, noindex("/cups", "a tag"));

    assertThat(
            site.sql(
                "select url, engine, verdict, reason, evidence from page_verdict order by url,"
                    + " engine desc"))
        .containsExactly(
            row("/", "Googlebot", "ELIGIBLE", "null", "null"),
            row("/", "Bingbot", "ELIGIBLE", "null", "null"),
            row("/cups", "Googlebot", "NOT_ELIGIBLE", "NOINDEX", "a tag"),
            row("/cups", "Bingbot", "NOT_ELIGIBLE", "NOINDEX", "a tag"),
            row("/tea", "Googlebot", "ELIGIBLE", "null", "null"),
            row("/tea", "Bingbot", "NOT_ELIGIBLE", "NOINDEX", "X-Robots-Tag: bingbot: noindex"));
  }

  @Test
  void storesOnlyWhatIsNotGooglesVerdictAndOnlyWhenItChanges() {
    site.run(answered("/", 200), NOT_FOR_BING);
    site.run(answered("/", 200), NOT_FOR_BING);

    assertThat(PrivateTables.count(site.directory(), "engine_verdict")).isEqualTo(1);
    assertThat(PrivateTables.count(site.directory(), "page_version")).isEqualTo(2);
  }

  @Test
  void tellsWhoseVerdictChanged() {
    site.run(answered("/", 200), answered("/tea", 200), answered("/cups", 200));
    site.run(answered("/", 200), NOT_FOR_BING, noindex("/cups", "a tag"));
    site.run(
        answered("/", 200),
        saying("/tea", "googlebot", "noindex", "<meta name=\"googlebot\">"),
        noindex("/cups", "another tag"));

    assertThat(
            site.sql(
                "select run_id, url, engine, old_verdict, new_verdict, old_reason, new_reason,"
                    + " evidence from verdict_change order by run_id, url, engine desc"))
        .containsExactly(
            change(2, "/cups", "Googlebot", "ELIGIBLE, NOT_ELIGIBLE, null, NOINDEX", "a tag"),
            change(2, "/cups", "Bingbot", "ELIGIBLE, NOT_ELIGIBLE, null, NOINDEX", "a tag"),
            change(
                2,
                "/tea",
                "Bingbot",
                "ELIGIBLE, NOT_ELIGIBLE, null, NOINDEX",
                "X-Robots-Tag: bingbot: noindex"),
            change(
                3,
                "/tea",
                "Googlebot",
                "ELIGIBLE, NOT_ELIGIBLE, null, NOINDEX",
                "<meta name=\"googlebot\">"),
            change(3, "/tea", "Bingbot", "NOT_ELIGIBLE, ELIGIBLE, NOINDEX, null", "null"));
  }

  private static List<String> row(
      String path, String engine, String verdict, String reason, String evidence) {
    return List.of("https://shop.example" + path, engine, verdict, reason, evidence);
  }

  private static List<String> change(
      int run, String path, String engine, String change, String evidence) {
    String[] parts = change.split(", ", -1);
    return List.of(
        String.valueOf(run),
        "https://shop.example" + path,
        engine,
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        evidence);
  }
}
