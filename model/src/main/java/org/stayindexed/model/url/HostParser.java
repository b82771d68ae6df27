package org.stayindexed.model.url;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.stayindexed.model.url.UrlParser.InvalidHost;

/** The host parser of the WHATWG URL Standard, section 3.5, for special schemes. */
final class HostParser {
  private static final String FORBIDDEN = " #/:<>?@[\\]^|%";

  private HostParser() {}

  static String parse(String text) throws InvalidHost {
    if (text.isEmpty()) {
      throw new InvalidHost("it has no host");
    }
    if (text.charAt(0) == '[') {
      if (!text.endsWith("]")) {
        throw new InvalidHost("its IPv6 address is not closed by ]");
      }
      return Ipv6.normalised(text.substring(1, text.length() - 1));
    }
    String name = toAscii(decoded(text));
    refuseForbidden(name);
    return Ipv4.endsInNumber(name) ? Ipv4.normalised(name) : name;
  }

  private static String decoded(String text) {
    return text.indexOf('%') < 0
        ? text
        : new String(PercentEncoding.decode(text), StandardCharsets.UTF_8);
  }

  private static String toAscii(String name) throws InvalidHost {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    if (ascii) {
      return name.toLowerCase(Locale.ROOT);
    }
    return DomainToAscii.best()
        .toAscii(name)
        .orElseThrow(() -> new InvalidHost("its host \"" + name + "\" is no domain name"));
  }

  private static void refuseForbidden(String name) throws InvalidHost {
    if (name.isEmpty()) {
      throw new InvalidHost("it has no host");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 0x20 || c >= 0x7f || FORBIDDEN.indexOf(c) >= 0) {
        throw new InvalidHost("its host holds a character that no host may hold");
      }
    }
  }
}
