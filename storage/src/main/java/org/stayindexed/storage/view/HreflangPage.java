package org.stayindexed.storage.view;

import java.util.List;
import java.util.Optional;

/**
 * A page, and what it names as itself in other languages.
 *
 * @param links by language; those in the body too, which search engines ignore
 */
public record HreflangPage(String url, List<HreflangLink> links) {
  public HreflangPage {
    links = List.copyOf(links);
  }

  /** What it names where it counts for that target; a target may stand for several languages. */
  public List<HreflangLink> naming(String target) {
    return links.stream().filter(link -> link.target().equals(target)).toList();
  }

  /** The target of a language, whatever the case of its letters. */
  public Optional<String> target(String language) {
    return links.stream()
        .filter(link -> link.language().strip().equalsIgnoreCase(language))
        .map(HreflangLink::target)
        .findFirst();
  }
}
