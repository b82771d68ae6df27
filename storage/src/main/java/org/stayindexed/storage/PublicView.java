package org.stayindexed.storage;

import java.util.List;

/**
 * A view that users may ask.
 *
 * @param name in lower case
 * @param columns in lower case, in their order
 */
public record PublicView(String name, List<String> columns) {
  public PublicView {
    columns = List.copyOf(columns);
  }
}
