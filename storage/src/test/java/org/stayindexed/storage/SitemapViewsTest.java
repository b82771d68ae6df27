package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.NIGHT;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.found;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapEntry;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.sitemap.SitemapProblem;
import org.stayindexed.model.url.PageUrl;

class SitemapViewsTest {
  private static final Timings TIMINGS = new Timings(NIGHT, Duration.ZERO, Duration.ZERO);
  private static final Discovery BY_ROBOTS =
      new Discovery(DiscoveryKind.SITEMAP, 0, Optional.of(url("/robots.txt")), 0);

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static FetchOutcome status(int status) {
    return new FetchOutcome.Answered(status, Headers.NONE, BodyFacts.complete(900), TIMINGS);
  }

  private static SitemapRead read(String path, long hash, SitemapContent content) {
    return new SitemapRead(
        url(path), NIGHT, BY_ROBOTS, Optional.of(status(200)), OptionalLong.of(hash), content);
  }

  private static SitemapRead pages(String path, String... pages) {
    List<SitemapEntry> entries =
        Arrays.stream(pages).map(page -> entry(page, Optional.empty())).toList();
    return read(path, Arrays.hashCode(pages), pages(entries));
  }

  private static SitemapContent pages(List<SitemapEntry> entries, SitemapProblem... problems) {
    return new SitemapContent(SitemapKind.PAGES, entries, List.of(), 2, List.of(problems));
  }

  private static SitemapEntry entry(String page, Optional<Instant> modified) {
    return new SitemapEntry(url(page), modified);
  }

  private static SitemapRead unread(String path, FetchOutcome outcome) {
    SitemapProblem problem = new SitemapProblem(SitemapFault.NOT_FETCHED, 1, "what happened");
    return new SitemapRead(
        url(path),
        NIGHT,
        BY_ROBOTS,
        Optional.of(outcome),
        OptionalLong.empty(),
        SitemapContent.none(problem));
  }

  private List<String> entries() {
    return site.sql("select url, since_run from sitemap_url order by url").stream()
        .map(row -> row.get(0).replace("https://shop.example", "") + " " + row.get(1))
        .toList();
  }

  @Test
  void showASitemapByItsLastReading() {
    Instant modified = Instant.parse("2026-11-20T00:00:00Z");
    site.run(
        List.of(
            read(
                "/map.xml",
                7,
                pages(
                    List.of(entry("/a", Optional.of(modified)), entry("/b", Optional.empty())),
                    new SitemapProblem(SitemapFault.BAD_DATE, 3, "soon"),
                    new SitemapProblem(SitemapFault.DOCTYPE, 1, "")))));

    assertThat(
            site.sql(
                "select sitemap, kind, entries, status, problems, newest_entry, images, named_by,"
                    + " named_in, run_id from sitemap"))
        .containsExactly(
            List.of(
                "https://shop.example/map.xml",
                "PAGES",
                "2",
                "200",
                "BAD_DATE 3, DOCTYPE",
                "2026-11-20T00:00Z",
                "2",
                "ROBOTS",
                "https://shop.example/robots.txt",
                "1"));
    assertThat(site.sql("select url, lastmod from sitemap_url order by url"))
        .containsExactly(
            List.of("https://shop.example/a", "2026-11-20T00:00Z"),
            List.of("https://shop.example/b", "null"));
    assertThat(site.sql("select problem, occurrences, evidence, url from sitemap_problem"))
        .containsExactlyInAnyOrder(
            List.of("BAD_DATE", "3", "soon", "null"), List.of("DOCTYPE", "1", "null", "null"));
  }

  @Test
  void keepEntriesOfAnUnchangedSitemapAndFollowThoseOfAChangedOne() {
    site.run(List.of(pages("/map.xml", "/a", "/b")));
    site.run(List.of(pages("/map.xml", "/a", "/b")));
    assertThat(entries()).containsExactly("/a 1", "/b 1");

    site.run(List.of(pages("/map.xml", "/b", "/c")));
    assertThat(entries()).containsExactly("/b 1", "/c 3");
  }

  @Test
  void changeTheDateOfAnEntry() {
    Instant first = Instant.parse("2026-11-20T00:00:00Z");
    Instant later = Instant.parse("2026-11-23T00:00:00Z");
    site.run(List.of(read("/map.xml", 1, pages(List.of(entry("/a", Optional.of(first)))))));
    site.run(List.of(read("/map.xml", 2, pages(List.of(entry("/a", Optional.of(later)))))));

    assertThat(site.sql("select lastmod, since_run from sitemap_url"))
        .containsExactly(List.of("2026-11-23T00:00Z", "1"));
  }

  @Test
  void keepEntriesWhileASitemapFailsAndForgetThemWhenItIsGone() {
    site.run(List.of(pages("/map.xml", "/a")));
    site.run(List.of(unread("/map.xml", status(503))));
    assertThat(entries()).containsExactly("/a 1");
    site.run(
        List.of(
            unread("/map.xml", new FetchOutcome.Unanswered(FailureClass.RESET, "reset", TIMINGS))));
    assertThat(entries()).containsExactly("/a 1");

    site.run(List.of(unread("/map.xml", status(404))));
    assertThat(entries()).isEmpty();
  }

  @Test
  void forgetWhatNoSitemapNamesAnyMore() {
    site.run(List.of(pages("/1.xml", "/a"), pages("/2.xml", "/b")));
    site.run(answered("/", 200));
    assertThat(entries()).as("That run read no sitemaps").hasSize(2);
    site.run(List.of(unread("/1.xml", status(500))));
    assertThat(entries()).as("The one that failed may name the other").hasSize(2);

    site.run(List.of(pages("/1.xml", "/a")));
    assertThat(entries()).containsExactly("/a 1");
  }

  @Test
  void keepTheEntriesThatABrokenDownloadDoesNotReach() {
    site.run(List.of(pages("/map.xml", "/a", "/b")));
    SitemapProblem cut = new SitemapProblem(SitemapFault.TRUNCATED, 1, "RESET");
    site.run(List.of(read("/map.xml", 9, pages(List.of(entry("/a", Optional.empty())), cut))));

    assertThat(entries()).containsExactly("/a 1", "/b 1");
  }

  @Test
  void leaveOutASitemapThatWasOnlyLookedFor() {
    SitemapRead named = unread("/sitemap.xml", status(404));
    site.run(
        List.of(
            new SitemapRead(
                named.url(),
                NIGHT,
                Discovery.unlinked(DiscoveryKind.SITEMAP),
                named.outcome(),
                named.contentHash(),
                named.content())));

    assertThat(site.sql("select * from sitemap")).isEmpty();
    assertThat(site.sql("select * from sitemap_problem")).isEmpty();
  }

  @Test
  void showPagesThatASitemapShouldNotName() {
    site.run(
        List.of(pages("/map.xml", "/good", "/gone", "/moved", "/hidden", "/private", "/unseen")),
        answered("/good", 200),
        answered("/gone", 404),
        answered("/moved", 301, "Location", "/good"),
        noindex("/hidden", "the tag"),
        blocked("/private"),
        answered("/linked-only", 404));

    assertThat(site.sql("select url, problem, evidence from sitemap_problem order by url"))
        .extracting(row -> row.get(0).replace("https://shop.example", "") + " " + row.get(1))
        .containsExactly(
            "/gone NOT_FOUND",
            "/hidden NOINDEX",
            "/moved REDIRECTED",
            "/private BLOCKED_BY_ROBOTS");
    assertThat(site.sql("select in_sitemap from page_current where url like '%/linked-only'"))
        .containsExactly(List.of("false"));
  }

  @Test
  void showEligiblePagesThatOnlyASitemapLedTo() {
    Discovery bySitemap = new Discovery(DiscoveryKind.SITEMAP, 0, Optional.of(url("/map.xml")), 0);
    site.run(
        List.of(pages("/map.xml", "/orphan", "/linked", "/gone")),
        found(bySitemap, answered("/orphan", 200)),
        found(bySitemap, answered("/gone", 404)),
        found(Discovery.EARLIER_RUN, answered("/forgotten", 200)),
        answered("/linked", 200));

    assertThat(site.sql("select url, found_by, in_sitemap, in_log from orphan_page"))
        .containsExactly(List.of("https://shop.example/orphan", "SITEMAP", "true", "false"));
    assertThat(site.sql("select found_by, found_on from page_current where url like '%/orphan'"))
        .containsExactly(List.of("SITEMAP", "https://shop.example/map.xml"));
  }

  @Test
  void makeAPageThatIsGoneFromTheSiteButNotFromItsSitemapARisk() {
    Discovery bySitemap = new Discovery(DiscoveryKind.SITEMAP, 0, Optional.of(url("/map.xml")), 0);
    for (int night = 0; night < 2; night++) {
      site.run(
          List.of(pages("/map.xml", "/named")),
          found(bySitemap, answered("/named", night == 0 ? 200 : 404)),
          found(Discovery.EARLIER_RUN, answered("/dropped", night == 0 ? 200 : 404)));
    }

    assertThat(site.sql("select url, cause from at_risk"))
        .as("The other one is gone on purpose: nothing names it")
        .containsExactly(List.of("https://shop.example/named", "CLIENT_ERROR"));
  }

  @Test
  void hideSecretsInExamples() {
    PageUrl secret = url("/a?access_token=s3cr3t");
    site.run(
        List.of(
            read(
                "/map.xml",
                1,
                pages(
                    List.of(new SitemapEntry(secret, Optional.empty())),
                    new SitemapProblem(SitemapFault.BAD_URL, 1, "ftp://x/?access_token=s3cr3t")))));

    assertThat(site.sql("select * from sitemap_problem").toString()).doesNotContain("s3cr3t");
    assertThat(site.sql("select * from sitemap_url").toString()).doesNotContain("s3cr3t");
  }
}
