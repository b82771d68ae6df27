package org.stayindexed.logs.format;

import java.nio.charset.StandardCharsets;

/** A variable of a format and the text behind it. Immutable. */
final class FormatField {
  private final Variable variable;
  private final String name;
  private final FieldEnd end;
  private final byte[] next;

  /**
   * @param name as it stands in the format, without the dollar sign
   * @param end how its end is found
   * @param next the text behind it; empty at the end of the line
   */
  FormatField(Variable variable, String name, FieldEnd end, String next) {
    this.variable = variable;
    this.name = name;
    this.end = end;
    this.next = next.getBytes(StandardCharsets.UTF_8);
  }

  /** The same text as another variable. */
  FormatField as(Variable other) {
    return new FormatField(other, name, end, new String(next, StandardCharsets.UTF_8));
  }

  /** As it stands in the format, without the dollar sign. */
  String name() {
    return name;
  }

  Variable variable() {
    return variable;
  }

  /** What stands in the line from {@code $name} on, for people. */
  String expected() {
    String text = new String(next, StandardCharsets.UTF_8);
    return "$" + name + (text.isEmpty() ? "" : " and then '" + text + "'");
  }

  /** The index behind its value; negative if the text behind it is missing. */
  int end(byte[] line, int from, int to) {
    return end.find(line, from, to, next);
  }

  /** How long the text behind it is. */
  int nextLength() {
    return next.length;
  }
}
