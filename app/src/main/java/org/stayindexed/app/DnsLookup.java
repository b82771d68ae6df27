package org.stayindexed.app;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.InitialDirContext;
import org.stayindexed.logs.client.IpAddress;
import org.stayindexed.logs.client.NameLookup;

/** Asks name servers, those of this machine usually, and waits a second at most for each answer. */
final class DnsLookup implements NameLookup {
  /** Whoever owns an address names it as he likes. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+\\.?");

  private final Optional<String> server;

  private DnsLookup(Optional<String> server) {
    this.server = server;
  }

  /** Those of this machine. */
  static DnsLookup ofMachine() {
    return new DnsLookup(Optional.empty());
  }

  /**
   * Another one.
   *
   * @param address with its port: {@code 127.0.0.1:53}
   */
  static DnsLookup of(String address) {
    return new DnsLookup(Optional.of("dns://" + address));
  }

  @Override
  public Optional<List<String>> namesOf(IpAddress address) {
    return ask(address.reverseName(), "PTR")
        .map(names -> names.stream().filter(name -> NAME.matcher(name).matches()).toList());
  }

  @Override
  public Optional<List<IpAddress>> addressesOf(String name, IpAddress kind) {
    // One type only: of several the provider makes one question for ANY, which few servers answer
    // any more (RFC 8482).
    return ask(name, kind.isV4() ? "A" : "AAAA")
        .map(found -> found.stream().flatMap(text -> IpAddress.parse(text).stream()).toList());
  }

  /** The provider for DNS has records only, no objects that could be brought to life. */
  @SuppressWarnings({"JdkObsolete", "BanJNDI"})
  private Optional<List<String>> ask(String name, String type) {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    server.ifPresent(url -> settings.put(Context.PROVIDER_URL, url));
    settings.put("com.sun.jndi.dns.timeout.initial", "1000");
    settings.put("com.sun.jndi.dns.timeout.retries", "1");
    try {
      InitialDirContext dns = new InitialDirContext(settings);
      try {
        return Optional.of(values(dns.getAttributes(name, new String[] {type})));
      } finally {
        dns.close();
      }
    } catch (NameNotFoundException e) {
      return Optional.of(List.of());
    } catch (NamingException e) {
      return Optional.empty();
    }
  }

  private static List<String> values(Attributes attributes) throws NamingException {
    List<String> values = new ArrayList<>();
    NamingEnumeration<? extends Attribute> each = attributes.getAll();
    while (each.hasMore()) {
      NamingEnumeration<?> of = each.next().getAll();
      while (of.hasMore()) {
        values.add(String.valueOf(of.next()));
      }
    }
    return values;
  }
}
