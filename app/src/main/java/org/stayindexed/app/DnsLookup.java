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

/** Asks the name servers of this machine, and waits two seconds at most for each answer. */
final class DnsLookup implements NameLookup {
  /** Whoever owns an address names it as he likes. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+\\.?");

  @Override
  public Optional<List<String>> namesOf(IpAddress address) {
    return ask(address.reverseName(), "PTR")
        .map(names -> names.stream().filter(name -> NAME.matcher(name).matches()).toList());
  }

  @Override
  public Optional<List<IpAddress>> addressesOf(String name) {
    return ask(name, "A", "AAAA")
        .map(found -> found.stream().flatMap(text -> IpAddress.parse(text).stream()).toList());
  }

  /** The provider for DNS has records only, no objects that could be brought to life. */
  @SuppressWarnings({"JdkObsolete", "BanJNDI"})
  private static Optional<List<String>> ask(String name, String... types) {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    settings.put("com.sun.jndi.dns.timeout.initial", "1000");
    settings.put("com.sun.jndi.dns.timeout.retries", "1");
    try {
      InitialDirContext dns = new InitialDirContext(settings);
      try {
        return Optional.of(values(dns.getAttributes(name, types)));
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
