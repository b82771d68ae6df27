package org.stayindexed.model.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the access log tells of one search bot's visits to one URL.
 *
 * @param hits in any order
 */
public record BotHits(List<BotHit> hits) {
  /** No visit, or no log. */
  public static final BotHits NONE = new BotHits(List.of());

  public BotHits {
    hits = List.copyOf(hits);
  }

  /** The first visit after that time that ended in this way. */
  public Optional<Instant> firstAfter(Instant time, BotHit.Kind kind) {
    return hits.stream()
        .filter(hit -> hit.kind() == kind && hit.last().isAfter(time))
        .map(hit -> hit.firstAfter(time))
        .min(Comparator.naturalOrder());
  }

  /** The failures since the bot was served last; empty if its last visit was answered. */
  public List<BotHit> unservedSinceLastAnswer() {
    Instant answered = lastAnswered();
    return hits.stream().filter(hit -> hit.unserved() && hit.last().isAfter(answered)).toList();
  }

  /** When those failures began. */
  Optional<Instant> unservedSince(BotHit.Kind kind) {
    Instant answered = lastAnswered();
    return unservedSinceLastAnswer().stream()
        .filter(hit -> hit.kind() == kind)
        .map(hit -> hit.firstAfter(answered))
        .min(Comparator.naturalOrder());
  }

  private Instant lastAnswered() {
    return hits.stream()
        .filter(hit -> !hit.unserved())
        .map(BotHit::last)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }
}
