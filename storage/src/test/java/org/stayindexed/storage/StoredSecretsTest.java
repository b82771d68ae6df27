package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.titled;
import static org.stayindexed.storage.Observations.url;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.url.PageUrl;

class StoredSecretsTest {
  private static final String CANARY = "c4naryS3cret";

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void openSite() {
    site = new StoredSite(directory);
  }

  @Test
  void storesNoSecretInAnyFileOfTheDatabase() throws Exception {
    site.run(
        answered("/a?token=" + CANARY, 200),
        redirect("/old", "/new;jsessionid=" + CANARY),
        noindex("/b", "<meta name=robots content=noindex data-token=\"" + CANARY + "\">"),
        titled("/c", "See https://anna:" + CANARY + "@shop.example/"));

    try (var files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain(CANARY);
        assertThat(new String(bytes, StandardCharsets.UTF_16LE))
            .as("%s", file)
            .doesNotContain(CANARY);
      }
    }
    assertThat(site.sql("select redirect_to from page_current where url like '%/old'"))
        .singleElement()
        .satisfies(row -> assertThat(row.get(0)).matches(".*/new;jsessionid=\\*{3}[0-9a-f]{16}"));
  }

  @Test
  void givesTheSameSecretTheSameMarkSoThatUrlsJoin() {
    site.run(redirect("/old", "/a?token=T1"), answered("/a?token=T1", 200));
    site.run(answered("/a?token=T1", 404), answered("/a?token=T2", 200));

    assertThat(
            site.sql(
                "select p.status from page_current o join page_current p on p.url = o.redirect_to"
                    + " where o.url like '%/old'"))
        .isEqualTo(List.of(List.of("404")));
    assertThat(site.value("select count(*) from page_current where url like '%token=***%'"))
        .isEqualTo("2");
  }

  @Test
  void givesTheSameSecretAnotherMarkInAnotherDatabase(@TempDir Path elsewhere) {
    StoredSite other = new StoredSite(elsewhere);
    site.run(answered("/?key=abcdef", 200));
    other.run(answered("/?key=abcdef", 200));

    assertThat(site.value("select url from page_current"))
        .isNotEqualTo(other.value("select url from page_current"));
  }

  @Test
  void countsTheHitsOfAnAccessLogForTheUrlThatWasCrawled() {
    site.run(answered("/a?token=T1", 200));
    site.read(
        new CountedLog("access.log")
            .hit("/a?token=T1", "2026-11-22T10:00:00Z", CountedLog.googlebot(200)));

    assertThat(PrivateTables.count(site.directory(), "url where url like '%token%'")).isEqualTo(1);
  }

  @Test
  void hidesEmailAddressesInUrlsThatOnlyALogHas() throws Exception {
    String mail = "anna%40mail.example";
    site.run(answered("/", 200));
    site.read(
        new CountedLog("access.log")
            .sampled("/leave?to=" + mail, "2026-11-22T10:00:00Z", CountedLog.person(404), "curl")
            .hit("/leave?to=bob@mail.example", "2026-11-22T10:00:00Z", CountedLog.person(200))
            .hit("/leave?to=" + mail, "2026-11-22T11:00:00Z", CountedLog.person(200)));

    assertThat(site.sql("select url, hits from orphan_in_log order by hits desc"))
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.get(0)).matches(".*/leave\\?to=\\*{3}[0-9a-f]{16}");
              assertThat(PageUrl.of(row.get(0)).isMasked()).isTrue();
            })
        .extracting(row -> row.get(1))
        .containsExactly("2", "1");
    assertThat(site.value("select url from log_sample"))
        .isEqualTo(site.value("select url from orphan_in_log where hits = 2"));
    assertThat(isStored("mail.example")).isFalse();
    try (Snapshot snapshot = Snapshot.take(new DatabaseDirectory(directory));
        UrlReader reader = snapshot.urlReader()) {
      assertThat(reader.find(url("/leave?to=" + mail)))
          .hasValueSatisfying(page -> assertThat(page.log()).hasSize(2));
    }
  }

  @Test
  void joinsALogWithAPageThatHasAnEmailAddressInItsUrl() {
    site.run(answered("/", 200), answered("/write?to=info@shop.example", 200));
    site.read(
        new CountedLog("access.log")
            .hit("/write?to=info@shop.example", "2026-11-22T10:00:00Z", CountedLog.googlebot(200)));

    assertThat(site.sql("select url from crawl_and_log where in_log and in_crawl"))
        .containsExactly(List.of("https://shop.example/write?to=info@shop.example"));
  }

  private boolean isStored(String text) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void knowsAUrlThatCameBackFromTheDatabaseAsMasked() {
    site.run(answered("/a?token=T1", 200));
    try (Database database = Database.open(site.directory(), "a test");
        RunWriter writer = database.startRun(site.start())) {
      assertThat(database.earlierPages(writer.runId()))
          .singleElement()
          .satisfies(url -> assertThat(url.isMasked()).isTrue());
    }
  }

  @Test
  void leavesThePageVersionAloneWhileOnlyTheSecretChanges() {
    site.run(redirect("/old", "/a;jsessionid=NIGHT1"));
    site.run(redirect("/old", "/a;jsessionid=NIGHT2"));

    assertThat(PrivateTables.count(site.directory(), "page_version")).isEqualTo(1);
  }
}
