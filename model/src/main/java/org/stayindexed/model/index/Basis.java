package org.stayindexed.model.index;

/** What a verdict rests on; an inference is never presented as documented. */
public enum Basis {
  /** Stated by Google or by an RFC. */
  DOCUMENTED,
  /** Reported as said by somebody at Google. */
  REPORTED,
  /** Our own inference. */
  INFERRED
}
