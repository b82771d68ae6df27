package org.stayindexed.crawler.visit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.scope.Selection;
import org.stayindexed.crawler.trap.Findings;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * Where everything goes that a crawl finds: to the frontier, and what is new there to the sink, so
 * that a crawl that is killed can go on. Safe for many threads.
 */
public final class Discoveries implements Findings {
  private final CrawlFrontier frontier;
  private final ObservationSink sink;
  private final Selection selection;
  private final AtomicLong masked = new AtomicLong();
  private final Predicate<UrlsFound> wanted;

  /**
   * The discoveries of one crawl.
   *
   * @param wanted what this crawl is about; the rest is as if it had not been found
   */
  public Discoveries(
      CrawlFrontier frontier,
      ObservationSink sink,
      Selection selection,
      Predicate<UrlsFound> wanted) {
    this.frontier = frontier;
    this.sink = sink;
    this.selection = selection;
    this.wanted = wanted;
  }

  /**
   * Offers to the frontier what is to be looked at; hands over what it did not know.
   *
   * @return the pages that it did not know
   */
  @Override
  public List<PageUrl> found(UrlsFound all) {
    if (all.urls().isEmpty() || !wanted.test(all)) {
      return List.of();
    }
    Selection.Selected selected = selection.select(unmasked(all));
    List<PageUrl> added = offered(selected.pages());
    if (!selected.external().urls().isEmpty()) {
      offered(selected.external());
    }
    return added;
  }

  private List<PageUrl> offered(UrlsFound found) {
    List<PageUrl> added = frontier.offer(found);
    if (!added.isEmpty()) {
      sink.accept(new UrlsFound(added, found.discovery(), found.purpose()));
    }
    return added;
  }

  @Override
  public List<PageUrl> unseen(UrlsFound found) {
    return frontier.unseen(found);
  }

  @Override
  public void keep(UrlsFound found) {
    sink.accept(found);
  }

  /** Offers URLs that were handed over before, by the run that left them. */
  public void leftOver(UrlsFound all) {
    if (all.purpose() == Purpose.RESOURCE) {
      frontier.offerLater(unmasked(all));
      return;
    }
    List<PageUrl> unused = frontier.offer(selection.select(unmasked(all)).pages());
  }

  /**
   * Offers URLs that are to be looked at when no link leads to anything new any more, so that what
   * a link leads to is found by its link.
   */
  public void foundForLater(UrlsFound all) {
    if (!wanted.test(all)) {
      return;
    }
    UrlsFound found = selection.select(unmasked(all)).pages();
    if (!found.urls().isEmpty()) {
      frontier.offerLater(found);
      sink.accept(found);
    }
  }

  /** Asks, for whatever purpose but a page, for URLs that nothing names and nothing follows. */
  public void probe(List<PageUrl> urls, Purpose purpose) {
    List<PageUrl> unused =
        frontier.offer(new UrlsFound(urls, Discovery.unlinked(DiscoveryKind.START), purpose));
  }

  /** Without the URLs that nobody can ask for, because their secret was not stored. */
  private UrlsFound unmasked(UrlsFound found) {
    if (found.urls().stream().noneMatch(PageUrl::isMasked)) {
      return found;
    }
    List<PageUrl> urls = found.urls().stream().filter(url -> !url.isMasked()).toList();
    masked.addAndGet(found.urls().size() - urls.size());
    return new UrlsFound(urls, found.discovery(), found.purpose());
  }

  /** How many URLs were left out because a mark stood in them where a secret was. */
  public long masked() {
    return masked.get();
  }
}
