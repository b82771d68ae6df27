package org.stayindexed.app;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.schedule.ScheduleState;

/**
 * When the next schedule is due, as the database said when it last came to rest: while the file
 * changes, somebody writes, and whoever writes keeps everybody else from adding schedules. Belongs
 * to one thread.
 */
final class Agenda {
  private final ServedDatabase database;
  private FileMark seen = FileMark.NO_FILE;
  private FileMark read = FileMark.NO_FILE;
  private @Nullable Instant next;

  Agenda(ServedDatabase database) {
    this.database = database;
  }

  /** When the next one is due, absent if there is none. Looks at the file each time. */
  Optional<Instant> nextDue() {
    FileMark now = database.mark();
    boolean atRest = now.equals(seen);
    seen = now;
    if (atRest && !now.equals(read)) {
      // Also if reading fails: the same file would fail again.
      read = now;
      try (Snapshot snapshot = database.snapshot()) {
        is(snapshot.schedules());
      }
    }
    return Optional.ofNullable(next);
  }

  /** Takes over what the open database says. */
  void is(List<ScheduleState> states) {
    next = states.stream().map(ScheduleState::nextRun).min(Comparator.naturalOrder()).orElse(null);
  }
}
