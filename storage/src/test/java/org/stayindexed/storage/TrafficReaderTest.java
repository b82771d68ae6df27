package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stayindexed.storage.CountedLog.abort;
import static org.stayindexed.storage.CountedLog.person;
import static org.stayindexed.storage.Observations.START;
import static org.stayindexed.storage.Observations.tokenRequired;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.storage.view.AbortedUrl;
import org.stayindexed.storage.view.TrafficFilter;

class TrafficReaderTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void store() {
    site = new StoredSite(directory);
    site.run(tokenRequired("/report"));
    CountedLog log = new CountedLog("access.log");
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(START)) {
      writer.accept(
          log.timed("/report", "2026-03-01T14:10:00Z", abort(ClientClass.PERSON), LONG)
              .timed("/report", "2026-03-01T14:20:00Z", abort(ClientClass.PERSON), LONG)
              .timed("/report", "2026-03-01T15:00:00Z", person(200), Duration.ofMillis(100))
              .hit("/map", "2026-03-01T15:00:00Z", abort(ClientClass.GOOGLEBOT))
              .hit("/fine", "2026-03-01T15:00:00Z", person(200))
              .next());
      writer.accept(
          log.timed("/report", "2026-03-02T14:10:00Z", abort(ClientClass.GOOGLEBOT), LONG).next());
    }
  }

  private List<AbortedUrl> worst(
      @Nullable String name, @Nullable ClientClass client, @Nullable LocalDate since) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        TrafficReader reader = snapshot.trafficReader()) {
      return reader.worst499(new TrafficFilter(name, client, since), 20);
    }
  }

  @Test
  void theWorstUrlComesFirstWithEverythingThatIsKnownOfIt() {
    List<AbortedUrl> urls = worst(null, null, null);

    assertThat(urls)
        .extracting(AbortedUrl::url)
        .containsExactly("https://shop.example/report", "https://shop.example/map");
    AbortedUrl report = urls.get(0);
    assertThat(report.aborts()).isEqualTo(3);
    assertThat(report.requests()).isEqualTo(4);
    assertThat(report.share()).isEqualTo(0.75);
    assertThat(report.bytes()).isEqualTo(30);
    assertThat(report.firstSeen()).isEqualTo(Instant.parse("2026-03-01T14:10:00Z"));
    assertThat(report.lastSeen()).isEqualTo(Instant.parse("2026-03-02T14:10:00Z"));
    assertThat(report.clients())
        .isEqualTo(Map.of(ClientClass.PERSON, 2L, ClientClass.GOOGLEBOT, 1L));
    assertThat(report.hours().get(14)).isEqualTo(3);
    assertThat(report.peakHour()).isEqualTo(14);
    assertThat(Objects.requireNonNull(report.crawl()).says499()).isTrue();
    assertThat(urls.get(1).crawl()).isNull();
  }

  @Test
  void histogramsOfAllBatchesAreAddedUp() {
    AbortedUrl report = worst(null, null, null).get(0);

    assertThat(report.times().aborted().count()).isEqualTo(3);
    assertThat(report.times().abortedUpstream().count()).isEqualTo(3);
    assertThat(report.times().answered().count()).isEqualTo(1);
    assertThat(report.times().aborted().quantile(0.5).orElseThrow())
        .isBetween(Duration.ofSeconds(28), Duration.ofSeconds(32));
  }

  @Test
  void aFilterLimitsWhatIsCounted() {
    assertThat(worst("shop.example", ClientClass.GOOGLEBOT, null))
        .extracting(AbortedUrl::url, AbortedUrl::aborts, AbortedUrl::requests)
        .containsExactly(
            tuple("https://shop.example/map", 1L, 1L),
            tuple("https://shop.example/report", 1L, 1L));
    List<AbortedUrl> second = worst(null, null, LocalDate.of(2026, 3, 2));
    assertThat(second).hasSize(1);
    assertThat(second.get(0).aborts()).isEqualTo(1);
    assertThat(second.get(0).hours().get(14)).isEqualTo(1);
    assertThat(worst("cups.example", null, null)).isEmpty();
  }

  @Test
  void theSitesWithALogAreNamed() {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        TrafficReader reader = snapshot.trafficReader()) {
      assertThat(reader.sites()).containsExactly("shop.example");
    }
  }
}
