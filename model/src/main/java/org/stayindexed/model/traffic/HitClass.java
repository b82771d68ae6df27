package org.stayindexed.model.traffic;

import java.io.Serializable;

/**
 * What is counted together.
 *
 * @param status as the log has it, 0 to 999: nginx writes 000 and 009 too
 * @param outcome how the request ended
 * @param name who says to have asked
 * @param verification whether that is true
 */
public record HitClass(int status, HitOutcome outcome, KnownClient name, Verification verification)
    implements Serializable {
  private static final int MAX_STATUS = 999;

  public HitClass {
    if (status < 0 || status > MAX_STATUS) {
      throw new IllegalArgumentException("A status has three digits: " + status);
    }
  }

  /** Requests of some client of that kind, by its own word. */
  public HitClass(int status, HitOutcome outcome, ClientClass client) {
    this(
        status,
        outcome,
        KnownClient.of(client),
        client == ClientClass.SPOOFED_BOT ? Verification.SPOOFED : Verification.CLAIMED);
  }

  /** What kind of client asked: one that is not who it says is of a kind of its own. */
  public ClientClass client() {
    return verification == Verification.SPOOFED ? ClientClass.SPOOFED_BOT : name.kind();
  }
}
