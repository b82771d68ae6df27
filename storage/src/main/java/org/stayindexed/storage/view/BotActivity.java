package org.stayindexed.storage.view;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bot did on a site.
 *
 * @param bot its name
 * @param client its kind, as in the view {@code log_traffic}
 * @param verified requests that are proven to be its
 * @param claimed those that are its by their own word
 * @param spoofed those that say so and are not
 * @param statuses how often it got which status, without the spoofed ones
 * @param unanswered how many of them had no complete answer, whatever status was logged
 */
public record BotActivity(
    String site,
    String bot,
    String client,
    long verified,
    long claimed,
    long spoofed,
    Map<Integer, Long> statuses,
    long unanswered,
    Instant firstHit,
    Instant lastHit) {

  public BotActivity {
    statuses = Map.copyOf(statuses);
  }

  /** All requests. */
  public long hits() {
    return verified + claimed + spoofed;
  }

  /** The statuses in their order. */
  public Map<Integer, Long> sortedStatuses() {
    return new TreeMap<>(statuses);
  }
}
