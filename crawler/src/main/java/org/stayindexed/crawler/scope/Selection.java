package org.stayindexed.crawler.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * Chooses, of everything that a crawl finds, what it looks at; counts the rest. Safe for many
 * threads.
 */
public final class Selection {
  private static final int PAGES_BETWEEN = 500;

  private final Scope scope;
  private final SkipLog skipped = new SkipLog();
  private final ExternalTargets external;
  private final AtomicInteger pages = new AtomicInteger();

  /** The selection of one crawl. */
  public Selection(Scope scope) {
    this.scope = scope;
    this.external = new ExternalTargets(scope.links().maxExternal());
  }

  /**
   * URLs that are looked at.
   *
   * @param pages of the site
   * @param external targets on other sites that were not met before
   */
  public record Selected(UrlsFound pages, UrlsFound external) {}

  /**
   * Chooses. What is not to be looked at as a page, and where the crawl starts, is never left out.
   */
  public Selected select(UrlsFound found) {
    boolean chosenAlready =
        found.purpose() != Purpose.PAGE || found.discovery().kind() == DiscoveryKind.START;
    List<PageUrl> pages = new ArrayList<>(found.urls().size());
    List<PageUrl> others = new ArrayList<>(0);
    for (PageUrl url : found.urls()) {
      PageUrl page = chosenAlready ? url : withoutIgnored(url, found);
      Optional<LeftOut> leftOut =
          chosenAlready ? Optional.empty() : scope.leftOut(page, found.discovery().depth());
      if (leftOut.isEmpty()) {
        pages.add(page);
      } else if (isNewTarget(leftOut.get(), url, found)) {
        others.add(url);
      }
    }
    return new Selected(
        new UrlsFound(pages, found.discovery(), found.purpose()),
        new UrlsFound(others, found.discovery(), Purpose.LINK_CHECK));
  }

  /** A redirect may depend on the parameter that it leads to, and end only there. */
  private PageUrl withoutIgnored(PageUrl url, UrlsFound found) {
    if (found.discovery().kind() == DiscoveryKind.REDIRECT) {
      return url;
    }
    PageUrl without = scope.links().ignoredParameters().without(url);
    if (!without.equals(url)) {
      LeftOut merged = new LeftOut(SkipReason.IGNORED_PARAMETER, UrlShape.of(url));
      skipped.add(merged, url.toString(), found.discovery().foundOn());
    }
    return without;
  }

  private boolean isNewTarget(LeftOut leftOut, PageUrl url, UrlsFound found) {
    boolean external =
        leftOut.reason() == SkipReason.OTHER_HOST
            && found.discovery().kind() == DiscoveryKind.LINK
            && scope.links().maxExternal() > 0;
    ExternalTargets.Fate fate =
        external ? this.external.met(url) : ExternalTargets.Fate.BEYOND_LIMIT;
    if (fate == ExternalTargets.Fate.BEYOND_LIMIT) {
      LeftOut counted =
          external ? new LeftOut(SkipReason.EXTERNAL_LIMIT, leftOut.pattern()) : leftOut;
      skipped.add(counted, url.toString(), found.discovery().foundOn());
    }
    return fate == ExternalTargets.Fate.NEW;
  }

  /** Whether a URL is one of the site, wherever it was found. */
  public boolean belongsToSite(PageUrl url) {
    return scope.contains(url);
  }

  /** Whether a link that says nofollow is followed all the same; if not, it is counted. */
  public boolean followsNofollow(PageUrl target, PageUrl page) {
    if (scope.links().followsNofollow() || !scope.onSite(target)) {
      return true;
    }
    LeftOut leftOut = new LeftOut(SkipReason.NOFOLLOW, UrlShape.of(target));
    skipped.add(leftOut, target.toString(), Optional.of(page));
    return false;
  }

  /** Counts what is left out for another reason. */
  public SkipLog skipped() {
    return skipped;
  }

  /** The targets on other sites. */
  public ExternalTargets external() {
    return external;
  }

  /**
   * Hands over what was counted, from time to time, so that a run that is killed keeps most of it.
   */
  public void pageDone(ObservationSink sink) {
    if (pages.incrementAndGet() % PAGES_BETWEEN == 0) {
      handOver(sink);
    }
  }

  /** Hands over what was counted since the last time. */
  public void handOver(ObservationSink sink) {
    skipped.handOver(sink);
    external.handOver(sink);
  }
}
