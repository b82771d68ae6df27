package org.stayindexed.logs.client;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An address as a number of 128 bits; those of IPv4 stand where RFC 4291 section 2.5.5.2 maps them.
 *
 * @param high its upper 64 bits
 * @param low its lower 64 bits
 */
public record IpAddress(long high, long low) implements Comparable<IpAddress> {
  private static final long MAPPED = 0xffffL << 32;
  private static final int GROUPS = 8;
  private static final int MAX_LENGTH = 64;

  /**
   * Reads an address, never a name. What logs write around it is passed over: brackets, a port, a
   * zone.
   */
  public static Optional<IpAddress> parse(String text) {
    String bare = bare(text.strip());
    if (bare.isEmpty() || bare.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return bare.indexOf(':') < 0 ? ofV4(bare) : ofV6(bare.toLowerCase(Locale.ROOT));
  }

  private static String bare(String text) {
    int bracket = text.indexOf(']');
    if (text.startsWith("[") && bracket > 0) {
      return text.substring(1, bracket);
    }
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    int colon = address.indexOf(':');
    boolean port = colon > 0 && colon == address.lastIndexOf(':') && address.indexOf('.') > 0;
    return port ? address.substring(0, colon) : address;
  }

  private static Optional<IpAddress> ofV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    long value = 0;
    for (String part : parts) {
      int number = number(part, 10, 3, 255);
      if (number < 0) {
        return Optional.empty();
      }
      value = value << 8 | number;
    }
    return Optional.of(new IpAddress(0, MAPPED | value));
  }

  private static Optional<IpAddress> ofV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return ofGroups(text.split(":", -1), new String[0], false);
    }
    return ofGroups(parts(text.substring(0, gap)), parts(text.substring(gap + 2)), true);
  }

  private static String[] parts(String text) {
    return text.isEmpty() ? new String[0] : text.split(":", -1);
  }

  private static Optional<IpAddress> ofGroups(String[] before, String[] after, boolean gap) {
    Groups groups = new Groups();
    boolean good = groups.add(before, after.length == 0);
    int behindGap = groups.count;
    good = good && groups.add(after, true);
    if (!good || (gap ? groups.count >= GROUPS : groups.count != GROUPS)) {
      return Optional.empty();
    }
    int missing = GROUPS - groups.count;
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS; i++) {
      int value =
          i < behindGap
              ? groups.values[i]
              : i < behindGap + missing ? 0 : groups.values[i - missing];
      high = high << 16 | low >>> 48;
      low = low << 16 | value;
    }
    return Optional.of(new IpAddress(high, low));
  }

  /** The groups of 16 bits that were read. */
  private static final class Groups {
    private final int[] values = new int[GROUPS + 2];
    private int count;

    boolean add(String[] parts, boolean mayEndInV4) {
      for (int i = 0; i < parts.length; i++) {
        if (count >= GROUPS) {
          return false;
        }
        if (mayEndInV4 && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
          Optional<IpAddress> v4 = ofV4(parts[i]);
          if (v4.isEmpty()) {
            return false;
          }
          values[count++] = (int) (v4.get().low >>> 16) & 0xffff;
          values[count++] = (int) v4.get().low & 0xffff;
        } else {
          values[count] = number(parts[i], 16, 4, 0xffff);
          if (values[count++] < 0) {
            return false;
          }
        }
      }
      return count <= GROUPS;
    }
  }

  private static int number(String text, int radix, int digits, int most) {
    if (text.isEmpty() || text.length() > digits) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value <= most ? value : -1;
  }

  /** Whether it is one of IPv4. */
  public boolean isV4() {
    return high == 0 && low >>> 32 == 0xffff;
  }

  /** The first address of the network that its first bits name, of 128. */
  IpAddress first(int bits) {
    return new IpAddress(high & mask(bits), low & mask(bits - 64));
  }

  /** The last one of it. */
  IpAddress last(int bits) {
    return new IpAddress(high | ~mask(bits), low | ~mask(bits - 64));
  }

  private static long mask(int bits) {
    return bits <= 0 ? 0 : bits >= 64 ? -1L : -1L << (64 - bits);
  }

  /** Whether it belongs to no public network, so that another server passed the request on. */
  boolean isPrivate() {
    if (isV4()) {
      int first = (int) (low >>> 24) & 255;
      int second = (int) (low >>> 16) & 255;
      return first == 10
          || first == 127
          || first == 0
          || (first == 172 && second >>> 4 == 1)
          || (first == 192 && second == 168)
          || (first == 169 && second == 254)
          || (first == 100 && second >>> 6 == 1);
    }
    boolean unique = high >>> 57 == 0xfc >>> 1;
    boolean link = high >>> 54 == 0xfe80 >>> 6;
    return unique || link || (high == 0 && low >>> 1 == 0);
  }

  /** How it is written, by RFC 5952: as servers log it. */
  public String text() {
    return isV4() ? v4Text() : v6Text();
  }

  private String v4Text() {
    return (low >>> 24 & 255)
        + "."
        + (low >>> 16 & 255)
        + "."
        + (low >>> 8 & 255)
        + "."
        + (low & 255);
  }

  /** Of two or more groups of zeros the longest row is left out, of equal ones the first. */
  private String v6Text() {
    int from = 0;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = 0;
      while (i + zeros < GROUPS && group(i + zeros) == 0) {
        zeros++;
      }
      if (zeros > length) {
        from = i;
        length = zeros;
      }
    }
    return length < 2 ? groups(0, GROUPS) : groups(0, from) + "::" + groups(from + length, GROUPS);
  }

  private String groups(int first, int end) {
    return IntStream.range(first, end)
        .mapToObj(i -> Integer.toHexString(group(i)))
        .collect(Collectors.joining(":"));
  }

  private int group(int index) {
    long half = index < GROUPS / 2 ? high : low;
    return (int) (half >>> (16 * (3 - index % 4))) & 0xffff;
  }

  /** How it stands in the name that reverse lookups ask for, RFC 1035 3.5 and RFC 3596 2.5. */
  public String reverseName() {
    StringBuilder name = new StringBuilder();
    if (isV4()) {
      for (int shift = 0; shift < 32; shift += 8) {
        name.append((low >>> shift) & 255).append('.');
      }
      return name.append("in-addr.arpa").toString();
    }
    for (int digit = 0; digit < 32; digit++) {
      long half = digit < 16 ? low : high;
      name.append(Character.forDigit((int) (half >>> (digit % 16 * 4)) & 15, 16)).append('.');
    }
    return name.append("ip6.arpa").toString();
  }

  @Override
  public int compareTo(IpAddress other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }
}
