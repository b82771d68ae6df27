package org.stayindexed.model.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

  /**
   * The first visit after that time that ended in one of these ways, if the bot got the page at no
   * later visit: a failure that is over says nothing about one of now.
   */
  Optional<Instant> firstLasting(Instant time, Set<BotHit.Kind> kinds) {
    Instant from = servedAfter(time).orElse(time);
    return kinds.stream()
        .flatMap(kind -> firstAfter(from, kind).stream())
        .min(Comparator.naturalOrder());
  }

  /** The failures since the bot was answered last; empty if its last visit was answered. */
  public List<BotHit> unservedSinceLastAnswer() {
    Instant answered = last(hit -> !hit.unserved());
    return hits.stream().filter(hit -> hit.unserved() && hit.last().isAfter(answered)).toList();
  }

  /** Whether a single visit failed since then: bots hang up for reasons of their own, too. */
  boolean failedOnceOnly() {
    List<BotHit> failures = unservedSinceLastAnswer();
    return failures.size() == 1 && failures.get(0).first().equals(failures.get(0).last());
  }

  /** When those failures began. */
  Optional<Instant> unservedSince(BotHit.Kind kind) {
    Instant answered = last(hit -> !hit.unserved());
    return unservedSinceLastAnswer().stream()
        .filter(hit -> hit.kind() == kind)
        .map(hit -> hit.firstAfter(answered))
        .min(Comparator.naturalOrder());
  }

  /** When the bot got the page last, if that was after that time. */
  public Optional<Instant> servedAfter(Instant time) {
    return Optional.of(last(BotHit::served)).filter(served -> served.isAfter(time));
  }

  /** Whether the bot failed to get the page after that time. */
  public boolean failedAfter(Instant time) {
    return last(hit -> !hit.served()).isAfter(time);
  }

  private Instant last(Predicate<BotHit> condition) {
    return hits.stream()
        .filter(condition)
        .map(BotHit::last)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }
}
