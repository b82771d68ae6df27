package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.NIGHT;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.page.BodyFingerprint;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.page.RelatedLink.Place;
import org.stayindexed.model.page.RelatedLink.Relation;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.ResourceCheck;
import org.stayindexed.model.run.UrlsFound;

/** What pages need: images, scripts, style sheets. */
class ResourceTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static ResourceCheck check(String path, int status) {
    return check(path, status, RobotsAccess.OPEN);
  }

  private static ResourceCheck check(String path, int status, RobotsAccess robots) {
    Timings timings = new Timings(NIGHT, Duration.ZERO, Duration.ofMillis(7));
    Headers headers = Headers.of("Content-Type", "text/css", "Cache-Control", "max-age=60");
    return new ResourceCheck(
        url(path),
        Optional.of(url("/")),
        NIGHT,
        robots,
        Optional.of(new Answered(status, headers, BodyFacts.complete(3), timings)),
        Optional.empty());
  }

  /** A page that links to what stands behind a sign, and needs the rest. */
  private static PageContent page(String path, String... targets) {
    List<PageLink> links =
        Stream.of(targets)
            .filter(target -> target.startsWith(">"))
            .map(target -> new PageLink(url(target.substring(1)), PageLink.Follow.FOLLOW))
            .toList();
    List<RelatedLink> needs =
        Stream.of(targets)
            .filter(target -> !target.startsWith(">"))
            .map(target -> new RelatedLink(Relation.RESOURCE, "", url(target), Place.BODY))
            .toList();
    PageFacts facts =
        new PageFacts(
            Optional.of("Tea"),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            links,
            0,
            needs,
            Optional.empty());
    Optional<BodyFingerprint> whole = Optional.of(new BodyFingerprint(1, 2));
    return new PageContent(url(path), new PageCopy(2, whole, 10, Headers.NONE, NIGHT), facts);
  }

  @Test
  void isShownWithItsHeaderAndIsNoPage() {
    site.run(List.of(check("/a.css", 200)), answered("/", 200));

    assertThat(
            site.sql(
                """
                select run_id, url, status, broken, content_type, cache_control, found_on, total_ms
                from resource
                """))
        .containsExactly(
            List.of(
                "1",
                url("/a.css").toString(),
                "200",
                "false",
                "text/css",
                "max-age=60",
                url("/").toString(),
                "7"));
    assertThat(site.sql("select url from page_current"))
        .containsExactly(List.of(url("/").toString()));
    assertThat(site.value("select urls from run_summary")).isEqualTo("1");
  }

  @Test
  void isABrokenLinkOfThePagesThatNeedItAndNoInlink() {
    site.run(
        List.of(
            page("/", "/gone.png", "/a.css", ">/a"),
            page("/a", "/gone.png", ">/gone.png", ">/"),
            check("/a.css", 200),
            check("/gone.png", 404)),
        answered("/", 200),
        answered("/a", 200));

    assertThat(site.sql("select page, target, status, found_as, pages from broken_link order by 1"))
        .containsExactly(
            List.of(url("/").toString(), url("/gone.png").toString(), "404", "RESOURCE", "2"),
            List.of(url("/a").toString(), url("/gone.png").toString(), "404", "LINK", "2"));
    assertThat(site.sql("select inlinks from page_current order by url"))
        .containsExactly(List.of("1"), List.of("1"));
  }

  @Test
  void thatFailsOrIsKeptFromGooglebotIsAFindingUntilARunFindsItMended() {
    RobotsAccess kept =
        new RobotsAccess(
            RobotsDecision.ALLOWED,
            new RobotsDecision(RobotsDecision.Access.DISALLOWED, "line 3: Disallow: /js/"));
    site.run(
        List.of(check("/gone.png", 404), check("/js/a.js", 200, kept), check("/a.css", 200)),
        answered("/", 200));
    List<List<String>> open =
        List.of(
            List.of("RESOURCE_BLOCKED", url("/js/a.js").toString(), "line 3: Disallow: /js/"),
            List.of("RESOURCE_BROKEN", url("/gone.png").toString(), "status 404"));
    assertThat(found()).isEqualTo(open);
    assertThat(
            site.sql("select url, googlebot_evidence from resource where googlebot <> 'ALLOWED'"))
        .containsExactly(List.of(url("/js/a.js").toString(), "line 3: Disallow: /js/"));

    site.run(answered("/", 200));
    assertThat(found()).as("a run that asked for none knows nothing of them").isEqualTo(open);

    site.run(List.of(check("/gone.png", 200), check("/js/a.js", 200)), answered("/", 200));
    assertThat(found()).isEmpty();
  }

  private List<List<String>> found() {
    return site.sql(
        """
        select rule, url, evidence from finding
        where rule like 'RESOURCE%' and state <> 'FIXED' order by rule
        """);
  }

  @Test
  void isLeftOverUntilItWasAskedFor() {
    try (Database database = Database.open(site.directory(), "a test")) {
      RunWriter writer = database.startRun(site.start());
      Discovery onStart = Discovery.START.namedOn(Observations.START, DiscoveryKind.RESOURCE);
      try (writer) {
        writer.accept(
            new UrlsFound(List.of(url("/a.css"), url("/b.css")), onStart, Purpose.RESOURCE));
        writer.accept(check("/a.css", 200));
      }
      List<CrawlFact> left = new ArrayList<>();
      database.leftOver(writer.runId()).forEach(left::add);

      assertThat(left)
          .containsExactly(new UrlsFound(List.of(url("/b.css")), onStart, Purpose.RESOURCE));
    }
  }
}
