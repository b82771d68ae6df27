package org.stayindexed.app.shell;

import java.util.ArrayList;
import java.util.List;

/** Takes a text of several SQL statements apart. */
public final class SqlText {
  private SqlText() {}

  /** The statements, which end at semicolons; without comments in front of them, none empty. */
  public static List<String> statements(String text) {
    List<String> statements = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == ';') {
        add(text.substring(from, at), statements);
        from = at + 1;
        at++;
      } else {
        at = behindPart(text, at);
      }
    }
    add(text.substring(from), statements);
    return statements;
  }

  /** Whether a text ends with a semicolon that is no part of a quotation or comment. */
  public static boolean isComplete(String text) {
    int at = 0;
    boolean complete = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = behindPart(text, at);
      if (c == ';') {
        complete = true;
      } else if (!Character.isWhitespace(c) && !isComment(text, at)) {
        complete = false;
      }
      at = next;
    }
    return complete;
  }

  private static void add(String statement, List<String> statements) {
    int at = 0;
    while (at < statement.length()
        && (Character.isWhitespace(statement.charAt(at)) || isComment(statement, at))) {
      at = behindPart(statement, at);
    }
    String rest = statement.substring(at).strip();
    if (!rest.isEmpty()) {
      statements.add(rest);
    }
  }

  private static boolean isComment(String text, int at) {
    return text.startsWith("--", at) || text.startsWith("/*", at);
  }

  /** Behind the quotation, the comment or the single sign that begins there. */
  private static int behindPart(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return behind(text, String.valueOf(c), at + 1);
    }
    if (text.startsWith("--", at)) {
      return behind(text, "\n", at);
    }
    return text.startsWith("/*", at) ? behind(text, "*/", at + 2) : at + 1;
  }

  private static int behind(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }
}
