package org.stayindexed.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report under a heading.
 *
 * @param id by which a link finds it
 * @param title its heading
 * @param count how many things it is about; null where that says nothing
 * @param about what it shows, one paragraph each
 * @param blocks its parts
 */
public record Section(
    String id, String title, @Nullable Long count, List<String> about, List<Block> blocks) {

  public Section {
    about = List.copyOf(about);
    blocks = List.copyOf(blocks);
  }
}
