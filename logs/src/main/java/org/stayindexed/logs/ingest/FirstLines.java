package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stayindexed.logs.read.LineReader;
import org.stayindexed.logs.read.LogFile;

/** The first lines of a file that are not blank. */
final class FirstLines {
  private static final int BLOCK_BYTES = 1 << 16;

  private FirstLines() {}

  static List<String> of(LogFile file, int most) {
    List<String> found = new ArrayList<>();
    try (LineReader lines = file.lines(0, BLOCK_BYTES)) {
      while (found.size() < most) {
        LineReader.Found next = lines.next();
        if (next == LineReader.Found.LINE) {
          add(found, lines);
        } else if (next != LineReader.Found.TOO_LONG) {
          return found;
        }
      }
    }
    return found;
  }

  private static void add(List<String> found, LineReader lines) {
    String line =
        new String(
            lines.buffer(), lines.from(), lines.to() - lines.from(), StandardCharsets.ISO_8859_1);
    if (!line.isBlank()) {
      found.add(line);
    }
  }
}
