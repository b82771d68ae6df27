package org.stayindexed.logs.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a log cut at its blanks, except those inside of quotes, brackets and lists. */
final class LineShape {
  /**
   * A name with an equals sign, or none; then a value in quotes, in brackets, or without blanks.
   */
  private static final Pattern PART =
      Pattern.compile(
          "(?:([A-Za-z_][\\w.-]{0,40})=)?"
              + "(?:(\")((?:[^\"\\\\]|\\\\.)*+)\"|(\\[)([^\\]]*)\\]|([^\\s\"\\[]\\S*)?)"
              + "(?=\\s|$)");

  /** The values for several servers behind a proxy: 0.1, 2.3 : 0.4. */
  private static final Pattern REST_OF_LIST =
      Pattern.compile("(?:(?<=,) [\\d.-]+,?| : [\\d.-]+,?)*");

  private static final int MOST_PARTS = 60;

  /** A longer line is no usual one, and the pattern goes down a step for each escaped character. */
  private static final int MOST_CHARACTERS = 8_192;

  private LineShape() {}

  /**
   * A value and what stands around it.
   *
   * @param blanks behind it, before the next part
   * @param name before its equals sign, or empty
   * @param open the quote or bracket around it, or empty
   * @param value without these
   */
  record Part(String blanks, String name, String open, String value) {
    boolean named() {
      return !name.isEmpty();
    }

    boolean quoted() {
      return open.equals("\"");
    }

    boolean bare() {
      return open.isEmpty();
    }

    String written(String variable) {
      String close = open.equals("[") ? "]" : open;
      return (named() ? name + "=" : "") + open + variable + close + blanks;
    }
  }

  /** Its parts; none if it cannot be cut like that. */
  static List<Part> of(String line) {
    if (line.length() > MOST_CHARACTERS) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(line);
    int at = 0;
    while (at < line.length()) {
      if (parts.size() == MOST_PARTS || !matcher.region(at, line.length()).lookingAt()) {
        return List.of();
      }
      int end = matcher.group(6) == null ? matcher.end() : endOfList(line, matcher.end());
      int next = end;
      while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
        next++;
      }
      if (next == at) {
        return List.of();
      }
      parts.add(part(matcher, line, end, next));
      at = next;
    }
    return parts;
  }

  private static int endOfList(String line, int from) {
    Matcher rest = REST_OF_LIST.matcher(line).region(from, line.length());
    rest.useTransparentBounds(true);
    return rest.lookingAt() ? rest.end() : from;
  }

  private static Part part(Matcher matcher, String line, int end, int next) {
    String name = matcher.group(1) == null ? "" : matcher.group(1);
    String blanks = line.substring(end, next);
    if (matcher.group(2) != null) {
      return new Part(blanks, name, "\"", matcher.group(3));
    }
    if (matcher.group(4) != null) {
      return new Part(blanks, name, "[", matcher.group(5));
    }
    String value = matcher.group(6) == null ? "" : line.substring(matcher.start(6), end);
    return new Part(blanks, name, "", value);
  }
}
