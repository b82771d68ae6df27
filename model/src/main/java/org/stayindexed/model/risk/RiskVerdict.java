package org.stayindexed.model.risk;

/** Whether a page is at risk of being dropped. */
public sealed interface RiskVerdict {

  /** It is. */
  record AtRisk(Risk risk) implements RiskVerdict {}

  /** It is not. */
  record Safe(Why why) implements RiskVerdict {}

  /** Why a page is not at risk. Names are stable: SQL shows them. */
  enum Why {
    /** Nothing speaks against indexing it. */
    ELIGIBLE,
    /** It redirects, and nothing is known against the page that takes its place. */
    MOVED,
    /** It never was eligible, and either its owner excludes it or nobody asks for it. */
    INTENDED,
    /** It answers 404 or 410, and nobody links to it or asks for it any more. */
    GONE_ON_PURPOSE,
    /** Too little is known of it now; what was known before still holds. */
    UNKNOWN
  }
}
