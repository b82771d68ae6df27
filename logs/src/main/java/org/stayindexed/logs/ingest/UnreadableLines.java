package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.traffic.LineFate;

/**
 * Remembers the first line of a file that could not be read, for each reason: who is told that
 * lines were left out wants to see one. Without addresses and secrets. Belongs to one thread.
 */
final class UnreadableLines {
  /** Beyond this a line is not looked at. */
  private static final int MAX_BYTES = 4_000;

  private static final int MAX_SHOWN = 160;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"
              + "|(?i)(?<![0-9a-z:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{0,4}(?![0-9a-z:])"
              + "|(?<![0-9a-z:])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?![0-9a-z:])");

  private final Map<LineFate, String> first = new EnumMap<>(LineFate.class);

  /**
   * Looks at a line that was read.
   *
   * @param number of the line in its file, from 1
   */
  void see(LineFate fate, long number, byte[] bytes, int from, int to) {
    if (!fate.unreadable() || first.containsKey(fate)) {
      return;
    }
    int length = Math.min(to - from, MAX_BYTES);
    first.put(
        fate,
        String.format(
            Locale.ROOT,
            "line %,d %s, the first such line: \"%s\"",
            number,
            fault(fate),
            shown(new String(bytes, from, length, StandardCharsets.UTF_8))));
  }

  private static String shown(String line) {
    String safe = ADDRESS.matcher(Redaction.of(line)).replaceAll("(address)");
    return safe.length() <= MAX_SHOWN ? safe : safe.substring(0, MAX_SHOWN) + " ...";
  }

  private static String fault(LineFate fate) {
    return switch (fate) {
      case BAD_TIME -> "has no time that makes sense";
      case BAD_STATUS -> "has no status";
      default -> "is not in this format";
    };
  }

  /** A sentence for each reason. */
  void forEach(Consumer<String> notice) {
    first.values().forEach(notice);
  }
}
