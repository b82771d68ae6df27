package org.stayindexed.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapOutputTest {
  @TempDir private Path directory;

  private static SitemapOutput written(
      Path directory, @Nullable String base, List<List<@Nullable Object>> rows) {
    SitemapOutput output = new SitemapOutput(directory.resolve("sitemap.xml"), base, 2);
    output.columns(List.of("url", "lastmod"));
    rows.forEach(output::row);
    return output;
  }

  private static List<@Nullable Object> page(String url) {
    return Arrays.asList(url, null);
  }

  @Test
  void moreThanOneFileHoldsGoesIntoSeveralWithAnIndex() throws IOException {
    try (SitemapOutput output =
        written(
            directory,
            null,
            List.of(
                page("https://tea.example/1"),
                Arrays.asList("https://tea.example/2?a&b='<\">", "2026-11-01"),
                page("https://tea.example/3")))) {
      assertThat(output.commit())
          .extracting(file -> file.getFileName().toString())
          .containsExactly("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml");
    }
    assertThat(directory.resolve("sitemap.xml"))
        .hasContent(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://tea.example/sitemap-1.xml</loc></sitemap>
            <sitemap><loc>https://tea.example/sitemap-2.xml</loc></sitemap>
            </sitemapindex>
            """);
    assertThat(directory.resolve("sitemap-1.xml"))
        .content()
        .contains(
            "<loc>https://tea.example/2?a&amp;b=&apos;&lt;&quot;&gt;</loc>"
                + "<lastmod>2026-11-01</lastmod>");
  }

  @Test
  void theIndexNamesTheFolderInWhichTheFilesWillBeServed() throws IOException {
    try (SitemapOutput output =
        written(
            directory,
            "https://cdn.example/maps",
            List.of(
                page("https://a.example/1"),
                page("https://a.example/2"),
                page("https://a.example/3")))) {
      List<Path> unused = output.commit();
    }
    assertThat(directory.resolve("sitemap.xml"))
        .content()
        .contains("<loc>https://cdn.example/maps/sitemap-2.xml</loc>");
  }

  @Test
  void whatIsNotCommittedLeavesNothing() throws IOException {
    try (SitemapOutput output = written(directory, null, List.of(page("https://a.example/1")))) {
      assertThat(output.tooLong()).isZero();
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aUrlThatIsTooLongForTheProtocolIsCounted() {
    try (SitemapOutput output =
        written(
            directory,
            null,
            List.of(page("https://a.example/" + "x".repeat(2_030)), page("https://a.example/")))) {
      assertThat(output.tooLong()).isEqualTo(1);
    }
  }

  @Test
  void rowsWithoutUrlsAreNoSitemap() {
    try (SitemapOutput output = new SitemapOutput(directory.resolve("s.xml"), null)) {
      assertThatThrownBy(() -> output.columns(List.of("site", "n")))
          .hasMessage("A sitemap needs a column url; there is only site, n");
    }
  }
}
