package org.stayindexed.logs.format;

/** Where the values stand in the line that was looked at last. Belongs to one thread. */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this process, never stored
abstract class LineFields {
  final int[] starts = new int[Variable.values().length];
  final int[] ends = new int[Variable.values().length];
  byte[] line = {};
  private int stop;
  private String expected = "";

  /** Finds the values of a line; false if it does not have this form. */
  abstract boolean find(byte[] bytes, int from, int to);

  /**
   * Whether a line is no request but tells what the lines behind it look like, which is remembered.
   */
  boolean header(byte[] bytes, int from, int to) {
    return false;
  }

  /** Whether there are such lines. */
  boolean hasHeaders() {
    return false;
  }

  /** Whether each line can have other values than the one before. */
  boolean vary() {
    return false;
  }

  final boolean stopped(int at, String text) {
    stop = at;
    expected = text;
    return false;
  }

  /** Where the last line stopped to have this form. */
  final int stop() {
    return stop;
  }

  /** What should have stood there. */
  final String expected() {
    return expected;
  }

  final byte[] line() {
    return line;
  }

  final int start(Variable variable) {
    return starts[variable.ordinal()];
  }

  final int end(Variable variable) {
    return ends[variable.ordinal()];
  }

  /** Whether the value is there; a missing one is a dash, or empty with escape=json. */
  final boolean hasValue(Variable variable) {
    int start = start(variable);
    int length = end(variable) - start;
    return length > 1 || (length == 1 && line[start] != '-');
  }
}
