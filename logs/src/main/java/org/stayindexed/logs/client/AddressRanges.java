package org.stayindexed.logs.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Networks, in order and without overlaps, so that a look-up is a binary search. Immutable. */
public final class AddressRanges {
  private static final int V4_BITS = 96;

  /**
   * Owners let their networks grow into what stands beside them: within a /20, or a /48 of IPv6.
   */
  private static final int NEAR_BITS_V4 = V4_BITS + 20;

  private static final int NEAR_BITS_V6 = 48;

  private final List<Range> ranges;

  private record Range(IpAddress first, IpAddress last) {}

  private AddressRanges(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /**
   * The networks of prefixes.
   *
   * @param prefixes as {@code 192.0.2.0/27} or {@code 2001:db8::/32}, or single addresses
   * @throws RangeFileException if one is none
   */
  static AddressRanges of(List<String> prefixes) {
    List<Range> sorted = new ArrayList<>();
    prefixes.forEach(prefix -> sorted.add(range(prefix)));
    sorted.sort(Comparator.comparing(Range::first));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      Range before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (before == null || before.last.compareTo(range.first) < 0) {
        merged.add(range);
      } else if (before.last.compareTo(range.last) < 0) {
        merged.set(merged.size() - 1, new Range(before.first, range.last));
      }
    }
    return new AddressRanges(merged);
  }

  private static Range range(String prefix) {
    int slash = prefix.indexOf('/');
    Optional<IpAddress> address = IpAddress.parse(slash < 0 ? prefix : prefix.substring(0, slash));
    int bits = slash < 0 ? 128 : bits(prefix.substring(slash + 1), address);
    if (address.isEmpty() || bits < 0) {
      throw new RangeFileException("\"" + prefix + "\" is no network, as 192.0.2.0/27 is one");
    }
    return new Range(address.get().first(bits), address.get().last(bits));
  }

  /** Of 128; negative if it is none, or of nearly every address there is. */
  private static int bits(String text, Optional<IpAddress> address) {
    if (!text.matches("\\d{1,3}") || address.isEmpty()) {
      return -1;
    }
    boolean v4 = address.get().isV4();
    int bits = Integer.parseInt(text) + (v4 ? V4_BITS : 0);
    return bits > 128 || bits < (v4 ? V4_BITS + 8 : 16) ? -1 : bits;
  }

  /** Whether it is in one of the networks. */
  boolean contains(IpAddress address) {
    return overlaps(address, address);
  }

  /** Whether it is in one, or beside one. */
  boolean isNear(IpAddress address) {
    int bits = address.isV4() ? NEAR_BITS_V4 : NEAR_BITS_V6;
    return overlaps(address.first(bits), address.last(bits));
  }

  private boolean overlaps(IpAddress first, IpAddress last) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).last.compareTo(first) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < ranges.size() && ranges.get(low).first.compareTo(last) <= 0;
  }
}
