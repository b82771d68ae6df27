package org.stayindexed.model.finding;

/** How much a finding costs, the worst first. Names are stable: SQL shows them. */
public enum Severity {
  /** Pages that should be indexed are not, or will not stay so. */
  HIGH,
  /** Search engines or people lose something. */
  MEDIUM,
  /** Worth repairing when there is time. */
  LOW,
  /** Often meant so; worth knowing. */
  NOTICE;

  /** Whether it is as bad as the other one, or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
