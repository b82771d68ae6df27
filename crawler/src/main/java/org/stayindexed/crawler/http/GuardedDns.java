package org.stayindexed.crawler.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.url.PageUrl;

/**
 * Gives the addresses of a host only if the crawl may connect to every one of them. They are the
 * very addresses that the connection is made to, so that a name server that answers differently the
 * second time gains nothing. Addresses in URLs, in whatever notation, come through here too.
 */
final class GuardedDns implements DnsResolver {
  private final DnsResolver resolver;
  private final Optional<PageUrl> start;
  private volatile @Nullable AddressKind narrowest;

  /**
   * A guard over another resolver.
   *
   * @param start whose own kind of address may be connected to; every kind if absent
   */
  GuardedDns(DnsResolver resolver, Optional<PageUrl> start) {
    this.resolver = resolver;
    this.start = start;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (start.isEmpty()) {
      return resolver.resolve(host);
    }
    AddressKind allowed = allowed(start.get());
    if (isThisMachine(host) && !allowed.includes(AddressKind.LOOPBACK)) {
      throw new RefusedAddressException(host, AddressKind.LOOPBACK);
    }
    InetAddress[] addresses = resolver.resolve(host);
    AddressKind kind = AddressKind.ofAll(addresses);
    if (!allowed.includes(kind)) {
      throw new RefusedAddressException(host, kind);
    }
    return addresses;
  }

  /** Refuses an address, or a name of this machine, that {@link #resolve} would refuse. */
  void refuseWritten(String host) throws UnknownHostException {
    boolean address = host.indexOf(':') >= 0 || host.chars().allMatch(c -> c <= '9');
    if (address || isThisMachine(host)) {
      InetAddress[] unused = resolve(host);
    }
  }

  private AddressKind allowed(PageUrl startUrl) {
    AddressKind known = narrowest;
    if (known != null) {
      return known;
    }
    try {
      known = ofStart(resolver.resolve(CancellableGet.target(startUrl).getHostName()));
      narrowest = known;
      return known;
    } catch (UnknownHostException e) {
      return AddressKind.PUBLIC;
    }
  }

  /** A start on a metadata service, or with addresses of several kinds, is no start of a site. */
  private static AddressKind ofStart(InetAddress[] addresses) {
    AddressKind kind = AddressKind.ofAll(addresses);
    boolean oneKind = Arrays.stream(addresses).allMatch(a -> AddressKind.of(a) == kind);
    return oneKind && kind != AddressKind.SPECIAL ? kind : AddressKind.PUBLIC;
  }

  /** {@code localhost} and what ends in it, whatever a name server says (RFC 6761 section 6.3). */
  private static boolean isThisMachine(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    String withoutDot = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return withoutDot.equals("localhost") || withoutDot.endsWith(".localhost");
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolver.resolveCanonicalHostname(host);
  }
}
