package org.stayindexed.crawler.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.url.PageUrl;

class SureTrapsTest {
  private final SureTraps traps =
      new SureTraps(Clock.fixed(Instant.parse("2026-11-22T02:15:00Z"), ZoneOffset.UTC));

  private boolean isTrap(String path) {
    return traps.of(PageUrl.of("https://tea.example" + path)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/about/about/about/",
        "/x/a/bb/a/bb/a/bb",
        "/events?date=2037-01-01",
        "/events/2200-12-31/list",
        "/calendar?year=2037&month=2",
        "/calendar?m=12&y=9999"
      })
  void areKnownByTheUrlAlone(String path) {
    assertThat(isTrap(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/about/about/",
        "/tiles/1/1/1/1",
        "/words/a/a/a",
        "/a/bb/a/bb/a/cc",
        "/events?date=2036-12-31",
        "/shoes/4711-12",
        "/thread/4711/12",
        "/calendar?year=2037",
        "/orders/99990-12-31",
        "/pension?year=2060"
      })
  void areNotSeenInUrlsThatMayWellBeMeant(String path) {
    assertThat(isTrap(path)).isFalse();
  }
}
