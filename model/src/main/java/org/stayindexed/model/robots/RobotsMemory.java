package org.stayindexed.model.robots;

import java.time.Instant;
import java.util.Optional;

/**
 * What earlier readings know of the robots.txt of one origin that cannot be read now.
 *
 * @param lastGood the last one that was read, or that there was none
 * @param failingSince the first reading that failed after that one
 */
public record RobotsMemory(Optional<Copy> lastGood, Optional<Instant> failingSince) {

  /** It was never asked for. */
  public static final RobotsMemory NONE = new RobotsMemory(Optional.empty(), Optional.empty());

  /**
   * A robots.txt as it was.
   *
   * @param body its octets, none where there was no robots.txt
   * @param readAt when it was read last
   */
  public record Copy(RobotsBody body, Instant readAt) {}
}
