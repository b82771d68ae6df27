package org.stayindexed.logs.client;

import java.util.List;
import java.util.Optional;

/** Asks the domain name system. */
public interface NameLookup {
  /** The names of an address; empty if nobody answered, an empty list if it has none. */
  Optional<List<String>> namesOf(IpAddress address);

  /**
   * The addresses of a name, likewise.
   *
   * @param kind an address of the kind that is asked for: IPv4 or IPv6
   */
  Optional<List<IpAddress>> addressesOf(String name, IpAddress kind);
}
