package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.CountLine;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.Engine;
import org.stayindexed.model.index.IndexVerdict;
import org.stayindexed.model.index.Objection;

/** Counts how the verdicts of an engine would change, with the first examples of each kind. */
final class VerdictShifts {
  private final int limit;
  private final Map<Engine, Map<Shift, Counted>> counted = new EnumMap<>(Engine.class);

  /**
   * None yet.
   *
   * @param limit so many examples of each kind are kept
   */
  VerdictShifts(int limit) {
    this.limit = limit;
  }

  /** What would become of a verdict. */
  private enum Shift {
    LOST("indexable now, not then"),
    GAINED("indexable then, not now"),
    OTHER_REASON("not indexable, for another reason"),
    UNKNOWN("not blocked then, the rest is unknown");

    private final String title;

    Shift(String title) {
      this.title = title;
    }
  }

  /** An example, with the reason that would hold. */
  private record Example(String url, String reason) {}

  private static final class Counted {
    private long count;
    private final List<Example> examples = new ArrayList<>();
  }

  void add(String url, Engine engine, Optional<IndexVerdict> now, Optional<IndexVerdict> then) {
    Shift shift = shift(now, then);
    if (shift == null) {
      return;
    }
    Counted kind =
        counted
            .computeIfAbsent(engine, e -> new EnumMap<>(Shift.class))
            .computeIfAbsent(shift, s -> new Counted());
    kind.count++;
    if (kind.examples.size() < limit) {
      kind.examples.add(new Example(url, reason(shift == Shift.GAINED ? now : then)));
    }
  }

  private static @Nullable Shift shift(Optional<IndexVerdict> now, Optional<IndexVerdict> then) {
    if (then.isEmpty()) {
      return now.isEmpty() ? null : Shift.UNKNOWN;
    }
    boolean eligibleNow = isEligible(now);
    boolean eligibleThen = isEligible(then);
    if (eligibleNow != eligibleThen) {
      return eligibleNow ? Shift.LOST : Shift.GAINED;
    }
    return reasonName(now).equals(reasonName(then)) ? null : Shift.OTHER_REASON;
  }

  private static boolean isEligible(Optional<IndexVerdict> verdict) {
    return verdict.filter(v -> v.eligibility() == Eligibility.ELIGIBLE).isPresent();
  }

  private static String reasonName(Optional<IndexVerdict> verdict) {
    return verdict.flatMap(IndexVerdict::decisive).map(o -> o.reason().name()).orElse("");
  }

  private static String reason(Optional<IndexVerdict> verdict) {
    Optional<Objection> decisive = verdict.flatMap(IndexVerdict::decisive);
    return decisive.map(o -> o.reason() + ": " + o.evidence()).orElse("");
  }

  void print(PrintStream out) {
    for (Engine engine : Engine.values()) {
      out.println();
      out.println("  Verdict of " + engine.crawler());
      Map<Shift, Counted> kinds = counted.getOrDefault(engine, Map.of());
      if (kinds.isEmpty()) {
        out.println("    would not change for any URL");
      }
      kinds.forEach((shift, kind) -> print(out, shift, kind));
    }
  }

  private static void print(PrintStream out, Shift shift, Counted kind) {
    CountLine.print(out, "  " + shift.title, kind.count);
    for (Example example : kind.examples) {
      out.println("      " + Printable.of(example.url()));
      if (!example.reason().isEmpty()) {
        out.println(
            "        " + (shift == Shift.GAINED ? "was " : "") + Printable.of(example.reason()));
      }
    }
    if (kind.count > kind.examples.size()) {
      out.println("      ... " + (kind.count - kind.examples.size()) + " more: raise --limit");
    }
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> engines = new LinkedHashMap<>();
    for (Engine engine : Engine.values()) {
      Map<String, @Nullable Object> kinds = new LinkedHashMap<>();
      for (Shift shift : Shift.values()) {
        Counted kind = counted.getOrDefault(engine, Map.of()).getOrDefault(shift, new Counted());
        kinds.put(
            shift.name().toLowerCase(Locale.ROOT),
            object(
                "count",
                kind.count,
                "examples",
                kind.examples.stream()
                    .map(example -> object("url", example.url(), "reason", example.reason()))
                    .toList()));
      }
      engines.put(engine.crawler(), kinds);
    }
    return engines;
  }
}
