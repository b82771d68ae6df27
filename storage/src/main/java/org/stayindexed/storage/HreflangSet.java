package org.stayindexed.storage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.hash.Sha256;
import org.stayindexed.model.page.RelatedLink;

/**
 * What a page, or its entry in a sitemap, names as itself in other languages, in an order of its
 * own, so that pages that name the same have equal sets.
 *
 * @param fingerprint equal for equal sets, and as good as certainly different for others
 */
record HreflangSet(long fingerprint, List<RelatedLink> links) {
  private static final Comparator<RelatedLink> ORDER =
      Comparator.comparing(RelatedLink::language)
          .thenComparing(link -> link.target().toString())
          .thenComparing(RelatedLink::place);

  /** The set of those links; null if there is none. */
  static @Nullable HreflangSet of(List<RelatedLink> links) {
    if (links.isEmpty()) {
      return null;
    }
    List<RelatedLink> sorted = links.stream().sorted(ORDER).toList();
    String text =
        sorted.stream()
            .map(link -> link.language() + "\u0000" + link.target() + "\u0000" + link.place())
            .collect(Collectors.joining("\u0000"));
    return new HreflangSet(Sha256.first64Of(text), sorted);
  }
}
