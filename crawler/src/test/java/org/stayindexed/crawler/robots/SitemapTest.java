package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sitemaps that a robots.txt names. */
class SitemapTest {

  @Test
  void sitemapsAreForEverybodyWhereverTheyStand() {
    RobotsTxt robots =
        Given.lines(
            "Sitemap: https://example.com/1.xml",
            "User-agent: Alpha",
            "Sitemap: https://example.com/2.xml",
            "Disallow: /",
            "Sitemap: https://example.com/3.xml",
            "Sitemap: https://example.com/1.xml");

    assertThat(robots.sitemaps())
        .containsExactly(
            "https://example.com/1.xml",
            "https://example.com/2.xml",
            "https://example.com/3.xml",
            "https://example.com/1.xml");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SITEMAP : /map.xml                     | /map.xml
          Site-map: map.xml                      | map.xml
          Sitemaps: /map.xml                     | /map.xml
          Sitemap /map.xml                       | /map.xml
          Sitemap: /map.xml?a=1&b=%c3%a9 # ours  | /map.xml?a=1&b=%c3%a9
          Sitemap: https://example.com/a b.xml   | https://example.com/a b.xml
          Sitemap: https://bücher.example/é.xml  | https://bücher.example/é.xml
          """)
  void theValueIsKeptAsItStands(String line, String value) {
    assertThat(Given.lines(line).sitemaps()).containsExactly(value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Sitemap:",
    "Sitemap",
    "Sitemap: # none",
    "Sitemap /a.xml /b.xml",
    "# Sitemap: /map.xml",
    "Map: /map.xml"
  })
  void theseLinesNameNone(String line) {
    assertThat(Given.lines(line).sitemaps()).isEmpty();
  }
}
