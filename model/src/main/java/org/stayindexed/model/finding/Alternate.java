package org.stayindexed.model.finding;

import org.stayindexed.model.page.RelatedLink.Place;

/**
 * A page that another one names as itself in a language.
 *
 * @param language as the page writes it
 * @param url what it names
 * @param place where it says so; in the body nobody reads it
 * @param kind what stands there
 * @param answer whether that page names this one as well
 */
public record Alternate(String language, String url, Place place, PageKind kind, Answer answer) {

  /** Whether the page that is named says the same. */
  public enum Answer {
    /** It names the page too. */
    RETURNED,
    /** It does not. */
    NOT_RETURNED,
    /** The run did not read it. */
    UNKNOWN
  }

  /** Whether search engines read it. */
  boolean counts() {
    return place != Place.BODY;
  }
}
