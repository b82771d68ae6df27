package org.stayindexed.app.output;

import java.util.List;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.storage.QueryException;

/** Shows where in a query the mistake is. */
public final class QueryMistake {
  private QueryMistake() {}

  /** The line of the query with a mark below it; nothing where the place is not known. */
  public static List<String> lines(QueryException mistake) {
    String query = mistake.query();
    int position = mistake.position().orElse(-1);
    if (position < 0 || position > query.length()) {
      return List.of();
    }
    int from = query.lastIndexOf('\n', position - 1) + 1;
    int end = query.indexOf('\n', position);
    String line = query.substring(from, end < 0 ? query.length() : end);
    // Signs that are made visible are wider than they were.
    String before = Printable.of(query.substring(from, position));
    return List.of(
        "  " + Redaction.of(Printable.of(line)), "  " + " ".repeat(before.length()) + "^");
  }
}
