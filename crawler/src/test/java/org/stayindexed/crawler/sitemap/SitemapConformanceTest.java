package org.stayindexed.crawler.sitemap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.conformance.Cases;
import org.stayindexed.crawler.conformance.Conformance;
import org.stayindexed.crawler.conformance.Divergences;
import org.stayindexed.crawler.conformance.Suite;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.url.PageUrl;

/** The sitemaps of crawler-commons' tests, and the URLs that it finds in them. */
@Conformance
class SitemapConformanceTest {
  private static final Divergences FROM_CRAWLER_COMMONS =
      Divergences.NONE
          .and(
              "Entries on other hosts and outside of the sitemap's folder are kept: our scope decides",
              "cc-sitemap-07",
              "cc-sitemap-15")
          .and(
              "What stands before the mistake counts, with a problem that says so", "cc-sitemap-33")
          .and("A URL that breaks off may be another URL", "cc-sitemap-19")
          .and(
              "URLs are as they stand; none is repaired by a filter",
              "cc-sitemap-37",
              "cc-sitemap-50")
          .and("A misspelled namespace is forgiven, as by search engines", "cc-sitemap-41")
          .and("A document type is skipped, not a reason to refuse the rest", "cc-sitemap-52")
          .and("An entry within an entry ends before the date of the outer one", "cc-sitemap-57");

  @Test
  void findsTheUrlsThatCrawlerCommonsFinds(Cases cases) {
    try (Suite suite = cases.suite("crawler-commons sitemaps", FROM_CRAWLER_COMMONS)) {
      for (JsonNode row : cases.json("crawler-commons/sitemap.json")) {
        byte[] content = Cases.base64(row.get("content_base64"));
        SitemapContent read =
            new SitemapReader(url -> true)
                .read(PageUrl.of(row.get("url").asText()), content, BodyFacts.complete(0));
        suite.check(
            row.get("id").asText(),
            row.get("test").asText() + read.problems(),
            urls(read),
            wanted(row));
      }
    }
  }

  private static List<String> urls(SitemapContent read) {
    return read.entries().stream()
        .map(entry -> entry.url() + " " + entry.lastModified().map(Instant::toString).orElse("-"))
        .toList();
  }

  /** Nothing where it is refused. */
  private static List<String> wanted(JsonNode row) {
    List<String> wanted = new ArrayList<>();
    for (JsonNode child : row.path("children")) {
      String date = child.get("lastmod").isNull() ? "-" : child.get("lastmod").asText();
      wanted.add(child.get("loc").asText() + " " + date);
    }
    return wanted;
  }
}
