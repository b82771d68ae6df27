package org.stayindexed.logs.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The lines of a file, in large blocks and without an object for each. A line that is longer than
 * any real one is passed over, so that a broken file does not fill the memory. Belongs to one
 * thread.
 */
public final class LineReader implements AutoCloseable {
  /** Longer lines are {@link Found#TOO_LONG}. */
  public static final int MAX_LINE_BYTES = 1 << 20;

  /** What is kept of the bytes before a line, so that a position can be recognised. */
  public static final int TAIL_BYTES = 1_024;

  private static final int LEAST_CAPACITY = 1 << 16;

  private final LogFile file;
  private final InputStream in;
  private final int blockBytes;
  private byte[] buffer;

  /** Offset in the file of the first byte of the buffer. */
  private long bufferOffset;

  private int filled;
  private int lineFrom;
  private int lineTo;
  private int next;
  private boolean tooLong;
  private boolean damaged;

  private LineReader(LogFile file, InputStream in, int blockBytes) {
    this.file = file;
    this.in = in;
    this.blockBytes = blockBytes;
    this.buffer = new byte[Math.max(LEAST_CAPACITY, blockBytes) + TAIL_BYTES];
  }

  /** Begins a little before, so that the tail is there from the first line on. */
  static LineReader at(long offset, LogFile file, int blockBytes) throws IOException {
    long from = Math.max(0, offset - TAIL_BYTES);
    LineReader reader = new LineReader(file, file.open(from), blockBytes);
    int before = reader.in.readNBytes(reader.buffer, 0, (int) (offset - from));
    reader.bufferOffset = from;
    reader.filled = before;
    reader.next = before;
    return reader;
  }

  /** What was found. */
  public enum Found {
    /** A line with its line feed. */
    LINE,
    /** A line with its line feed that is too long to be one. */
    TOO_LONG,
    /** Bytes without a line feed at the end of the file. */
    INCOMPLETE,
    /** Nothing more. */
    END
  }

  /** Goes to the next line. */
  public Found next() {
    lineFrom = next;
    tooLong = false;
    int scanned = next;
    while (true) {
      int lineFeed = lineFeed(scanned);
      if (lineFeed >= 0) {
        lineTo = lineFeed;
        next = lineFeed + 1;
        return tooLong || lineTo - lineFrom > MAX_LINE_BYTES ? Found.TOO_LONG : Found.LINE;
      }
      if (tooLong || filled - lineFrom > MAX_LINE_BYTES) {
        tooLong = true;
        lineFrom = filled;
      }
      scanned = filled - lineFrom;
      if (!fill()) {
        lineTo = filled;
        next = filled;
        return tooLong || lineTo > lineFrom ? Found.INCOMPLETE : Found.END;
      }
      scanned += lineFrom;
    }
  }

  private int lineFeed(int from) {
    byte[] bytes = buffer;
    int end = filled;
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean fill() {
    makeRoom();
    try {
      int read = in.read(buffer, filled, Math.min(blockBytes, buffer.length - filled));
      filled += Math.max(0, read);
      return read > 0;
    } catch (EOFException | ZipException e) {
      damaged = true;
      return false;
    } catch (IOException e) {
      throw LogFile.unreadable(file.path(), e);
    }
  }

  private void makeRoom() {
    if (filled < buffer.length) {
      return;
    }
    int dropped = Math.max(0, lineFrom - TAIL_BYTES);
    System.arraycopy(buffer, dropped, buffer, 0, filled - dropped);
    bufferOffset += dropped;
    filled -= dropped;
    lineFrom -= dropped;
    if (filled > buffer.length / 2) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }

  /** Takes the line back, so that the offset is before it. A long one must not be taken back. */
  public void unread() {
    next = lineFrom;
  }

  /** The bytes of which the line is a part; changes with each line. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the line begins in the buffer. */
  public int from() {
    return lineFrom;
  }

  /** The index behind its last byte. */
  public int to() {
    return lineTo;
  }

  /** Whether the line is too long to be one; also for an incomplete one. */
  public boolean tooLong() {
    return tooLong || lineTo - lineFrom > MAX_LINE_BYTES;
  }

  /** Offset in the file behind the line, with its line feed. */
  public long offset() {
    return bufferOffset + next;
  }

  /** The last bytes before that offset. */
  public byte[] tail() {
    return Arrays.copyOfRange(buffer, Math.max(0, next - TAIL_BYTES), next);
  }

  /** Whether the compressed file ended before its compression did, or is damaged. */
  public boolean damaged() {
    return damaged;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw LogFile.unreadable(file.path(), e);
    }
  }
}
