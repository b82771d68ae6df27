package org.stayindexed.crawler.conformance;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The scores of all suites, printed when the store of the tests closes. */
final class ScoreTable implements AutoCloseable {
  private final Map<String, String> lines = new ConcurrentSkipListMap<>();

  void put(String suite, int passed, int cases) {
    String line = String.format(Locale.ROOT, "%-34s %5d of %5d%n", suite, passed, cases);
    lines.put(suite, line);
  }

  @Override
  public void close() {
    StringBuilder table = new StringBuilder("Conformance\n");
    lines.values().forEach(line -> table.append("  ").append(line));
    table.append("Every other case is listed in its test with the reason why we differ.\n");
    System.out.print(table);
  }
}
