package org.stayindexed.crawler.visit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stayindexed.crawler.parse.PageParts;
import org.stayindexed.crawler.scope.LeftOut;
import org.stayindexed.crawler.scope.Selection;
import org.stayindexed.crawler.trap.TrapWatch;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/** Offers to the crawl what a page leads to. Safe for many threads. */
final class LinkOffers {
  private static final LeftOut TOO_MANY_HOPS =
      new LeftOut(SkipReason.TOO_MANY_HOPS, IndexRules.MAX_HOPS + " redirects in a row");

  private final Selection selection;
  private final Discoveries discoveries;
  private final TrapWatch traps;
  private final Optional<ResourceOffers> resources;

  LinkOffers(Selection selection, Discoveries discoveries, TrapWatch traps, PageParts parts) {
    this.selection = selection;
    this.discoveries = discoveries;
    this.traps = traps;
    this.resources =
        parts == PageParts.LINKS_AND_RESOURCES
            ? Optional.of(new ResourceOffers(selection, discoveries))
            : Optional.empty();
  }

  /**
   * Offers the links of a page, what it names as belonging to it, its canonicals, and where it
   * redirects to.
   */
  void offer(PageObservation observation, byte[] body) {
    // Before the links, or a page that they lead to could be the first to need the same.
    resources.ifPresent(offers -> offers.offer(observation));
    offerLinks(observation, body);
    observation.redirectTo().ifPresent(target -> offerRedirect(observation, target));
  }

  /**
   * Links with rel=nofollow are left alone: they lead to logins, baskets and endless filters. Links
   * on a page whose directives say nofollow are followed, because what they lead to may be in the
   * index all the same: to search engines nofollow is a hint.
   */
  private void offerLinks(PageObservation observation, byte[] body) {
    PageFacts facts = observation.facts();
    List<PageUrl> targets = new ArrayList<>(facts.links().size());
    for (PageLink link : facts.links()) {
      boolean followed =
          link.follow() == PageLink.Follow.FOLLOW
              || selection.followsNofollow(link.target(), observation.url());
      if (followed && !link.target().equals(observation.url())) {
        targets.add(link.target());
      }
    }
    Discovery ofPage = observation.discovery();
    PageUrl page = observation.url();
    List<UrlsFound> leads = new ArrayList<>(2);
    leads.add(new UrlsFound(targets, ofPage.linkOn(page), Purpose.PAGE));
    addRelated(observation, leads);
    traps.follow(page, ofPage, body, leads);
    discoveries.found(
        new UrlsFound(
            facts.canonicalsThatCount().stream()
                .map(CanonicalLink::target)
                .filter(target -> !target.equals(page))
                .toList(),
            ofPage.namedOn(page, DiscoveryKind.CANONICAL),
            Purpose.PAGE));
  }

  /** What the page names as belonging to it, where that counts. */
  private static void addRelated(PageObservation observation, List<UrlsFound> leads) {
    Map<DiscoveryKind, List<PageUrl>> named = new EnumMap<>(DiscoveryKind.class);
    for (RelatedLink link : observation.facts().related()) {
      boolean page = link.relation() != RelatedLink.Relation.RESOURCE && link.counts();
      if (page && !link.target().equals(observation.url())) {
        named.computeIfAbsent(kind(link), kind -> new ArrayList<>()).add(link.target());
      }
    }
    named.forEach(
        (kind, targets) ->
            leads.add(
                new UrlsFound(
                    targets,
                    observation.discovery().namedOn(observation.url(), kind),
                    Purpose.PAGE)));
  }

  private static DiscoveryKind kind(RelatedLink link) {
    return switch (link.relation()) {
      case NEXT, PREVIOUS -> DiscoveryKind.PAGINATION;
      case HREFLANG -> DiscoveryKind.ALTERNATE;
      case AMP -> DiscoveryKind.AMP;
      case RESOURCE -> DiscoveryKind.RESOURCE;
    };
  }

  private void offerRedirect(PageObservation observation, PageUrl target) {
    Discovery discovery = observation.discovery();
    if (discovery.hops() < IndexRules.MAX_HOPS) {
      UrlsFound found =
          new UrlsFound(List.of(target), discovery.redirectFrom(observation.url()), Purpose.PAGE);
      traps.redirected(observation.url(), discoveries.found(found));
    } else {
      selection.skipped().add(TOO_MANY_HOPS, target.toString(), Optional.of(observation.url()));
    }
  }
}
