package org.stayindexed.model.traffic;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A line of a log that could not be used, for a person to see why.
 *
 * @param reason what became of it
 * @param number of the line in its file, from 1
 * @param sample how it begins, without IP addresses, e-mail addresses and secrets; null if it is
 *     too long to be looked at
 */
public record UnreadableLine(LineFate reason, long number, @Nullable String sample)
    implements Serializable {
  /** How many are kept for each reason of a site, the newest. */
  public static final int KEPT = 20;

  public UnreadableLine {
    if (!reason.unreadable()) {
      throw new IllegalArgumentException("Line " + number + " could be read: " + reason);
    }
  }
}
