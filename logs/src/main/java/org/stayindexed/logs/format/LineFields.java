package org.stayindexed.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the values stand in the line that was looked at last. Belongs to one thread. */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this process, never stored
final class LineFields {
  private final byte[] lead;
  private final FormatField[] fields;
  private final int[] starts = new int[Variable.values().length];
  private final int[] ends = new int[Variable.values().length];
  private byte[] line = {};
  private int stop;
  private String expected = "";

  LineFields(byte[] lead, List<FormatField> fields) {
    this.lead = lead;
    this.fields = fields.toArray(new FormatField[0]);
  }

  /** Finds the values of a line; false if it does not have this form. */
  boolean find(byte[] bytes, int from, int to) {
    line = bytes;
    if (!FieldEnd.standsAt(bytes, from, to, lead)) {
      return stopped(from, quoted(lead));
    }
    int at = from + lead.length;
    for (int i = 0; i < fields.length; i++) {
      FormatField field = fields[i];
      int end = field.end(bytes, at, to);
      if (end < 0) {
        return stopped(at, field.expected());
      }
      int variable = field.variable().ordinal();
      starts[variable] = at;
      ends[variable] = end;
      at = end + field.nextLength();
    }
    return at == to || stopped(at, "the end of the line");
  }

  private boolean stopped(int at, String text) {
    stop = at;
    expected = text;
    return false;
  }

  private static String quoted(byte[] text) {
    return "'" + new String(text, StandardCharsets.UTF_8) + "'";
  }

  /** Where the last line stopped to have this form. */
  int stop() {
    return stop;
  }

  /** What should have stood there. */
  String expected() {
    return expected;
  }

  byte[] line() {
    return line;
  }

  int start(Variable variable) {
    return starts[variable.ordinal()];
  }

  int end(Variable variable) {
    return ends[variable.ordinal()];
  }

  /** Whether the value is there; a missing one is a dash, or empty with escape=json. */
  boolean hasValue(Variable variable) {
    int start = start(variable);
    int length = end(variable) - start;
    return length > 1 || (length == 1 && line[start] != '-');
  }
}
