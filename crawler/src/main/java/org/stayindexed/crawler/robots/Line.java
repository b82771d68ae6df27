package org.stayindexed.crawler.robots;

import java.util.ArrayList;
import java.util.List;
import org.stayindexed.model.robots.RobotsBody;

/**
 * One line of a robots.txt.
 *
 * @param number counted from 1, blank lines and comments included
 * @param octets what stands on it, without its end
 */
record Line(int number, String octets) {
  /**
   * What Google's parser keeps of a line: eight times the longest URL of an old browser, less 1.
   */
  private static final int MAX_LINE_OCTETS = 8 * 2083 - 1;

  private static final int MAX_EVIDENCE_CHARACTERS = 200;
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  /**
   * The lines of a body that are not empty. A line that crosses the limit of the body counts as far
   * as it was read.
   */
  static List<Line> linesOf(byte[] body) {
    String octets = Octets.of(body, 0, Math.min(body.length, RobotsBody.MAX_OCTETS));
    List<Line> lines = new ArrayList<>();
    int number = 0;
    int start = endOfByteOrderMark(octets);
    while (start < octets.length()) {
      int end = endOfLine(octets, start);
      number++;
      if (end > start) {
        lines.add(new Line(number, kept(octets.substring(start, end))));
      }
      start = octets.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return lines;
  }

  /** The line as it can be shown to somebody: where it stands, and what it says. */
  String evidence() {
    return "robots.txt line " + number + ": " + text();
  }

  /** What it says, safe to print, of limited length. */
  String text() {
    StringBuilder shown = new StringBuilder();
    cut(Octets.decoded(Octets.trimmed(octets)))
        .codePoints()
        .map(Line::printable)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static String cut(String text) {
    int end = Math.min(text.length(), MAX_EVIDENCE_CHARACTERS);
    boolean halvesPair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halvesPair ? end - 1 : end);
  }

  /** A byte order mark of UTF-8, of which Google's parser also skips a part. */
  private static int endOfByteOrderMark(String octets) {
    int end = 0;
    while (end < Math.min(BYTE_ORDER_MARK.length(), octets.length())
        && octets.charAt(end) == BYTE_ORDER_MARK.charAt(end)) {
      end++;
    }
    return end;
  }

  /** Lines end in CR, LF or both (RFC 9309 section 2.2). */
  private static int endOfLine(String octets, int start) {
    int end = start;
    while (end < octets.length() && octets.charAt(end) != '\n' && octets.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Google's parser is written in C: a NUL ends the line. */
  private static String kept(String line) {
    int nul = line.indexOf('\0');
    return line.substring(0, Math.min(nul < 0 ? line.length() : nul, MAX_LINE_OCTETS));
  }

  /** Terminal commands and invisible marks that turn text around stay out of reports. */
  private static int printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          character == '\t' ? ' ' : 0xfffd;
      default -> character;
    };
  }
}
