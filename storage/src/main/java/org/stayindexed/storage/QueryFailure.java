package org.stayindexed.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one line what H2 has against the query of a user, and where. */
final class QueryFailure {
  private static final int ADMIN_RIGHTS_REQUIRED = 90_040;
  private static final int NOT_ENOUGH_RIGHTS = 90_096;
  private static final int CANCELED = 57_014;

  /** H2 puts its mark into the statement, which it repeats. */
  private static final String MARK = "[*]";

  private static final Pattern SYNTAX =
      Pattern.compile("(?s)^Syntax error in SQL statement \"(.*?)\"(?:; (expected .*))?$");

  private static final Pattern NAME = Pattern.compile("^\\w[\\w ]* \"([^\"]+)\" .*not found");

  private QueryFailure() {}

  /**
   * The same failure in our words.
   *
   * @param cancelled whether somebody asked for its end; H2 tells that and a time limit alike
   */
  static QueryException of(String sql, Duration timeLimit, boolean cancelled, SQLException e) {
    return switch (e.getErrorCode()) {
      case ADMIN_RIGHTS_REQUIRED, NOT_ENOUGH_RIGHTS ->
          new QueryException(
              "The query failed: it may only read the public views, no tables, files or settings",
              e);
      case CANCELED ->
          new QueryException(
              cancelled
                  ? "The query was interrupted"
                  : "The query was ended: it took longer than "
                      + timeLimit.toSeconds()
                      + " s (--timeout)",
              e);
      default -> explained(sql, e);
    };
  }

  private static QueryException explained(String sql, SQLException e) {
    String message = message(e);
    Matcher syntax = SYNTAX.matcher(message);
    if (syntax.matches()) {
      String expected = syntax.group(2) == null ? "" : "; " + shortened(syntax.group(2));
      return new QueryException(
          "The query failed: Syntax error" + expected, sql, syntax.group(1).indexOf(MARK), e);
    }
    return new QueryException(
        "The query failed: " + message.replace(MARK, ""), sql, position(sql, message), e);
  }

  /** H2 lists up to a hundred words that could stand there. */
  private static String shortened(String expected) {
    String[] words = expected.split(", ", -1);
    return words.length <= 8 ? expected : String.join(", ", Arrays.copyOf(words, 8)) + " ...";
  }

  private static int position(String sql, String message) {
    Matcher name = NAME.matcher(message);
    if (!name.find()) {
      return -1;
    }
    String last = name.group(1).substring(name.group(1).lastIndexOf('.') + 1);
    Matcher found =
        Pattern.compile("\\b" + Pattern.quote(last) + "\\b", Pattern.CASE_INSENSITIVE).matcher(sql);
    return found.find() ? found.start() : -1;
  }

  /** H2's message without the statement that it repeats and without its error number. */
  private static String message(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return message.replaceAll("(?s); SQL statement:.*", "").replaceAll("\\s*\\[\\d+-\\d+]$", "");
  }
}
