package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.url.PageUrl;

/** What a run that was cut short leaves for the one that goes on, or for the next one. */
class LeftOverTest {
  private static final Discovery ON_START = Discovery.START.linkOn(Observations.START);

  @TempDir private Path directory;

  private static UrlsFound found(Discovery discovery, String... paths) {
    return new UrlsFound(Stream.of(paths).map(Observations::url).toList(), discovery, Purpose.PAGE);
  }

  private static List<UrlsFound> all(LeftOver leftOver) {
    List<UrlsFound> found = new ArrayList<>();
    leftOver.forEach(found::add);
    return found;
  }

  /** A run that found four pages and looked at two of them. */
  private long cutShort(Database database) {
    RunWriter writer = database.startRun(new StoredSite(directory).start());
    writer.accept(found(Discovery.START, "/"));
    writer.accept(found(ON_START, "/a", "/b", "/c"));
    writer.accept(Observations.answered("/", 200));
    writer.accept(found(ON_START.redirectFrom(Observations.url("/b")), "/b/new"));
    writer.accept(Observations.redirect("/b", "/b/new"));
    writer.close();
    return writer.runId();
  }

  private static void end(Database database, long runId, RunState state) {
    database.endRun(
        runId,
        new RunEnd(state, "", Observations.NIGHT.plusSeconds(60)),
        new RiskClock(RiskThresholds.DEFAULT));
  }

  @Test
  void isWhatWasFoundWithoutWhatWasObservedInItsOrder() {
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      LeftOver left = database.leftOver(cutShort(database));

      assertThat(all(left))
          .containsExactly(
              found(ON_START, "/a", "/c"),
              found(
                  new Discovery(DiscoveryKind.REDIRECT, 1, Optional.of(Observations.url("/b")), 1),
                  "/b/new"));
      assertThat(left.count()).isEqualTo(3);
      assertThat(left.done())
          .containsExactlyInAnyOrder(
              Observations.START.fingerprint().high(), Observations.url("/b").fingerprint().high());
    }
  }

  @Test
  void survivesTheEndOfTheProcessAndIsGoneOnWith() {
    long runId;
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      runId = cutShort(database);
    }
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      assertThat(database.reader().run(runId).orElseThrow().state())
          .isEqualTo(RunState.INTERRUPTED);
      RunWriter writer = database.resumeRun(runId);
      assertThat(writer.runId()).isEqualTo(runId);
      assertThat(database.reader().run(runId).orElseThrow().state()).isEqualTo(RunState.RUNNING);
      writer.accept(found(ON_START, "/d"));
      for (String path : List.of("/a", "/c", "/d")) {
        writer.accept(Observations.answered(path, 200));
      }
      writer.close();

      assertThat(all(database.leftOver(runId))).hasSize(1);
      end(database, runId, RunState.FINISHED);
      assertThat(all(database.leftOver(runId))).isEmpty();
      assertThat(database.reader().run(runId).orElseThrow().urls()).isEqualTo(5);
    }
  }

  @Test
  void goesOverToTheNextRunOfTheSite() {
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      long first = cutShort(database);
      end(database, first, RunState.PARTIAL);
      RunWriter second = database.startRun(new StoredSite(directory).start());
      second.close();

      assertThat(all(database.leftOver(first))).isEmpty();
      assertThat(database.leftOver(second.runId()).count()).isEqualTo(3);
      assertThat(database.leftOver(second.runId()).done()).isEmpty();
    }
  }

  @Test
  void staysWithItsOwnSite() {
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      long first = cutShort(database);
      end(database, first, RunState.INTERRUPTED);
      RunStart other =
          new RunStart(
              PageUrl.of("https://other.example/"),
              Observations.NIGHT,
              "1.0",
              "Stayindexed/1.0",
              "",
              "");
      database.startRun(other).close();

      assertThat(database.leftOver(first).count()).isEqualTo(3);
    }
  }

  private static SitemapRead read(String path, int status) {
    Timings timings = new Timings(Observations.NIGHT, Duration.ZERO, Duration.ZERO);
    return new SitemapRead(
        Observations.url(path),
        Observations.NIGHT,
        Discovery.unlinked(DiscoveryKind.SITEMAP),
        Optional.of(new Answered(status, Headers.NONE, BodyFacts.EMPTY, timings)),
        OptionalLong.empty(),
        new SitemapContent(SitemapKind.PAGES, List.of(), List.of(), 0, List.of()));
  }

  @Test
  void isNoSitemapThatWasReadButOneThatFailed() {
    Discovery named = Discovery.unlinked(DiscoveryKind.SITEMAP);
    List<PageUrl> sitemaps =
        Stream.of("/read.xml", "/down.xml", "/waits.xml").map(Observations::url).toList();
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      RunWriter writer = database.startRun(new StoredSite(directory).start());
      try (writer) {
        writer.accept(new UrlsFound(sitemaps, named, Purpose.SITEMAP));
        writer.accept(read("/read.xml", 200));
        writer.accept(read("/down.xml", 503));
      }
      LeftOver left = database.leftOver(writer.runId());

      assertThat(left.sitemapsRead()).containsExactly(Observations.url("/read.xml"));
      assertThat(all(left))
          .containsExactly(new UrlsFound(sitemaps.subList(1, 3), named, Purpose.SITEMAP));
      assertThat(left.count()).isEqualTo(2);
    }
  }
}
