package org.stayindexed.crawler.sitemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.crawler.frontier.CrawlTask;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.crawler.visit.Discoveries;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.SitemapSource;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.sitemap.SitemapProblem;
import org.stayindexed.model.url.PageUrl;

/**
 * Offers sitemaps, each once, and the pages that they name: those at the end, so that a page that
 * is linked is found by its link. Bounded, whatever a site makes up. Safe for many threads.
 */
public final class SitemapOffers {
  private static final Logger LOG = LoggerFactory.getLogger(SitemapOffers.class);

  /** Sitemaps of one crawl. */
  static final int MAX_SITEMAPS = 10_000;

  /** Pages that all sitemaps of one crawl may name. */
  static final long MAX_PAGES = 10_000_000;

  /** Indexes within indexes; the protocol allows none, some sites have one. */
  static final int MAX_DEPTH = 3;

  private final Scope scope;
  private final Predicate<PageUrl> asksRobotsOf;
  private final Discoveries discoveries;
  private final Set<PageUrl> known = ConcurrentHashMap.newKeySet();
  private final AtomicLong pages = new AtomicLong();

  /**
   * Offers for one crawl.
   *
   * @param asksRobotsOf whether the robots.txt of a URL's origin may name sitemaps
   */
  public SitemapOffers(Scope scope, Predicate<PageUrl> asksRobotsOf, Discoveries discoveries) {
    this.scope = scope;
    this.asksRobotsOf = asksRobotsOf;
    this.discoveries = discoveries;
  }

  boolean onSite(PageUrl url) {
    return scope.onSite(url);
  }

  /** Notes sitemaps that were read before this process began. */
  public void read(List<PageUrl> sitemaps) {
    known.addAll(sitemaps);
  }

  /** Offers the sitemaps that the user named. */
  public void given(List<PageUrl> sitemaps) {
    List<PageUrl> added = sitemaps.stream().filter(this::isNew).toList();
    found(added, Discovery.unlinked(DiscoveryKind.LIST));
  }

  /**
   * Offers what a robots.txt of the site names. A line is proof enough that a sitemap on another
   * host may speak for this one. If the start's robots.txt names none, the usual place is tried.
   */
  void namedByRobots(PageUrl ofOrigin, List<String> lines) {
    if (!asksRobotsOf.test(ofOrigin)) {
      return;
    }
    PageUrl robots = PageUrl.of(ofOrigin.origin() + "/robots.txt");
    List<PageUrl> named = new ArrayList<>();
    for (String line : lines) {
      Optional<PageUrl> url = robots.resolve(line).url();
      url.filter(this::isNew).ifPresent(named::add);
      if (url.isEmpty()) {
        LOG.info("url={} Its line \"Sitemap: {}\" names no URL and is left out", robots, line);
      }
    }
    found(named, new Discovery(DiscoveryKind.SITEMAP, 0, Optional.of(robots), 0));
    if (lines.isEmpty() && ofOrigin.origin().equals(scope.start().origin())) {
      PageUrl usual = PageUrl.of(ofOrigin.origin() + "/sitemap.xml");
      found(
          List.of(usual).stream().filter(this::isNew).toList(),
          Discovery.unlinked(DiscoveryKind.SITEMAP));
    }
  }

  /**
   * Offers where a sitemap redirects to.
   *
   * @return whether that may still be followed
   */
  boolean redirected(CrawlTask from, PageUrl target) {
    Discovery before = from.discovery();
    if (before.hops() >= IndexRules.MAX_HOPS) {
      return false;
    }
    // What was only guessed stays a guess: many sites send every unknown URL to their home page.
    Discovery discovery =
        SitemapSource.of(before) == SitemapSource.GUESS
            ? new Discovery(DiscoveryKind.SITEMAP, 0, Optional.empty(), before.hops() + 1)
            : before.redirectFrom(from.url());
    if (isNew(target)) {
      found(List.of(target), discovery);
    }
    return true;
  }

  /** Offers what a sitemap names; what comes back tells of that too. */
  SitemapContent offer(CrawlTask task, SitemapContent content) {
    return content.kind() == SitemapKind.INDEX
        ? offerSitemaps(task, content)
        : offerPages(task, content);
  }

  private SitemapContent offerSitemaps(CrawlTask index, SitemapContent content) {
    List<SitemapProblem> problems = new ArrayList<>(content.problems());
    if (SitemapSource.of(index.discovery()) == SitemapSource.INDEX) {
      problems.add(
          new SitemapProblem(
              SitemapFault.NESTED_INDEX, 1, index.discovery().foundOn().orElseThrow().toString()));
    }
    List<PageUrl> sitemaps = content.urls();
    List<PageUrl> added = new ArrayList<>();
    int left = 0;
    for (PageUrl sitemap : sitemaps) {
      if (known.contains(sitemap)) {
        continue;
      }
      if (index.discovery().depth() + 1 < MAX_DEPTH && isNew(sitemap)) {
        added.add(sitemap);
      } else {
        left++;
      }
    }
    found(added, index.discovery().namedOn(index.url(), DiscoveryKind.SITEMAP));
    if (left > 0) {
      problems.add(
          new SitemapProblem(
              SitemapFault.NOT_FOLLOWED,
              left,
              "at most "
                  + MAX_SITEMAPS
                  + " sitemaps in a crawl, and "
                  + MAX_DEPTH
                  + " indexes within each other"));
    }
    return with(content, problems);
  }

  private SitemapContent offerPages(CrawlTask task, SitemapContent content) {
    List<SitemapProblem> problems = new ArrayList<>(content.problems());
    if (pages.addAndGet(content.entries().size()) > MAX_PAGES) {
      problems.add(
          new SitemapProblem(
              SitemapFault.NOT_FOLLOWED,
              content.entries().size(),
              "at most " + MAX_PAGES + " pages of sitemaps in a crawl"));
      return with(content, problems);
    }
    later(content.urls(), task.url(), DiscoveryKind.SITEMAP);
    later(content.alternates(), task.url(), DiscoveryKind.ALTERNATE);
    return content;
  }

  private void later(List<PageUrl> urls, PageUrl sitemap, DiscoveryKind kind) {
    discoveries.foundForLater(
        new UrlsFound(urls, new Discovery(kind, 0, Optional.of(sitemap), 0), Purpose.PAGE));
  }

  private void found(List<PageUrl> sitemaps, Discovery discovery) {
    discoveries.found(new UrlsFound(sitemaps, discovery, Purpose.SITEMAP));
  }

  private boolean isNew(PageUrl sitemap) {
    return known.size() < MAX_SITEMAPS && known.add(sitemap);
  }

  private static SitemapContent with(SitemapContent content, List<SitemapProblem> problems) {
    return new SitemapContent(
        content.kind(), content.entries(), content.alternates(), content.images(), problems);
  }
}
