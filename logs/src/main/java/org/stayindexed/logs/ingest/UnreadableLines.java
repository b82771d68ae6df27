package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.stayindexed.model.secret.MailAddresses;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.UnreadableLine;

/**
 * Remembers lines of a file that could not be read, a few for each reason: who is told that lines
 * were left out wants to see some. Without addresses, secrets and e-mail addresses. Belongs to one
 * thread.
 */
final class UnreadableLines {
  /** Of each reason, until the next batch. */
  private static final int MOST = 5;

  /** Beyond this a line is not looked at. */
  private static final int MAX_BYTES = 4_000;

  private static final int MAX_SHOWN = 160;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"
              + "|(?i)(?<![0-9a-z:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{0,4}(?![0-9a-z:])"
              + "|(?<![0-9a-z:])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?![0-9a-z:])");

  /** A disk that was full or a machine that fell over leaves thousands of zeros in a row. */
  private static final Pattern SAME_CONTROLS = Pattern.compile("(\\p{Cntrl})\\1{3,}");

  private final Map<LineFate, UnreadableLine> first = new EnumMap<>(LineFate.class);
  private final Map<LineFate, List<UnreadableLine>> sinceBatch = new EnumMap<>(LineFate.class);

  /**
   * Looks at a line that was read.
   *
   * @param number of the line in its file, from 1
   */
  void see(LineFate fate, long number, byte[] bytes, int from, int to) {
    if (fate.unreadable() && isWanted(fate)) {
      int length = Math.min(to - from, MAX_BYTES);
      String text = new String(bytes, from, length, StandardCharsets.UTF_8);
      add(new UnreadableLine(fate, number, shown(text)));
    }
  }

  /** Takes note of a line that is too long to be looked at. */
  void seeTooLong(long number) {
    if (isWanted(LineFate.TOO_LONG)) {
      add(new UnreadableLine(LineFate.TOO_LONG, number, null));
    }
  }

  private boolean isWanted(LineFate fate) {
    return sinceBatch.getOrDefault(fate, List.of()).size() < MOST;
  }

  private void add(UnreadableLine line) {
    first.putIfAbsent(line.reason(), line);
    sinceBatch.computeIfAbsent(line.reason(), fate -> new ArrayList<>()).add(line);
  }

  private static String shown(String line) {
    String nameless = MailAddresses.hidden(Redaction.of(line), 0, mail -> "(e-mail)");
    String anonymous = ADDRESS.matcher(nameless).replaceAll("(address)");
    String safe = SAME_CONTROLS.matcher(anonymous).replaceAll("$1...");
    return safe.length() <= MAX_SHOWN ? safe : safe.substring(0, MAX_SHOWN) + " ...";
  }

  /** Some of each reason since the last batch. */
  List<UnreadableLine> ofBatch() {
    return sinceBatch.values().stream().flatMap(List::stream).toList();
  }

  /** Begins the next batch. */
  void clear() {
    sinceBatch.clear();
  }

  /** A sentence for each reason. */
  void forEach(Consumer<String> notice) {
    first.values().forEach(line -> notice.accept(sentence(line)));
  }

  private static String sentence(UnreadableLine line) {
    return String.format(
        Locale.ROOT,
        "line %,d %s, the first such line%s",
        line.number(),
        fault(line.reason()),
        line.sample() == null ? "" : ": \"" + line.sample() + "\"");
  }

  private static String fault(LineFate fate) {
    return switch (fate) {
      case BAD_TIME -> "has no time that makes sense";
      case BAD_STATUS -> "has no status";
      case TOO_LONG -> "is longer than a line can be";
      default -> "is not in this format";
    };
  }
}
