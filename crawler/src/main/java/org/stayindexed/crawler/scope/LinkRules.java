package org.stayindexed.crawler.scope;

import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.url.PageUrl;

/**
 * How far links are followed.
 *
 * @param maxDepth at most so many links from the start
 * @param maxUrlLength no URL of more characters
 * @param ignoredParameters parameters that make no other page
 * @param weakest the weakest kind of link that is followed
 * @param maxUrlsPerPattern at most so many pages that say nothing new, for each pattern of URLs; 0
 *     for all
 * @param maxExternal at most so many targets on other sites are looked at; 0 for none
 */
public record LinkRules(
    int maxDepth,
    int maxUrlLength,
    IgnoredParameters ignoredParameters,
    PageLink.Follow weakest,
    int maxUrlsPerPattern,
    int maxExternal) {

  /** So many pages of a pattern that say nothing new are enough to believe it. */
  public static final int MAX_URLS_PER_PATTERN = 1_000;

  /** Every link of the site that may be followed, none beyond it. */
  public static final LinkRules DEFAULT =
      new LinkRules(
          Integer.MAX_VALUE,
          PageUrl.MAX_LENGTH,
          IgnoredParameters.NONE,
          PageLink.Follow.FOLLOW,
          MAX_URLS_PER_PATTERN,
          0);

  public LinkRules {
    if (maxDepth < 0 || maxUrlLength < 1 || maxUrlsPerPattern < 0 || maxExternal < 0) {
      throw new IllegalArgumentException("A limit is below its least value");
    }
  }

  /** Whether links that say nofollow are followed all the same. */
  public boolean followsNofollow() {
    return weakest == PageLink.Follow.NOFOLLOW;
  }
}
