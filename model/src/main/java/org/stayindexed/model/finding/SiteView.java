package org.stayindexed.model.finding;

import org.jspecify.annotations.Nullable;

/**
 * What only a run that looked at the whole site knows of a page.
 *
 * @param inlinks how many pages link to it
 * @param followed whether one of these links is without nofollow
 * @param linkedFromEligible whether one of these pages may be indexed
 * @param siteHasSitemap whether the site names any URL in a sitemap
 * @param titleTwin another indexable page with the same title; null where there is none
 */
public record SiteView(
    int inlinks,
    boolean followed,
    boolean linkedFromEligible,
    boolean siteHasSitemap,
    @Nullable String titleTwin) {}
