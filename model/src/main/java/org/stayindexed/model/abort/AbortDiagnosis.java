package org.stayindexed.model.abort;

/**
 * The likeliest cause.
 *
 * @param evidence what in the log speaks for it
 */
public record AbortDiagnosis(AbortCause cause, Confidence confidence, String evidence) {

  /** How far the evidence goes. */
  public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** The more requests speak for it, the surer: from 20, and from 5. */
    static Confidence of(long requests) {
      if (requests >= 20) {
        return HIGH;
      }
      return requests >= 5 ? MEDIUM : LOW;
    }

    Confidence atMost(Confidence limit) {
      return compareTo(limit) < 0 ? limit : this;
    }
  }
}
