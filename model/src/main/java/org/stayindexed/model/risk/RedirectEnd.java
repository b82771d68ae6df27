package org.stayindexed.model.risk;

/** What stands where a redirect or a canonical points to in the end. */
public enum RedirectEnd {
  /** The page points nowhere else. */
  NONE,
  ELIGIBLE,
  NOT_ELIGIBLE,
  /** Another site, or a page that was not seen. */
  UNKNOWN
}
