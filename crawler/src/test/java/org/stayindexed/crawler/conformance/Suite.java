package org.stayindexed.crawler.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts the cases of one file; at its end the failures must be exactly those that are listed. */
public final class Suite implements AutoCloseable {
  private final String name;
  private final Divergences divergences;
  private final ScoreTable scores;
  private final Map<String, String> failures = new LinkedHashMap<>();
  private int cases;

  Suite(String name, Divergences divergences, ScoreTable scores) {
    this.name = name;
    this.divergences = divergences;
    this.scores = scores;
  }

  /**
   * One case.
   *
   * @param id names it in its file
   * @param input what it is about, for the message
   * @param actual what we make of it
   * @param expected what the suite wants; null if it must be refused, and we say so by null too
   */
  public void check(String id, Object input, @Nullable Object actual, @Nullable Object expected) {
    cases++;
    if (!Objects.equals(actual, expected)) {
      String failure = id + " " + input + ": wanted " + expected + ", but was " + actual;
      assertThat(failures.put(id, failure)).as("Another failure of %s", id).isNull();
    }
  }

  /** Enters the score, and fails if a failure is not listed or a listed case passes. */
  @Override
  public void close() {
    scores.put(name, cases - failures.size(), cases);
    assertThat(cases).as("Cases of %s", name).isPositive();
    Set<String> agreeing = new TreeSet<>(divergences.ids());
    agreeing.removeAll(failures.keySet());
    failures.keySet().removeAll(divergences.ids());
    assertThat(failures.values())
        .as("Failures of %s that no divergence is listed for", name)
        .isEmpty();
    assertThat(agreeing).as("Divergences listed for %s that are none (any more)", name).isEmpty();
  }
}
