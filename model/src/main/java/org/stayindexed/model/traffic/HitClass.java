package org.stayindexed.model.traffic;

import java.io.Serializable;

/**
 * What is counted together.
 *
 * @param status as the log has it, 0 to 999: nginx writes 000 and 009 too
 * @param outcome how the request ended
 * @param client who asked
 */
public record HitClass(int status, HitOutcome outcome, ClientClass client) implements Serializable {
  private static final int MAX_STATUS = 999;

  public HitClass {
    if (status < 0 || status > MAX_STATUS) {
      throw new IllegalArgumentException("A status has three digits: " + status);
    }
  }
}
