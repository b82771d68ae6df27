package org.stayindexed.crawler.http;

import static java.util.Comparator.naturalOrder;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Whose network an address belongs to, from the widest to the narrowest. A crawl that may connect
 * to one kind may connect to those before it too.
 *
 * <p>Source: the IANA registries of special-purpose IPv4 and IPv6 addresses (RFC 6890).
 */
enum AddressKind {
  /** Reached from everywhere. */
  PUBLIC("a public address"),
  /** A network of its owner: RFC 1918, and fc00::/7 of RFC 4193. */
  PRIVATE("a private network"),
  /** This machine. */
  LOOPBACK("this machine"),
  /**
   * Nothing that a web site has: link-local with the metadata services of clouds, shared between
   * customers, multicast, reserved, for benchmarks or documentation.
   */
  SPECIAL("a link-local, shared or reserved network");

  /** The first block that holds an address decides. */
  private static final List<Block> BLOCKS =
      List.of(
          block("0.0.0.0/8", SPECIAL), // RFC 791; Linux connects 0.0.0.0 to itself
          block("10.0.0.0/8", PRIVATE), // RFC 1918
          block("100.64.0.0/10", SPECIAL), // RFC 6598
          block("127.0.0.0/8", LOOPBACK), // RFC 1122
          block("169.254.0.0/16", SPECIAL), // RFC 3927
          block("172.16.0.0/12", PRIVATE), // RFC 1918
          block("192.0.0.0/24", SPECIAL), // RFC 6890
          block("192.0.2.0/24", SPECIAL), // RFC 5737
          block("192.88.99.0/24", SPECIAL), // RFC 7526
          block("192.168.0.0/16", PRIVATE), // RFC 1918
          block("198.18.0.0/15", SPECIAL), // RFC 2544
          block("198.51.100.0/24", SPECIAL), // RFC 5737
          block("203.0.113.0/24", SPECIAL), // RFC 5737
          block("224.0.0.0/3", SPECIAL), // RFC 5771 multicast, RFC 1112 reserved, broadcast
          block("0.0.0.0/0", PUBLIC),
          block("::1/128", LOOPBACK), // RFC 4291
          block("fd00:ec2::/32", SPECIAL), // metadata of Amazon EC2
          block("fc00::/7", PRIVATE), // RFC 4193
          block("2001::/23", SPECIAL), // RFC 2928, Teredo among them
          block("2001:db8::/32", SPECIAL), // RFC 3849
          block("2002::/16", SPECIAL), // RFC 7526, 6to4 hides an IPv4 address
          block("3fff::/20", SPECIAL), // RFC 9637
          block("2000::/3", PUBLIC), // RFC 4291: all of global unicast that is assigned
          block("::/0", SPECIAL));

  /** RFC 4291 section 2.5.5.2; the JDK hands such an address over as IPv4 most of the time. */
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  /** 64:ff9b::/96. */
  private static final byte[] NAT64 = {0, 0x64, -1, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

  private final String explanation;

  AddressKind(String explanation) {
    this.explanation = explanation;
  }

  /** What an address of this kind is, in plain words. */
  String explanation() {
    return explanation;
  }

  /** Whether a crawl that may connect to this kind may connect to the other. */
  boolean includes(AddressKind other) {
    return other.compareTo(this) <= 0;
  }

  static AddressKind of(InetAddress address) {
    return of(address.getAddress());
  }

  /** The kind that the narrowest of them has, so that one bad address speaks for all. */
  static AddressKind ofAll(InetAddress[] addresses) {
    return Arrays.stream(addresses).map(AddressKind::of).max(naturalOrder()).orElse(SPECIAL);
  }

  private static AddressKind of(byte[] address) {
    if (startsWith(address, MAPPED)) {
      return of(embedded(address, MAPPED));
    }
    if (startsWith(address, NAT64)) {
      // Behind NAT64 every public IPv4 site has such an address; no other may (RFC 6052, 3.1).
      return of(embedded(address, NAT64)) == PUBLIC ? PUBLIC : SPECIAL;
    }
    for (Block block : BLOCKS) {
      if (block.holds(address)) {
        return block.kind();
      }
    }
    throw new IllegalArgumentException("An address of " + address.length + " bytes");
  }

  private static byte[] embedded(byte[] address, byte[] prefix) {
    return Arrays.copyOfRange(address, prefix.length, address.length);
  }

  private static boolean startsWith(byte[] address, byte[] prefix) {
    return address.length > prefix.length
        && Arrays.equals(address, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static Block block(String cidr, AddressKind kind) {
    int slash = cidr.indexOf('/');
    try {
      byte[] network = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
      return new Block(network, Integer.parseInt(cidr, slash + 1, cidr.length(), 10), kind);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(cidr + " is no block of addresses", e);
    }
  }

  /** Addresses of one family that have their first bits in common. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Block(byte[] network, int bits, AddressKind kind) {
    boolean holds(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      int whole = bits / 8;
      int rest = 8 - bits % 8;
      return Arrays.equals(address, 0, whole, network, 0, whole)
          && (rest == 8 || (address[whole] & 0xff) >> rest == (network[whole] & 0xff) >> rest);
    }
  }
}
