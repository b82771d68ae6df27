package org.stayindexed.crawler.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The cases in which we differ on purpose, each with its reason. Immutable. */
public final class Divergences {
  /** We agree everywhere. */
  public static final Divergences NONE = new Divergences(Map.of());

  private final Map<String, String> reasons;

  private Divergences(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  /** These and, for one more reason, those cases. */
  public Divergences and(String reason, String... ids) {
    Map<String, String> more = new LinkedHashMap<>(reasons);
    for (String id : ids) {
      if (more.put(id, reason) != null) {
        throw new IllegalArgumentException(id + " is listed twice");
      }
    }
    return new Divergences(more);
  }

  Set<String> ids() {
    return reasons.keySet();
  }
}
