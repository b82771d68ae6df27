package org.stayindexed.logs.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proves by DNS to whom an address belongs: its name, which whoever owns the address can choose,
 * must lead back to it. Each address is asked for once a day, and neither number nor the time that
 * is spent with waiting is without a limit. Belongs to one thread.
 *
 * @see <a
 *     href="https://developers.google.com/search/docs/crawling-indexing/verifying-googlebot">Google:
 *     how to verify by hand</a>
 */
public final class DnsProof {
  private static final int MAX_NAMES = 4;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final NameLookup lookup;
  private final Clock clock;
  private final int mostAddresses;
  private final Duration mostTime;
  private final Map<IpAddress, Optional<List<String>>> known = new HashMap<>();
  private Instant day;
  private Duration waited = Duration.ZERO;
  private boolean exhausted;

  /**
   * @param mostAddresses how many are asked for in a day; all behind them stay unproven
   * @param mostTime how long answers may be waited for in a day; then no more is asked for
   */
  public DnsProof(NameLookup lookup, Clock clock, int mostAddresses, Duration mostTime) {
    this.lookup = lookup;
    this.clock = clock;
    this.mostAddresses = mostAddresses;
    this.mostTime = mostTime;
    this.day = clock.instant();
  }

  /** Whether it is of one of these domains; empty if it has no name or nobody answered. */
  Optional<Boolean> isOf(IpAddress address, List<String> domains) {
    return namesOf(address)
        .map(names -> names.stream().anyMatch(name -> domains.stream().anyMatch(in(name))));
  }

  private static Predicate<String> in(String name) {
    return domain -> name.equals(domain) || name.endsWith("." + domain);
  }

  private Optional<List<String>> namesOf(IpAddress address) {
    Instant now = clock.instant();
    forgetWhatIsOld(now);
    Optional<List<String>> found = known.get(address);
    if (found != null) {
      return found;
    }
    if (known.size() >= mostAddresses || waited.compareTo(mostTime) >= 0) {
      exhausted = true;
      return Optional.empty();
    }
    Optional<List<String>> names = confirmed(address);
    known.put(address, names);
    waited = waited.plus(Duration.between(now, clock.instant()));
    return names;
  }

  /** Who follows a log for weeks meets addresses that have changed hands, and new ones. */
  private void forgetWhatIsOld(Instant now) {
    if (Duration.between(day, now).compareTo(A_DAY) >= 0) {
      known.clear();
      waited = Duration.ZERO;
      day = now;
    }
  }

  /** Its names that lead back to it. */
  private Optional<List<String>> confirmed(IpAddress address) {
    Optional<List<String>> names = lookup.namesOf(address);
    // Name servers that see nothing of the world say that nothing has a name.
    if (names.isEmpty() || names.get().isEmpty()) {
      return Optional.empty();
    }
    List<String> confirmed = new ArrayList<>();
    for (String name : names.get().stream().limit(MAX_NAMES).toList()) {
      Optional<List<IpAddress>> back = lookup.addressesOf(name, address);
      if (back.isEmpty()) {
        return Optional.empty();
      }
      if (back.get().contains(address)) {
        confirmed.add(withoutDot(name).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.of(confirmed);
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Whether some addresses could not be asked for any more. */
  public boolean exhausted() {
    return exhausted;
  }
}
