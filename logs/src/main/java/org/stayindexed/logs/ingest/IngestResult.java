package org.stayindexed.logs.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stayindexed.model.traffic.LineFate;

/**
 * What became of a file.
 *
 * @param file as it was named
 * @param linesBefore lines that had been counted before
 * @param lines how many of its new lines had which fate
 * @param fromOffset where the reading began, in uncompressed bytes
 * @param toOffset where it ended
 * @param first when the first of the new requests ended, empty if none was counted
 * @param last when the last of them ended
 * @param notices what a person should know, each a sentence without a full stop
 */
public record IngestResult(
    Path file,
    long linesBefore,
    Map<LineFate, Long> lines,
    long fromOffset,
    long toOffset,
    Optional<Instant> first,
    Optional<Instant> last,
    List<String> notices) {
  public IngestResult {
    lines = Map.copyOf(lines);
    notices = List.copyOf(notices);
  }

  /** How many new lines had that fate. */
  public long lines(LineFate fate) {
    return lines.getOrDefault(fate, 0L);
  }

  /** How many new lines were read. */
  public long newLines() {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }
}
