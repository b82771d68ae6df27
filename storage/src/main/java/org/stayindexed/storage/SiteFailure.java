package org.stayindexed.storage;

import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.PageWords;
import org.stayindexed.model.finding.SeenPage;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.risk.Incident;

/**
 * A failure of the whole site that a run met.
 *
 * @param text the fingerprint of the text that took the place of that of many pages, if one did
 */
record SiteFailure(Incident kind, @Nullable Long text) {
  /** Whether what the run saw of that page is the failure of the site, and nothing of its own. */
  boolean spoils(SeenPage page) {
    IndexReason reason = page.answer().reason().orElse(null);
    PageWords.Text said = page.words().text();
    return reason == null
        ? kind == Incident.SITE_CONTENT_LOST
            && text != null
            && said != null
            && text == said.fingerprint()
        : Incident.suggestedBy(reason).filter(kind::equals).isPresent();
  }
}
