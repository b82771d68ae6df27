package org.stayindexed.crawler.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapEntry;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.sitemap.SitemapProblem;
import org.stayindexed.model.url.PageUrl;

class SitemapReaderTest {
  private static final PageUrl SITEMAP = PageUrl.of("https://example.com/maps/sitemap.xml");
  private static final String URLSET =
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
          + " xmlns:xhtml='http://www.w3.org/1999/xhtml'"
          + " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>";

  private static SitemapContent read(byte[] body, BodyFacts facts) {
    return new SitemapReader(url -> url.host().equals("shop.example.com"))
        .read(SITEMAP, body, facts);
  }

  private static SitemapContent read(String text) {
    byte[] body = text.getBytes(UTF_8);
    return read(body, BodyFacts.complete(body.length));
  }

  private static String urlset(String... entries) {
    return URLSET
        + Arrays.stream(entries).map(e -> "<url>" + e + "</url>").collect(Collectors.joining())
        + "</urlset>";
  }

  private static String locs(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "<url><loc>https://example.com/" + i + "</loc></url>")
        .collect(Collectors.joining());
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static List<String> paths(SitemapContent content) {
    return content.urls().stream().map(PageUrl::pathAndQuery).toList();
  }

  private static AbstractListAssert<?, ?, SitemapFault, ?> assertFaults(SitemapContent content) {
    return assertThat(content.problems()).extracting(SitemapProblem::fault);
  }

  @Test
  void takesPagesWithTheirDatesInOrder() {
    SitemapContent content =
        read(
            urlset(
                "<loc> https://example.com/b?x=1&amp;y=2 </loc><lastmod>2026-11-20</lastmod>",
                "<loc>https://example.com/a</loc><priority>0.5</priority>"));

    assertThat(content.kind()).isEqualTo(SitemapKind.PAGES);
    assertThat(content.entries())
        .extracting(e -> e.url().toString(), SitemapEntry::lastModified)
        .containsExactly(
            tuple(
                "https://example.com/b?x=1&y=2",
                java.util.Optional.of(Instant.parse("2026-11-20T00:00:00Z"))),
            tuple("https://example.com/a", java.util.Optional.empty()));
    assertThat(content.newestEntry()).contains(Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(content.problems()).isEmpty();
  }

  @Test
  void keepsLanguagesAndImagesApartFromPages() {
    SitemapContent content =
        read(
            urlset(
                "<loc>https://example.com/en</loc>"
                    + "<xhtml:link rel='alternate' hreflang='de' href='https://example.com/de'/>"
                    + "<xhtml:link rel='stylesheet' href='https://example.com/style'/>"
                    + "<image:image><image:loc>https://example.com/i.png</image:loc></image:image>"));

    assertThat(paths(content)).containsExactly("/en");
    assertThat(content.alternates()).containsExactly(PageUrl.of("https://example.com/de"));
    assertThat(content.images()).isEqualTo(1);
  }

  @Test
  void keepsWithEachPageWhatItIsInOtherLanguages() {
    String links =
        "<xhtml:link rel='alternate' hreflang='en' href='https://example.com/en'/>"
            + "<xhtml:link rel='alternate' hreflang=' de ' href='/de'/>"
            + "<xhtml:link rel='alternate' media='handheld' href='https://m.example.com/'/>";
    SitemapContent content =
        read(
            urlset(
                "<loc>https://example.com/en</loc>" + links,
                "<loc>https://example.com/plain</loc>",
                "<loc>https://example.com/de</loc>" + links));

    assertThat(content.entries())
        .extracting(entry -> entry.languages().stream().map(RelatedLink::language).toList())
        .containsExactly(List.of("en", "de"), List.of(), List.of("en", "de"));
    assertThat(content.entries().get(0).languages())
        .as("once in the memory, for sitemaps say the same for each language")
        .isSameAs(content.entries().get(2).languages())
        .last()
        .isEqualTo(
            new RelatedLink(
                RelatedLink.Relation.HREFLANG,
                "de",
                PageUrl.of("https://example.com/de"),
                RelatedLink.Place.SITEMAP));
    assertThat(content.alternates()).hasSize(3);
  }

  @Test
  void readsAnIndex() {
    SitemapContent content =
        read(
            "<sitemapindex><sitemap><loc>https://cdn.example.net/1.xml.gz</loc></sitemap>"
                + "</sitemapindex>");

    assertThat(content.kind()).isEqualTo(SitemapKind.INDEX);
    assertThat(content.urls()).containsExactly(PageUrl.of("https://cdn.example.net/1.xml.gz"));
    assertThat(content.problems()).as("An index may name sitemaps anywhere").isEmpty();
  }

  @Test
  void readsFeeds() {
    SitemapContent rss =
        read(
            "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
                + "<link>https://example.com/</link><item><atom:link href='https://x.example/'/>"
                + "<link>https://example.com/news</link>"
                + "<pubDate>Fri, 20 Nov 2026 10:00:00 +0100</pubDate></item></channel></rss>");
    SitemapContent atom =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><link href='https://example.com/'/><entry>"
                + "<link rel='edit' href='https://example.com/edit'/>"
                + "<link href='https://example.com/post'/><updated>2026-11-20T09:00:00Z</updated>"
                + "</entry></feed>");

    assertThat(rss.kind()).isEqualTo(SitemapKind.RSS);
    assertThat(atom.kind()).isEqualTo(SitemapKind.ATOM);
    assertThat(paths(rss)).containsExactly("/news");
    assertThat(paths(atom)).containsExactly("/post");
    assertThat(List.of(rss.newestEntry(), atom.newestEntry()))
        .containsOnly(java.util.Optional.of(Instant.parse("2026-11-20T09:00:00Z")));
  }

  @Test
  void readsTextAndCountsLinesThatAreNoUrl() {
    SitemapContent content =
        read("\ufeffhttps://example.com/a\r\n\r\nexample.com/b\nhttps://example.com/c");

    assertThat(content.kind()).isEqualTo(SitemapKind.TEXT);
    assertThat(paths(content)).containsExactly("/a", "/c");
    assertThat(content.problems())
        .containsExactly(new SitemapProblem(SitemapFault.BAD_URL, 1, "example.com/b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1", "UTF-8"})
  void readsTheEncodingThatTheFileDeclares(String encoding) {
    String mark = encoding.equals("UTF-16LE") ? "\ufeff" : "";
    String name = encoding.equals("UTF-16LE") ? "UTF-16" : encoding;
    String text =
        mark
            + "<?xml version='1.0' encoding='"
            + name
            + "'?><urlset><url><loc>https://example.com/caf\u00e9</loc></url></urlset>";
    byte[] body = text.getBytes(java.nio.charset.Charset.forName(encoding));

    assertThat(paths(read(body, BodyFacts.complete(body.length)))).containsExactly("/caf%C3%A9");
  }

  @Test
  void readsTextInUtf16() {
    byte[] body = "https://example.com/a\nhttps://example.com/b".getBytes(StandardCharsets.UTF_16);

    assertThat(paths(read(body, BodyFacts.complete(body.length)))).containsExactly("/a", "/b");
  }

  @Test
  void unzipsByContent() {
    byte[] zipped = gzip(urlset("<loc>https://example.com/a</loc>").getBytes(UTF_8));

    assertThat(paths(read(zipped, BodyFacts.complete(zipped.length)))).containsExactly("/a");
  }

  @Test
  void keepsWhatCameBeforeGzipBroke() {
    byte[] zipped = gzip((URLSET + locs(0, 20_000) + "</urlset>").getBytes(UTF_8));
    byte[] half = Arrays.copyOf(zipped, zipped.length / 2);

    SitemapContent content = read(half, BodyFacts.complete(half.length));

    assertFaults(content).containsExactly(SitemapFault.BROKEN_GZIP);
    assertThat(content.entries()).hasSizeBetween(1_000, 19_999);
  }

  @Test
  void stopsAtFiftyMegabytesOfABomb() {
    String entry = "<url><loc>https://example.com/a</loc></url>";
    byte[] filling = " ".repeat(1 << 20).getBytes(UTF_8);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.writeBytes((URLSET + entry).getBytes(UTF_8));
    for (int mb = 0; mb < 60; mb++) {
      bomb.writeBytes(filling);
    }
    bomb.writeBytes((entry.replace("/a", "/late") + "</urlset>").getBytes(UTF_8));
    byte[] zipped = gzip(bomb.toByteArray());

    SitemapContent content = read(zipped, BodyFacts.complete(zipped.length));

    assertThat(paths(content)).containsExactly("/a");
    assertFaults(content).containsExactly(SitemapFault.TOO_LARGE);
  }

  @Test
  void keepsFiftyThousandEntriesAndCountsTheRest() {
    SitemapContent content = read(URLSET + locs(0, 50_003) + "</urlset>");

    assertThat(content.entries()).hasSize(50_000);
    assertThat(content.problems())
        .containsExactly(
            new SitemapProblem(SitemapFault.TOO_MANY_ENTRIES, 3, "https://example.com/50000"));
  }

  @Test
  void keepsTheEntriesBeforeAMistakeInTheXml() {
    SitemapContent content =
        read(URLSET + "<url><loc>https://example.com/a</loc></url>\n<url><loc>https://x</url>");

    assertThat(paths(content)).containsExactly("/a");
    assertThat(content.problems().get(0).fault()).isEqualTo(SitemapFault.BROKEN_XML);
    assertThat(content.problems().get(0).example()).startsWith("line 2: The element type \"loc\"");
  }

  @Test
  void saysOnceWhereTheRestIsMissing() {
    byte[] body = (URLSET + locs(0, 2)).getBytes(UTF_8);

    SitemapContent broken = read(body, BodyFacts.broken(body.length, FailureClass.RESET));
    SitemapContent cut = read(body, BodyFacts.cut(body.length));

    assertThat(paths(broken)).containsExactly("/0", "/1");
    assertThat(broken.problems())
        .containsExactly(new SitemapProblem(SitemapFault.TRUNCATED, 1, "RESET"));
    assertFaults(cut).containsExactly(SitemapFault.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "<!DOCTYPE html><html><body>Not found</body></html>, it is an HTML page",
    "'\n<HTML><p>x', it is an HTML page",
    "<opml/>, its root element is opml",
    "this is a bogus sitemap, it is neither XML nor a list of URLs",
    "'', it is neither XML nor a list of URLs"
  })
  void saysWhatItIsInsteadOfASitemap(String body, String instead) {
    SitemapContent content = read(body);

    assertThat(content.kind()).isEqualTo(SitemapKind.NONE);
    assertThat(content.problems())
        .containsExactly(new SitemapProblem(SitemapFault.NOT_A_SITEMAP, 1, instead));
  }

  @ParameterizedTest
  @CsvSource({
    "<loc>/a</loc>, RELATIVE_URL, /a",
    "<loc>mailto:x@example.com</loc>, BAD_URL, mailto:x@example.com",
    "<lastmod>2026</lastmod>, NO_LOC, ''",
    "<loc>https://other.example/</loc>, OTHER_HOST, https://other.example/",
    "<loc>https://example.com/a</loc><lastmod>soon</lastmod>, BAD_DATE, soon",
    "<loc>https://example.com/a</loc><lastmod>2026-02-30</lastmod>, BAD_DATE, 2026-02-30"
  })
  void countsFaultsOfEntriesWithAnExample(String entry, SitemapFault fault, String example) {
    SitemapContent content =
        read(urlset("<loc>https://example.com/good</loc>", entry, entry.replace("/a", "/b")));

    assertThat(content.problems())
        .filteredOn(problem -> problem.fault() != SitemapFault.DUPLICATE_URL)
        .extracting(SitemapProblem::fault, SitemapProblem::example)
        .containsExactly(tuple(fault, example));
  }

  @Test
  void mayNameUrlsOfTheCrawledSiteFromAnotherHost() {
    assertThat(read(urlset("<loc>https://shop.example.com/</loc>")).problems()).isEmpty();
  }

  @Test
  void countsEachUrlOnce() {
    String entry = "<loc>https://example.com/a</loc>";

    SitemapContent content = read(urlset(entry, entry, entry));

    assertThat(paths(content)).containsExactly("/a");
    assertThat(content.problems())
        .containsExactly(
            new SitemapProblem(SitemapFault.DUPLICATE_URL, 2, "https://example.com/a"));
  }

  @Test
  void saysThatItIsEmpty() {
    assertFaults(read(urlset())).containsExactly(SitemapFault.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01T00:00:00Z",
    "2026-11, 2026-11-01T00:00:00Z",
    "2026-11-20, 2026-11-20T00:00:00Z",
    "2026-11-20T10:30Z, 2026-11-20T10:30:00Z",
    "2026-11-20T10:30:15+02:00, 2026-11-20T08:30:15Z",
    "2026-11-20T10:30:15+0200, 2026-11-20T08:30:15Z",
    "2026-11-20T10:30:15.123-08:00, 2026-11-20T18:30:15.123Z",
    "2026-11-20T10:30:15, 2026-11-20T10:30:15Z",
    "'Fri, 20 Nov 2026 10:30:15 GMT', 2026-11-20T10:30:15Z",
    "20 Nov 26 10:30 +0100, 2026-11-20T09:30:00Z",
    "20.11.2026,",
    "2026-13-01,",
    "2026-11-20 10:30:15,",
    "20 Nov 26 10:30:15,"
  })
  void readsDates(String text, Instant expected) {
    assertThat(EntryDate.parse(text)).isEqualTo(java.util.Optional.ofNullable(expected));
  }

  @Test
  void opensNothingThatTheFileNames(@TempDir Path folder) throws IOException {
    Path canary = folder.resolve("canary.txt");
    Files.writeString(canary, "https://example.com/canary");
    try (TestSite server = TestSite.start()) {
      String dtd = server.url("/evil.dtd").toString();
      for (String hostile :
          List.of(
              "<!DOCTYPE urlset [<!ENTITY c SYSTEM '"
                  + canary.toUri()
                  + "'>]>%s<url><loc>&c;</loc></url>",
              "<!DOCTYPE urlset SYSTEM '" + dtd + "'>%s<url><loc>&c;</loc></url>",
              "<!DOCTYPE urlset [<!ENTITY %% p SYSTEM '" + dtd + "'> %%p;]>%s",
              "<?xml-stylesheet href='"
                  + dtd
                  + "'?>%s<x:include xmlns:x='http://www.w3.org/2001/XInclude'"
                  + " href='"
                  + canary.toUri()
                  + "' parse='text'/>",
              "%s<x xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                  + " xsi:schemaLocation='a "
                  + dtd
                  + "'/>")) {
        SitemapContent content =
            read(String.format(hostile, URLSET + "<url><loc>https://example.com/a</loc></url>"));

        assertThat(content.toString()).doesNotContain("/canary\"", "com/canary").contains("com/a");
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void resolvesNoEntitiesThatLaugh() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE urlset [<!ENTITY l0 'https://example.com/'>");
    for (int i = 1; i < 12; i++) {
      dtd.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
    }
    String text = dtd + "]>" + urlset("<loc>https://example.com/a</loc>", "<loc>&l11;</loc>");

    SitemapContent content = read(text);

    assertThat(paths(content)).startsWith("/a").hasSizeLessThanOrEqualTo(2);
    assertFaults(content).contains(SitemapFault.DOCTYPE);
    assertThat(content.toString().length()).isLessThan(2_000);
  }
}
