package org.stayindexed.model.index;

/** Whether a page may be indexed. Eligible is never "indexed": no engine promises that. */
public enum Eligibility {
  ELIGIBLE,
  NOT_ELIGIBLE,
  /** Too little is known, or the engines do not say. */
  UNCERTAIN
}
