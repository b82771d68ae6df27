package org.stayindexed.model.page;

import java.io.Serializable;
import org.stayindexed.model.url.PageUrl;

/**
 * A declared canonical URL.
 *
 * @param target where it points, resolved
 * @param written the address as the page writes it, cut at 500 characters
 * @param evidence the header line or the tag
 * @param place where it stands; in the body search engines ignore it
 */
public record CanonicalLink(
    PageUrl target, String written, String evidence, RelatedLink.Place place)
    implements Serializable {

  /** One that counts, whether in the head or in the header. */
  public CanonicalLink(PageUrl target, String written, String evidence) {
    this(target, written, evidence, RelatedLink.Place.HEAD);
  }

  /** Whether search engines read it where it stands. */
  public boolean counts() {
    return place != RelatedLink.Place.BODY;
  }
}
