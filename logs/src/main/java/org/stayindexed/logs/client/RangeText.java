package org.stayindexed.logs.client;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a list of networks that is no JSON: one in each line, or a table with one column of them.
 * Behind a # stands a comment; the first day in one is that of the list.
 */
final class RangeText {
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");
  private static final int SHOWN = 60;

  private final List<Line> lines = new ArrayList<>();
  private Optional<LocalDate> day = Optional.empty();

  private record Line(int number, List<String> cells) {}

  private RangeText() {}

  /**
   * Reads one.
   *
   * @throws RangeFileException if a line is none, or nobody can tell which column has the networks
   */
  static RangeFile parse(byte[] bytes) {
    RangeText text = new RangeText();
    List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < all.size(); i++) {
      text.take(i + 1, all.get(i).replace("\uFEFF", ""));
    }
    return new RangeFile(text.day, text.prefixes());
  }

  private void take(int number, String line) {
    int comment = line.indexOf('#');
    if (comment >= 0 && day.isEmpty()) {
      day = day(line.substring(comment));
    }
    String content = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (!content.isEmpty()) {
      lines.add(new Line(number, cells(content)));
    }
  }

  private static Optional<LocalDate> day(String comment) {
    Matcher found = DAY.matcher(comment);
    try {
      return found.find() ? Optional.of(LocalDate.parse(found.group())) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<String> cells(String content) {
    return SEPARATOR
        .splitAsStream(content)
        .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1"))
        .toList();
  }

  private List<String> prefixes() {
    if (lines.isEmpty()) {
      throw new RangeFileException("it names no network");
    }
    boolean table = lines.get(0).cells.size() > 1;
    // The first line of a table may be the names of its columns.
    int first = table && columns(lines.get(0)).isEmpty() ? 1 : 0;
    if (first == lines.size()) {
      throw new RangeFileException("it names no network below line " + lines.get(0).number);
    }
    int column = column(lines.get(first));
    return lines.subList(first, lines.size()).stream().map(line -> prefix(line, column)).toList();
  }

  private static int column(Line line) {
    List<Integer> columns = columns(line);
    if (columns.size() == 1) {
      return columns.get(0);
    }
    throw new RangeFileException(
        columns.isEmpty()
            ? "line " + line.number + " is no network, as 192.0.2.0/27 is one: " + shown(line)
            : "line "
                + line.number
                + " has several networks, and nobody can tell which is meant; leave one column");
  }

  private static List<Integer> columns(Line line) {
    return IntStream.range(0, line.cells.size())
        .filter(i -> isNetwork(line.cells.get(i)))
        .boxed()
        .toList();
  }

  private static String prefix(Line line, int column) {
    if (column >= line.cells.size() || !isNetwork(line.cells.get(column))) {
      throw new RangeFileException(
          "line " + line.number + " is no network, as 192.0.2.0/27 is one: " + shown(line));
    }
    return line.cells.get(column);
  }

  private static String shown(Line line) {
    String text = String.join(",", line.cells);
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  private static boolean isNetwork(String cell) {
    try {
      AddressRanges unused = AddressRanges.of(List.of(cell));
      return true;
    } catch (RangeFileException e) {
      return false;
    }
  }
}
