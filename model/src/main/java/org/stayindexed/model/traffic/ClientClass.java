package org.stayindexed.model.traffic;

/** What kind of client made a request. */
public enum ClientClass {
  /** One of Google's search crawlers, proven or by its own word. */
  GOOGLEBOT,
  /** Crawls for another search engine. */
  SEARCH_BOT,
  /** Fetches for an assistant or a language model. */
  AI_BOT,
  /** Fetches a page because a person asked for it, or shared its address: it crawls nothing. */
  USER_FETCHER,
  /** Any other program. */
  OTHER_BOT,
  /** Says that it is a bot whose addresses are known, and comes from none of them. */
  SPOOFED_BOT,
  /** Looks whether the site is up. */
  MONITOR,
  /** Stayindexed itself. */
  OWN_CRAWLER,
  /** A browser. */
  PERSON,
  /** The log does not record the User-Agent. */
  UNKNOWN
}
