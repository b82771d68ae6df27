package org.stayindexed.model.risk;

/** How near a page is to being dropped from the index. Names are stable: SQL shows them. */
public enum RiskState {
  /** Something is wrong that search engines forgive for a while. */
  WATCH,
  /** The page will be dropped when a search engine comes next, or the time of grace is over. */
  HIGH,
  /** The time after which search engines drop such a page is over. */
  PROBABLY_DROPPED,
  /** It changes between eligible and not eligible again and again. */
  FLAPPING,
  /** It is eligible again. */
  RECOVERED,
  /** It answers 404 or 410, and nobody links to it or asks for it any more. */
  GONE_ON_PURPOSE
}
