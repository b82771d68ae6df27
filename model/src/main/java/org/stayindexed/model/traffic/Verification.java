package org.stayindexed.model.traffic;

/** Whether a client is who it says it is. */
public enum Verification {
  /** Nobody can tell: its owner publishes no addresses, or the log does not record them. */
  CLAIMED("by its own word"),
  /** It came from an address that its owner publishes. */
  VERIFIED_BY_RANGE("verified by address range"),
  /** The name of its address is one of its owner's, and leads back to the address. */
  VERIFIED_BY_DNS("verified by DNS"),
  /** It came from an address that is none of its owner's. */
  SPOOFED("not from its owner's addresses");

  private final String phrase;

  Verification(String phrase) {
    this.phrase = phrase;
  }

  /** How it is said in a sentence. */
  public String phrase() {
    return phrase;
  }

  /** Whether it is proven to be who it says. */
  public boolean verified() {
    return this == VERIFIED_BY_RANGE || this == VERIFIED_BY_DNS;
  }
}
