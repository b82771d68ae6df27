package org.stayindexed.storage.nights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.risk.RiskState;

/** How loudly we warn of a page, in rising order. */
enum Alarm {
  NONE,
  /** Only watched, without a deadline. */
  WATCHED,
  /** Watched, or coming and going, with a deadline. */
  DEADLINE,
  HIGH,
  PROBABLY_DROPPED;

  static Alarm of(RiskState state, @Nullable Instant deadline) {
    return switch (state) {
      case PROBABLY_DROPPED -> PROBABLY_DROPPED;
      case HIGH -> HIGH;
      case WATCH, FLAPPING -> deadline == null ? WATCHED : DEADLINE;
      case RECOVERED, GONE_ON_PURPOSE -> NONE;
    };
  }

  Alarm or(Alarm other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
