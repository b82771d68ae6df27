package org.stayindexed.model.finding;

import org.jspecify.annotations.Nullable;

/**
 * What only a run that looked at the whole site knows of a page.
 *
 * @param inlinks links of other pages to it
 * @param siteHasSitemap whether the site names any URL in a sitemap
 * @param likeMissing whether its text is that of a page that does not exist
 * @param twins other indexable pages that say the same
 */
public record SiteView(Inlinks inlinks, boolean siteHasSitemap, boolean likeMissing, Twins twins) {

  /**
   * Links to it.
   *
   * @param pages how many pages link to it
   * @param followed whether one of these links is without nofollow
   * @param nofollowed whether one of them is nofollow
   * @param fromEligible whether one of these pages may be indexed
   */
  public record Inlinks(int pages, boolean followed, boolean nofollowed, boolean fromEligible) {
    /** Whether there is any. */
    boolean any() {
      return pages > 0;
    }
  }

  /**
   * An indexable page that says the same, for each thing that pages should say differently; null
   * where there is none.
   *
   * @param title with the same title
   * @param description with the same meta description
   * @param heading with the same first h1
   * @param text with the same main text
   * @param near with nearly the same main text
   */
  public record Twins(
      @Nullable String title,
      @Nullable String description,
      @Nullable String heading,
      @Nullable String text,
      @Nullable NearText near) {}
}
