package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.NIGHT;
import static org.stayindexed.storage.Observations.url;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.BodyError;
import org.stayindexed.model.page.BodyFingerprint;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.PageLink.Follow;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.RememberedPage;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.PageMemory;
import org.stayindexed.model.url.PageUrl;

/** What a run learned of bodies, as the next one finds it. */
class PageMemoryTest {
  private static final Headers HEADER =
      Headers.of("Content-Type", "text/html", "X-Robots-Tag", "all", "ETag", "\"1: 2\"");
  private static final PageFacts FACTS =
      new PageFacts(
          Optional.of("Green tea"),
          List.of(new RobotsDirective("robots", "noindex", "<meta> in the head")),
          List.of(new CanonicalLink(url("/tea"), "/tea", "<link> in the head")),
          Optional.of(new PageRefresh(Duration.ZERO, url("/new"), "<meta> in the head")),
          Optional.of(new BodyError(499, "Token Required")),
          List.of(
              new PageLink(url("/b"), Follow.FOLLOW),
              new PageLink(PageUrl.of("https://other.example/"), Follow.NOFOLLOW)),
          7);

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static PageContent content(String path, PageFacts facts, Headers header) {
    byte[] body = path.getBytes(StandardCharsets.UTF_8);
    BodyFingerprint fingerprint = BodyFingerprint.of(List.of("text/html"), body);
    return new PageContent(
        url(path), new PageCopy(3, Optional.of(fingerprint), 5_000, header, NIGHT), facts);
  }

  private static PageContent withoutFingerprint(PageContent content) {
    PageCopy copy = content.copy();
    return new PageContent(
        content.url(),
        new PageCopy(copy.reader(), Optional.empty(), copy.bytes(), copy.header(), copy.readAt()),
        content.facts());
  }

  private void store(PageContent... contents) {
    try (Database database = Database.open(site.directory(), "a test")) {
      try (RunWriter writer = database.startRun(site.start())) {
        for (PageContent content : contents) {
          writer.accept(content);
        }
      }
    }
  }

  private Optional<RememberedPage> remembered(String path) {
    try (Database database = Database.open(site.directory(), "a test");
        RunWriter writer = database.startRun(site.start())) {
      Optional<RememberedPage> page = writer.memory().of(url(path));
      // Unpacked while the database is open.
      Optional<PageFacts> facts = page.flatMap(found -> found.facts().get());
      return page.map(found -> new RememberedPage(found.copy(), () -> facts));
    }
  }

  @Test
  void isEverythingThatTheRunLearned() {
    PageContent stored = content("/a", FACTS, HEADER);
    store(stored);
    RememberedPage page = remembered("/a").orElseThrow();

    assertThat(page.copy()).isEqualTo(stored.copy());
    assertThat(page.facts().get()).hasValue(FACTS);
  }

  @Test
  void isNothingOfAPageThatWasNeverReadWhole() {
    store(withoutFingerprint(content("/a", FACTS, HEADER)));

    assertThat(remembered("/a")).isEmpty();
    assertThat(remembered("/never-seen")).isEmpty();
    assertThat(site.value("select count(*) from run_summary")).isEqualTo("3");
  }

  @Test
  void isWhatWasLearnedLast() {
    store(content("/a", PageFacts.NONE, HEADER));
    store(content("/a", FACTS, Headers.of("ETag", "\"2\"")));

    assertThat(remembered("/a").orElseThrow().copy().header())
        .isEqualTo(Headers.of("ETag", "\"2\""));
    assertThat(remembered("/a").orElseThrow().facts().get()).hasValue(FACTS);
  }

  @Test
  void isForgottenWhereItsColumnsCannotHoldIt() {
    store(content("/a", FACTS, HEADER));
    store(content("/a", FACTS, Headers.of("Link", "x".repeat(30_000))));
    RobotsDirective large = new RobotsDirective("robots", "x".repeat(400_000), "y");
    store(
        content(
            "/b",
            new PageFacts(
                Optional.empty(),
                List.of(large, large, large),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0),
            HEADER));

    assertThat(remembered("/a")).isEmpty();
    assertThat(remembered("/b")).isEmpty();
  }

  @Test
  void isNothingOfAPageWithASecretWhichStaysOutOfTheDatabase() {
    PageLink secret = new PageLink(url("/b?access_token=s3cr3t"), Follow.FOLLOW);
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(secret),
            0);
    store(content("/links", facts, HEADER));
    store(content("/header", FACTS, Headers.of("Refresh", "5; url=/b?access_token=s3cr3t")));
    store(content("/own?access_token=s3cr3t", FACTS, HEADER));

    assertThat(remembered("/links")).isEmpty();
    assertThat(remembered("/header")).isEmpty();
    assertThat(remembered("/own?access_token=s3cr3t")).isEmpty();
    assertThat(
            PrivateTables.value(
                site.directory(),
                "select count(*) from store.page_content where header <> '' or length(facts) > 0"))
        .isZero();
  }

  @Test
  void hasNoFactsWhereAUrlOfThemIsNotInThisDatabase() {
    store(content("/a", FACTS, HEADER));
    PrivateTables.change(site.directory(), "delete from store.url where url like '%other%'");

    assertThat(remembered("/a").orElseThrow().facts().get()).isEmpty();
  }

  @Test
  void canBeAskedWhileTheRunIsWritten() {
    store(content("/a", FACTS, HEADER));
    try (Database database = Database.open(site.directory(), "a test");
        RunWriter writer = database.startRun(site.start())) {
      PageMemory memory = writer.memory();
      for (int i = 0; i < 3_000; i++) {
        writer.accept(content("/" + i, FACTS, HEADER));
        if (i % 100 == 0) {
          assertThat(memory.of(url("/a")).flatMap(page -> page.facts().get())).hasValue(FACTS);
        }
      }
    }
    assertThat(remembered("/2999")).isPresent();
  }

  @Test
  void survivesThatAThreadWithAnInterruptAsks() {
    store(content("/a", FACTS, HEADER));
    try (Database database = Database.open(site.directory(), "a test");
        RunWriter writer = database.startRun(site.start())) {
      Thread.currentThread().interrupt();

      assertThat(writer.memory().of(url("/a"))).isPresent();
      assertThat(writer.memory().of(url("/a"))).isPresent();
    } finally {
      boolean unused = Thread.interrupted();
    }
  }
}
