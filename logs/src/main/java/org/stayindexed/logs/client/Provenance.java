package org.stayindexed.logs.client;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.traffic.RangeList;

/**
 * What is known of an address, found out once for all lines that have it.
 *
 * @param address empty if the log has none, or that of a server in between
 * @param listed the lists in which it stands
 * @param near the lists that have a network beside it
 */
public record Provenance(Optional<IpAddress> address, Set<RangeList> listed, Set<RangeList> near) {
  /** Nothing. */
  private static final Provenance HIDDEN =
      new Provenance(
          Optional.empty(), EnumSet.noneOf(RangeList.class), EnumSet.noneOf(RangeList.class));

  public Provenance {
    listed = Set.copyOf(listed);
    near = Set.copyOf(near);
  }

  /** Of a line without an address of use. */
  public static Provenance hidden() {
    return HIDDEN;
  }
}
