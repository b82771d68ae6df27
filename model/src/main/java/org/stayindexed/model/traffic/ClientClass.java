package org.stayindexed.model.traffic;

/** What kind of client made a request, as far as its User-Agent claims. */
public enum ClientClass {
  /** Says that it is one of Google's search crawlers. */
  GOOGLEBOT,
  /** Says that it crawls for another search engine. */
  SEARCH_BOT,
  /** Says that it fetches for an assistant or a language model. */
  AI_BOT,
  /** Any other program. */
  OTHER_BOT,
  /** A browser. */
  PERSON,
  /** The log does not record the User-Agent. */
  UNKNOWN
}
