package org.stayindexed.logs.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The client's address in what a log has for it: one address, or a list in which each proxy wrote
 * the one that it saw. All before the last public one were sent by whoever asked, and may be
 * invented.
 */
public final class LoggedAddress {
  private LoggedAddress() {}

  /** The last public one, which nobody hides; empty if there is none. */
  static Optional<IpAddress> publicOne(String logged) {
    return all(logged).stream().filter(address -> !address.isPrivate()).findFirst();
  }

  /** The same, or else the last one of a private network; empty for a name, a dash or rubbish. */
  public static Optional<IpAddress> of(String logged) {
    return publicOne(logged).or(() -> all(logged).stream().findFirst());
  }

  /** The last one first. */
  private static List<IpAddress> all(String logged) {
    List<IpAddress> found = new ArrayList<>();
    for (String part : logged.split(",", -1)) {
      IpAddress.parse(part).ifPresent(address -> found.add(0, address));
    }
    return found;
  }
}
