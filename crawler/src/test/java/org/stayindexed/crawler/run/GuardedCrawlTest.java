package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.crawler.testsite.TestSite;

/** 0.0.0.0 reaches this machine, but no crawl may start or end up there without being told. */
class GuardedCrawlTest {
  @AutoClose private final TestSite site = TestSite.start();

  @AutoClose
  private final RawServer trap = RawServer.replying("HTTP/1.1 404 Not Found\r\n\r\nno rules");

  @Test
  void doesNotFollowRobotsTxtIntoAForbiddenNetwork() {
    site.answer("/robots.txt", 302, "", "Location", "http://0.0.0.0:" + trap.port() + "/robots.txt")
        .page("/", "<title>Tea</title>");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.reasons("/")).containsExactly("ROBOTS_UNREACHABLE");
      assertThat(crawled.evidence("/")).contains("BLOCKED_ADDRESS");
    }
    assertThat(trap.connections()).isZero();
  }

  @Test
  void neitherFollowsARedirectThere() {
    site.answer("/", 302, "", "Location", "http://0.0.0.0:" + trap.port() + "/");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.at("/").redirectTo())
          .hasValueSatisfying(target -> assertThat(target.host()).isEqualTo("0.0.0.0"));
    }
    assertThat(trap.connections()).isZero();
  }
}
