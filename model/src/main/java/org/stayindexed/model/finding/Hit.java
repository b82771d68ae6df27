package org.stayindexed.model.finding;

import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param evidence what a person can look up
 * @param essence what makes it another finding if it changes; empty where rule and URL say it all
 * @param relatedUrl another page that belongs to it
 */
public record Hit(String evidence, String essence, @Nullable String relatedUrl) {

  /** A finding that is the same as long as the page breaks the rule. */
  public static Hit of(String evidence) {
    return new Hit(evidence, "", null);
  }

  /** A finding that is another one when it is about another page. */
  public static Hit about(String evidence, String relatedUrl) {
    return new Hit(evidence, relatedUrl, relatedUrl);
  }

  /** The same finding, whichever page is shown beside it. */
  public Hit beside(@Nullable String url) {
    return new Hit(evidence, essence, url);
  }
}
