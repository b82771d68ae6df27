package org.stayindexed.model.finding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.page.CanonicalFault;

/**
 * A page as a run knows it at its end. Null stands for what there is not.
 *
 * @param url its address
 * @param answer what it answered
 * @param words what it says about itself
 * @param redirect where it redirects to
 * @param canonical the first canonical that it declares, maybe itself
 * @param canonicalFaults what is wrong with the way in which it declares them
 * @param place where it stands in the site
 * @param alternates what it names as itself in other languages
 * @param site what the whole site says of it; null after a run that did not look at all of it
 */
public record SeenPage(
    String url,
    PageAnswer answer,
    PageWords words,
    @Nullable Lead redirect,
    @Nullable Lead canonical,
    Map<CanonicalFault, String> canonicalFaults,
    Place place,
    List<Alternate> alternates,
    @Nullable SiteView site) {

  /**
   * Where a page stands.
   *
   * @param depth links from the start
   * @param inSitemap whether a sitemap names it
   * @param foundOn the page where a link to it was found first
   */
  public record Place(int depth, boolean inSitemap, @Nullable String foundOn) {}

  /** The canonical if it is another page. */
  @Nullable Lead canonicalElsewhere() {
    return canonical == null || canonical.url().equals(url) ? null : canonical;
  }
}
