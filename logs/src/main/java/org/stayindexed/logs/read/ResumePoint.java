package org.stayindexed.logs.read;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.hash.Sha256;
import org.stayindexed.model.traffic.LogPosition;

/**
 * Where to go on in a file, which is recognised by its first bytes and by those before the place
 * where its reading ended.
 */
public sealed interface ResumePoint {
  /** How much of the beginning of a file identifies it. */
  int HEAD_BYTES = 1_024;

  /** How many characters of a hash are kept, 128 bits. */
  int HASH_LENGTH = 32;

  /** The position up to which it was counted. */
  Optional<LogPosition> position();

  /** It was never counted. */
  record Beginning() implements ResumePoint {
    @Override
    public Optional<LogPosition> position() {
      return Optional.empty();
    }
  }

  /** It was counted up to a position. */
  record After(LogPosition counted) implements ResumePoint {
    @Override
    public Optional<LogPosition> position() {
      return Optional.of(counted);
    }
  }

  /** More of it was counted than is there now: a part of a copy, or it was cut off. */
  record Shorter(LogPosition counted) implements ResumePoint {
    @Override
    public Optional<LogPosition> position() {
      return Optional.of(counted);
    }
  }

  /**
   * Recognises a file.
   *
   * @param head its first bytes, {@link #HEAD_BYTES} unless it is shorter
   * @param known every position of the site
   */
  static ResumePoint of(LogFile file, byte[] head, List<LogPosition> known) {
    List<LogPosition> candidates =
        known.stream()
            .filter(position -> sameHead(position, head))
            .sorted(Comparator.comparingLong(LogPosition::offset).reversed())
            .toList();
    Optional<LogPosition> longer = Optional.empty();
    for (LogPosition candidate : candidates) {
      Optional<byte[]> tail = file.before(candidate.offset(), candidate.tailLength());
      if (tail.isEmpty()) {
        longer = Optional.of(candidate);
      } else if (hash(tail.get()).equals(candidate.tailHash())) {
        return new After(candidate);
      }
    }
    return longer.<ResumePoint>map(Shorter::new).orElseGet(Beginning::new);
  }

  private static boolean sameHead(LogPosition position, byte[] head) {
    int length = position.headLength();
    return length <= head.length && hash(Arrays.copyOf(head, length)).equals(position.headHash());
  }

  /**
   * The position behind the line that was read last. Until the file has enough lines, all of them
   * are its head, which grows with it.
   */
  static LogPosition behind(LineReader reader, byte[] head, long lines) {
    byte[] tail = reader.tail();
    int headLength = (int) Math.min(head.length, reader.offset());
    return new LogPosition(
        hash(Arrays.copyOf(head, headLength)),
        headLength,
        reader.offset(),
        hash(tail),
        tail.length,
        lines);
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, HASH_LENGTH);
  }
}
