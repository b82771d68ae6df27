package org.stayindexed.model.page;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What one answer says about itself in its header and its body; facts only, no judgement.
 *
 * @param title the text of the first title element, white space folded, cut at 1,000 characters
 * @param directives every robots directive, in the order header, head, body
 * @param canonicals every canonical declaration that may count, and the first one in the body,
 *     where none does
 * @param refresh a meta refresh or Refresh header to another page
 * @param bodyError an error reported inside the body
 * @param links every link to an http or https URL, in document order, a target once a page
 * @param unusableLinks links that are no http or https URL, or too long
 * @param related every other URL that the page names as belonging to it, each once: those of the
 *     header first
 * @param text what it says to its readers; absent where it is no HTML page
 */
public record PageFacts(
    Optional<String> title,
    List<RobotsDirective> directives,
    List<CanonicalLink> canonicals,
    Optional<PageRefresh> refresh,
    Optional<BodyError> bodyError,
    List<PageLink> links,
    int unusableLinks,
    List<RelatedLink> related,
    Optional<PageText> text)
    implements Serializable {

  /** Facts of an answer that says nothing about itself, or of no answer. */
  public static final PageFacts NONE =
      new PageFacts(
          Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), 0);

  public PageFacts {
    directives = List.copyOf(directives);
    canonicals = List.copyOf(canonicals);
    links = List.copyOf(links);
    related = List.copyOf(related);
  }

  /** Facts of an answer that names nothing as belonging to it, and has no text. */
  public PageFacts(
      Optional<String> title,
      List<RobotsDirective> directives,
      List<CanonicalLink> canonicals,
      Optional<PageRefresh> refresh,
      Optional<BodyError> bodyError,
      List<PageLink> links,
      int unusableLinks) {
    this(
        title,
        directives,
        canonicals,
        refresh,
        bodyError,
        links,
        unusableLinks,
        List.of(),
        Optional.empty());
  }

  /** The canonical declarations that search engines read. */
  public List<CanonicalLink> canonicalsThatCount() {
    return canonicals.stream().filter(CanonicalLink::counts).toList();
  }

  /** What it names as itself in other languages, where search engines read it or do not. */
  public List<RelatedLink> hreflang() {
    return related.isEmpty()
        ? List.of()
        : related.stream()
            .filter(link -> link.relation() == RelatedLink.Relation.HREFLANG)
            .toList();
  }
}
