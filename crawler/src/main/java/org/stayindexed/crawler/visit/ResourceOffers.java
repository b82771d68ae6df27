package org.stayindexed.crawler.visit;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import org.stayindexed.crawler.scope.Selection;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * Offers what pages of the site need, each once, for the end of the crawl: what is a page as well
 * is found as one until then. Needs 8 bytes for each, and the room between them. Safe for many
 * threads.
 */
final class ResourceOffers {
  private final Selection selection;
  private final Discoveries discoveries;
  private final LongOpenHashSet met = new LongOpenHashSet();

  ResourceOffers(Selection selection, Discoveries discoveries) {
    this.selection = selection;
    this.discoveries = discoveries;
  }

  void offer(PageObservation observation) {
    List<PageUrl> fresh =
        observation.facts().related().stream()
            .filter(link -> link.relation() == RelatedLink.Relation.RESOURCE)
            .map(RelatedLink::target)
            .filter(target -> selection.belongsToSite(target) && isNew(target))
            .toList();
    if (!fresh.isEmpty()) {
      discoveries.foundForLater(
          new UrlsFound(
              fresh,
              observation.discovery().namedOn(observation.url(), DiscoveryKind.RESOURCE),
              Purpose.RESOURCE));
    }
  }

  private boolean isNew(PageUrl url) {
    long fingerprint = url.fingerprint().high();
    synchronized (met) {
      return met.add(fingerprint);
    }
  }
}
