package org.stayindexed.storage.nights;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How a page behaves from which hour on. Hour 0 is midnight before the first night. */
final class Timeline {
  /** The hour that expiring pages name. */
  static final int EXPIRY = 30 * 24 + 9;

  private final NavigableMap<Integer, Behaviour> phases = new TreeMap<>();

  private Timeline() {}

  /** A page that is good at first. */
  static Timeline good() {
    return startingWith(Answer.GOOD);
  }

  static Timeline startingWith(Answer answer) {
    return new Timeline().from(0, Behaviour.always(answer));
  }

  Timeline from(int hour, Behaviour behaviour) {
    phases.put(hour, behaviour);
    return this;
  }

  Timeline from(int hour, Answer answer) {
    return from(hour, Behaviour.always(answer));
  }

  Behaviour at(int hour) {
    return at(phases.floorEntry(hour));
  }

  /** When the page was changed last. */
  int changedAt(int hour) {
    return phases.floorKey(hour);
  }

  private static Behaviour at(Map.Entry<Integer, Behaviour> phase) {
    return phase.getValue();
  }
}
