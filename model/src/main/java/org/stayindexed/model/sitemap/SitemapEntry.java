package org.stayindexed.model.sitemap;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.url.PageUrl;

/**
 * One entry of a sitemap.
 *
 * @param url the page, or in an index the further sitemap
 * @param lastModified when it changed last, as the sitemap says; a date without a time is its
 *     beginning in UTC
 * @param languages the same page in other languages, as its {@code xhtml:link} elements with {@code
 *     hreflang} name them
 */
public record SitemapEntry(PageUrl url, Optional<Instant> lastModified, List<RelatedLink> languages)
    implements Serializable {

  public SitemapEntry {
    languages = List.copyOf(languages);
  }

  /** An entry that names no other languages. */
  public SitemapEntry(PageUrl url, Optional<Instant> lastModified) {
    this(url, lastModified, List.of());
  }
}
