package org.stayindexed.model.traffic;

import java.io.Serializable;

/**
 * How far a log file was read. The file is known by its content, never by its name or inode: it is
 * renamed, compressed and copied, and inodes are used again.
 *
 * @param headHash hash of its first {@code headLength} uncompressed bytes
 * @param headLength at most 1,024; less for a file that was shorter
 * @param offset uncompressed bytes that were counted, always the end of a line
 * @param tailHash hash of the last {@code tailLength} bytes before {@code offset}, to tell apart
 *     files that begin alike
 * @param tailLength at most 1,024
 * @param lines lines before {@code offset}
 */
public record LogPosition(
    String headHash, int headLength, long offset, String tailHash, int tailLength, long lines)
    implements Serializable {
  public LogPosition {
    if (headLength < 1 || offset < 1 || tailLength < 1 || tailLength > offset || lines < 1) {
      throw new IllegalArgumentException(
          "No position of a log: head " + headLength + ", offset " + offset + ", lines " + lines);
    }
  }
}
