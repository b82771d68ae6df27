package org.stayindexed.logs.format;

/**
 * Some bytes of a line. It is moved from line to line, so that no object is made for each; whoever
 * keeps the bytes copies them.
 */
public final class Slice {
  private byte[] bytes = {};
  private int from;
  private int to;

  /** Moves it. */
  public Slice set(byte[] newBytes, int newFrom, int newTo) {
    bytes = newBytes;
    from = newFrom;
    to = newTo;
    return this;
  }

  /** The bytes of which these are a part. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where they begin. */
  public int from() {
    return from;
  }

  /** The index behind the last. */
  public int to() {
    return to;
  }

  /** How many they are. */
  public int length() {
    return to - from;
  }

  /** Whether a value was logged at all: a dash and nothing stand for none. */
  public boolean hasValue() {
    return length() > 1 || (length() == 1 && bytes[from] != '-');
  }
}
