package org.stayindexed.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Values with fixed texts between them, as log_format describes them. Belongs to one thread. */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this process, never stored
final class TextFields extends LineFields {
  private final byte[] lead;
  private final FormatField[] fields;

  TextFields(byte[] lead, List<FormatField> fields) {
    this.lead = lead;
    this.fields = fields.toArray(new FormatField[0]);
  }

  @Override
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

  private static String quoted(byte[] text) {
    return "'" + new String(text, StandardCharsets.UTF_8) + "'";
  }
}
