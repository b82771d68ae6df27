package org.stayindexed.logs.format;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a user gave as a format: a whole {@code log_format} directive, its quoted parts, or what
 * stands between the quotes. Afterwards it is one text, whose characters know where they stood.
 */
final class FormatText {
  private static final String DIRECTIVE = "log_format";

  private final String source;
  private final StringBuilder content = new StringBuilder();
  private int[] positions;
  private int at;
  private String name = "log_format";
  private Escaping escaping = Escaping.DEFAULT;

  private FormatText(String source) {
    this.source = source;
    this.positions = new int[source.length() + 1];
  }

  static FormatText read(String source) {
    FormatText text = new FormatText(source);
    text.read();
    return text;
  }

  String content() {
    return content.toString();
  }

  String name() {
    return name;
  }

  Escaping escaping() {
    return escaping;
  }

  /** An error at a character of the content. */
  FormatException errorAt(int contentIndex, String message) {
    return error(positions[Math.min(contentIndex, content.length())], message);
  }

  private FormatException error(int sourceIndex, String message) {
    String before = source.substring(0, Math.min(sourceIndex, source.length()));
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
    return new FormatException(
        "The log format, line " + line + ", column " + column + ": " + message);
  }

  private void read() {
    skipBlanks();
    boolean directive = source.startsWith(DIRECTIVE, at) && isBlank(at + DIRECTIVE.length());
    if (directive) {
      at += DIRECTIVE.length();
      skipBlanks();
      name = word();
      skipBlanks();
    }
    if (source.startsWith("escape=", at)) {
      int start = at;
      escaping = escapingOf(word().substring("escape=".length()), start);
      skipBlanks();
    }
    if (directive || source.startsWith("'", at)) {
      parts();
    } else {
      verbatim();
    }
    positions = Arrays.copyOf(positions, content.length() + 1);
    positions[content.length()] = at;
  }

  private Escaping escapingOf(String value, int start) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "default" -> Escaping.DEFAULT;
      case "json" -> Escaping.JSON;
      case "none" -> Escaping.NONE;
      default -> throw error(start, "escape is default, json or none, not " + value);
    };
  }

  private void verbatim() {
    int end = source.stripTrailing().length();
    while (at < end) {
      append(source.charAt(at), at++);
    }
  }

  /** Parts as in nginx.conf: they stand behind each other as if they were one. */
  private void parts() {
    while (at < source.length() && source.charAt(at) != ';') {
      char c = source.charAt(at);
      if (c == '\'' || c == '"') {
        quoted(c);
      } else {
        bare();
      }
      skipBlanks();
    }
    int rest = at + 1;
    if (rest < source.length() && !source.substring(rest).isBlank()) {
      throw error(rest, "something follows the semicolon; give one log_format only");
    }
  }

  private void quoted(char quote) {
    int start = at++;
    while (at < source.length() && source.charAt(at) != quote) {
      boolean escape = source.charAt(at) == '\\' && at + 1 < source.length();
      int position = at;
      at += escape ? 2 : 1;
      appendUnescaped(source.charAt(at - 1), escape, position);
    }
    if (at >= source.length()) {
      throw error(start, "this quote is never closed; copy the directive up to its semicolon");
    }
    at++;
  }

  private void appendUnescaped(char c, boolean escaped, int position) {
    boolean known = "'\"\\tnr".indexOf(c) >= 0;
    if (escaped && !known) {
      append('\\', position);
    }
    char meant = escaped ? (c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c) : c;
    append(meant, position);
  }

  private void bare() {
    while (at < source.length() && !isBlank(at) && source.charAt(at) != ';') {
      append(source.charAt(at), at++);
    }
  }

  private String word() {
    int start = at;
    while (at < source.length() && !isBlank(at) && source.charAt(at) != ';') {
      at++;
    }
    return source.substring(start, at);
  }

  private void append(char c, int position) {
    positions[content.length()] = position;
    content.append(c);
  }

  /** Spaces, and comments between the parts. */
  private void skipBlanks() {
    while (at < source.length() && (isBlank(at) || source.charAt(at) == '#')) {
      boolean comment = source.charAt(at) == '#';
      int lineEnd = source.indexOf('\n', at);
      at = !comment ? at + 1 : lineEnd < 0 ? source.length() : lineEnd;
    }
  }

  private boolean isBlank(int index) {
    return index < source.length() && " \t\r\n".indexOf(source.charAt(index)) >= 0;
  }
}
