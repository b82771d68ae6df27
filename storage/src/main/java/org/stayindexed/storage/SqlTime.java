package org.stayindexed.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as they are bound to statements; the database keeps UTC. */
final class SqlTime {
  private SqlTime() {}

  /** NULL where there is no time. */
  static @Nullable OffsetDateTime of(Optional<Instant> time) {
    return time.map(t -> t.atOffset(ZoneOffset.UTC)).orElse(null);
  }
}
