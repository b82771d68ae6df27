package org.stayindexed.model.url;

import java.util.Locale;
import org.stayindexed.model.url.UrlParser.InvalidHost;

/** The IPv4 parser of the WHATWG URL Standard: one to four numbers, each decimal, octal or hex. */
final class Ipv4 {
  private Ipv4() {}

  /** The ends-in-a-number checker: whether the name must be an address. */
  static boolean endsInNumber(String name) {
    String[] parts = parts(name);
    String last = parts[parts.length - 1];
    return !last.isEmpty()
        && (last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last) >= 0);
  }

  static String normalised(String name) throws InvalidHost {
    String[] parts = parts(name);
    if (parts.length > 4) {
      throw invalid(name);
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
      long number = number(parts[i]);
      if (number < 0 || number >= limit) {
        throw invalid(name);
      }
      address += last ? number : number << (8 * (3 - i));
    }
    return (address >> 24)
        + "."
        + ((address >> 16) & 255)
        + "."
        + ((address >> 8) & 255)
        + "."
        + (address & 255);
  }

  private static InvalidHost invalid(String name) {
    return new InvalidHost("its host \"" + name + "\" is no IPv4 address");
  }

  private static String[] parts(String name) {
    String withoutLastDot =
        name.length() > 1 && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return withoutLastDot.split("\\.", -1);
  }

  /** The value of one part, -1 if it is no number; above 2^40 is as good as any too large one. */
  private static long number(String part) {
    String text = part.toLowerCase(Locale.ROOT);
    int radix = 10;
    if (text.startsWith("0x")) {
      text = text.substring(2);
      radix = 16;
    } else if (text.length() > 1 && text.startsWith("0")) {
      text = text.substring(1);
      radix = 8;
    } else if (text.isEmpty()) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      value = Math.min(1L << 40, value * radix + digit);
    }
    return value;
  }
}
