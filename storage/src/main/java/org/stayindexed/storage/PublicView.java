package org.stayindexed.storage;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A view that users may ask.
 *
 * @param name in lower case
 * @param columns in lower case, in their order
 */
public record PublicView(String name, List<String> columns) {
  private static final Pattern MADE = Pattern.compile("(?m)^create view public\\.(\\w+)");

  public PublicView {
    columns = List.copyOf(columns);
  }

  /** The names of all that this build makes, sorted; no database is needed. */
  public static List<String> names() {
    return MADE.matcher(MigrationFiles.views())
        .results()
        .map(found -> found.group(1))
        .sorted()
        .toList();
  }
}
