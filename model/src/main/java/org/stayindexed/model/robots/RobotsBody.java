package org.stayindexed.model.robots;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The octets of a robots.txt that count, kept as they came, but for secrets: an old copy must read
 * as it did when it was new. Immutable; equal when the octets are.
 */
public final class RobotsBody implements Serializable {
  /**
   * Google says 500 kibibytes and that what comes after them is ignored; RFC 9309 section 2.5 asks
   * for at least as much. We read that as: the octets before the 512,001st are the whole file, byte
   * order mark included.
   */
  public static final int MAX_OCTETS = 500 * 1024;

  /** No robots.txt, or an empty one. */
  public static final RobotsBody EMPTY = of(new byte[0]);

  private static final long serialVersionUID = 1L;

  private final byte[] octets;

  private RobotsBody(byte[] octets) {
    this.octets = octets;
  }

  /** The octets of a body that count. */
  public static RobotsBody of(byte[] body) {
    return new RobotsBody(Arrays.copyOf(body, Math.min(body.length, MAX_OCTETS)));
  }

  /** A copy of the octets. */
  public byte[] octets() {
    return octets.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RobotsBody body && Arrays.equals(octets, body.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  @Override
  public String toString() {
    return octets.length + " octets";
  }
}
