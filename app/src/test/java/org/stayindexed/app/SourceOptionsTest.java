package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.crawler.testsite.TestSite;

/** Lists, sitemaps and access logs as sources of URLs, as a user gives them. */
@Timeout(60)
class SourceOptionsTest {
  @TempDir private Path directory;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private CommandLineRun crawl(String... options) {
    List<String> words = new ArrayList<>(List.of("crawl", "--delay", "0"));
    words.addAll(List.of("--db", directory.resolve("db").toString()));
    words.addAll(List.of(options));
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  private String list(String... lines) {
    Path file = directory.resolve("urls.txt");
    try {
      Files.writeString(file, String.join("\n", lines));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file.toString();
  }

  private String csv(String query) {
    return CommandLineRun.csv(directory.resolve("db"), query).replace(site.url("/").origin(), "");
  }

  @Test
  void aListIsCrawledWithoutItsLinksAndItsBadLinesAreShown() {
    site.page("/a", "<a href=/linked>x</a>").answer("/b", 301, "", "Location", "/c");
    String file =
        list("# changed", site.url("/a").toString(), "", "no url", "  " + site.url("/b") + "  ");

    CommandLineRun run = crawl("--list", file);

    assertThat(run.exitCode()).isZero();
    assertThat(csv("select url, status, found_by from page_current order by url"))
        .isEqualTo("url,status,found_by\n/a,200,LIST\n/b,301,LIST\n/c,404,REDIRECT\n");
    assertThat(run.err())
        .contains(file + " line 4: \"no url\": ")
        .contains("1 lines of " + file + " are no URL");
    assertThat(run.out()).contains("PARTIAL: only the URLs of a list were looked at");
    assertThat(csv("select settings from run_summary")).contains("--list " + file);
  }

  @Test
  void aCrawlGoesOnWithTheFlagsThatItBeganWith() {
    site.page("/", "<img src=/a.png><a href=/a>x</a>").page("/a", "x");
    crawl(site.url("/").toString(), "--resources", "--no-sitemaps", "--max-pages", "1");
    assertThat(csv("select settings from run_summary")).contains("--resources --no-sitemaps");

    String db = directory.resolve("db").toString();
    CommandLineRun run =
        CommandLineRun.of(
            "crawl", "--resume", "--max-pages", "9", "--second-look", "0", "--db", db);

    assertThat(run.exitCode()).isZero();
    assertThat(csv("select url, status from page_current order by url"))
        .isEqualTo("url,status\n/,200\n/a,200\n");
    assertThat(csv("select url, status from resource")).isEqualTo("url,status\n/a.png,404\n");
    assertThat(site.requests("/sitemap.xml")).isEmpty();
  }

  @Test
  void aListMakesNoOtherPageLookRemoved() {
    site.page("/", "<a href=/a>x</a>").page("/a", "x");
    crawl(site.url("/").toString());

    CommandLineRun run = crawl("--list", list(site.url("/a").toString()));

    assertThat(run.out()).doesNotContain("Not found any more");
    assertThat(csv("select count(*) as risks from at_risk")).isEqualTo("risks\n0\n");
  }

  @Test
  void aListOfSeveralHostsNeedsTheSite() {
    String file = list(site.url("/a").toString(), "https://other.example/");
    site.page("/a", "x");

    assertThat(crawl("--list", file).err())
        .contains("has URLs of 2 hosts (127.0.0.1, other.example), and a crawl is of one site")
        .contains("crawl " + site.url("/") + " --list");
    CommandLineRun run = crawl(site.url("/").toString(), "--list", file);
    assertThat(run.err()).contains("1 URL of " + file + " is not of this site");
    assertThat(csv("select url from page_current")).isEqualTo("url\n/a\n");
  }

  @Test
  void aListThatIsNoneIsRefusedInOneLine() {
    assertThat(crawl("--list", directory.resolve("missing").toString()).err())
        .contains("--list ")
        .contains("there is no such file");
    assertThat(crawl("--list", directory.toString()).err()).contains("cannot be read");
    assertThat(crawl("--list", list("# nothing")).err()).contains("has no URL; write one a line");
    assertThat(crawl("--list", list("https://a.example/"), "--from-logs").err())
        .contains("leave out --sitemap, --from-logs and --resources");
    assertThat(crawl("https://a.example/", "--sitemap", "sitemap.xml").err())
        .contains("--sitemap \"sitemap.xml\" is no URL; write https://example.com/sitemap.xml");
  }

  @Test
  void linesAreTakenAsTheyCome() throws IOException {
    String text = "\ufeffhttps://a.example/1\r\nmailto:x@a.example\nhttps://a.example/1\n";

    UrlList list = UrlList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(list.urls()).extracting(Object::toString).containsExactly("https://a.example/1");
    assertThat(list.badLines())
        .containsExactly(
            "line 2: \"mailto:x@a.example\": only http and https can be crawled, not mailto");
  }

  @Test
  void sitemapsAreReadAndSummedUp() {
    site.page("/", "x").page("/orphan", "x");
    site.answer(
        "/sitemap.xml",
        200,
        "<urlset><url><loc>"
            + site.url("/orphan")
            + "</loc></url><url><loc>"
            + site.url("/gone")
            + "</loc><lastmod>soon</lastmod></url></urlset>");

    CommandLineRun run = crawl(site.url("/").toString());

    assertThat(run.out().lines().map(line -> line.strip().replaceAll(" {2,}", " ")))
        .contains(
            "Sitemaps (view sitemap) 1",
            "with something wrong 1",
            "Pages in sitemaps (view sitemap_url) 2",
            "not indexable (view sitemap_problem) 1",
            "Indexable, not linked (view orphan_page) 1");
  }

  @Test
  void noSitemapIsAskedForWhereNoneIsWanted() {
    site.page("/", "x");

    crawl(site.url("/").toString(), "--no-sitemaps");

    assertThat(site.requests("/sitemap.xml")).isEmpty();
  }
}
