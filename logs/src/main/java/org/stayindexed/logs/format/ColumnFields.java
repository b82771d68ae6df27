package org.stayindexed.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Columns that a line {@code #Fields:} names, anew whenever the server starts: IIS with spaces
 * between them, CloudFront with tabs. Belongs to one thread.
 *
 * @see <a href="https://www.w3.org/TR/WD-logfile.html">Extended Log File Format</a>
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this process, never stored
final class ColumnFields extends LineFields {
  private static final byte[] FIELDS = "#Fields:".getBytes(StandardCharsets.US_ASCII);
  private static final Map<String, Variable> NAMES =
      Map.ofEntries(
          Map.entry("date", Variable.DATE),
          Map.entry("time", Variable.CLOCK),
          Map.entry("cs-uri-stem", Variable.STEM),
          Map.entry("cs-uri-query", Variable.ARGS),
          Map.entry("cs-uri", Variable.REQUEST_URI),
          Map.entry("sc-status", Variable.STATUS),
          Map.entry("sc-win32-status", Variable.WIN32_STATUS),
          Map.entry("sc-bytes", Variable.BYTES_SENT),
          Map.entry("cs-host", Variable.HTTP_HOST),
          Map.entry("x-host-header", Variable.HTTP_HOST),
          Map.entry("cs-protocol", Variable.SCHEME),
          Map.entry("c-ip", Variable.REMOTE_ADDR),
          Map.entry("cs(user-agent)", Variable.HTTP_USER_AGENT));

  private Variable[] columns = {};
  private byte separator = ' ';

  @Override
  boolean vary() {
    return true;
  }

  @Override
  boolean hasHeaders() {
    return true;
  }

  @Override
  boolean header(byte[] bytes, int from, int to) {
    if (from == to || bytes[from] != '#') {
      return false;
    }
    if (FieldEnd.standsAt(bytes, from, to, FIELDS)) {
      int start = from + FIELDS.length;
      String names = new String(bytes, start, to - start, StandardCharsets.UTF_8).strip();
      boolean tabs = names.contains("\t") || isCloudFront(names);
      separator = (byte) (tabs ? '\t' : ' ');
      columns =
          List.of(names.split("[ \t]+")).stream()
              .map(name -> variable(name.toLowerCase(Locale.ROOT), tabs))
              .toArray(Variable[]::new);
    }
    return true;
  }

  /** CloudFront names its columns with spaces between them, and puts tabs between the values. */
  private static boolean isCloudFront(String names) {
    return names.contains("x-edge-");
  }

  private static Variable variable(String name, boolean tabs) {
    if (name.equals("time-taken")) {
      return tabs ? Variable.REQUEST_TIME : Variable.REQUEST_MILLIS;
    }
    return NAMES.getOrDefault(name, Variable.OTHER);
  }

  @Override
  boolean find(byte[] bytes, int from, int to) {
    line = bytes;
    Arrays.fill(starts, 0);
    Arrays.fill(ends, 0);
    if (columns.length == 0) {
      return stopped(from, "a line #Fields:");
    }
    int at = from;
    for (int i = 0; i < columns.length; i++) {
      if (at > to) {
        return stopped(to, "column " + (i + 1) + " of " + columns.length);
      }
      int end = at;
      while (end < to && bytes[end] != separator) {
        end++;
      }
      starts[columns[i].ordinal()] = at;
      ends[columns[i].ordinal()] = end;
      at = end + 1;
    }
    return at == to + 1 || stopped(at - 1, "the end of the line");
  }
}
