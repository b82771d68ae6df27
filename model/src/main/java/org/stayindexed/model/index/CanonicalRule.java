package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.page.CanonicalLink;

/**
 * A page that declares another one as canonical asks to be left out in its favour: a strong hint,
 * not a directive.
 *
 * <p>Source: Google, "How to specify a canonical URL with rel=canonical and other methods"; RFC
 * 6596.
 */
final class CanonicalRule implements IndexRule {
  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    for (CanonicalLink canonical : page.facts().canonicalsThatCount()) {
      if (!canonical.target().equals(page.url())) {
        return Optional.of(new Objection(IndexReason.CANONICALISED, canonical.evidence()));
      }
    }
    return Optional.empty();
  }
}
