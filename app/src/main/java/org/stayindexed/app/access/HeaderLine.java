package org.stayindexed.app.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stayindexed.crawler.access.SiteHeader;
import org.stayindexed.model.secret.Secret;

/** Makes headers from what users write: {@code Name: value}. */
public final class HeaderLine {
  /** Headers that are the program's own to set, with what to do instead. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "te",
          "upgrade",
          "expect",
          "range",
          "accept-encoding",
          "if-none-match",
          "if-modified-since",
          "proxy-authorization");

  private HeaderLine() {}

  /**
   * The header of a line.
   *
   * @param option where the line stands
   * @throws AccessException if it is none, or one that must not be set
   */
  public static SiteHeader parse(String option, String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new AccessException(
          option + ": a header is written \"Name: value\", with a colon behind its name");
    }
    return of(
        option, line.substring(0, colon).strip(), new Secret(line.substring(colon + 1).strip()));
  }

  /** The headers of a file, one a line; empty lines and those that begin with # do not count. */
  public static List<SiteHeader> read(SecretFile file) {
    return file.read()
        .reveal()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> parse(file.option(), line))
        .toList();
  }

  /** The header of a name and a value. */
  public static SiteHeader of(String option, String name, Secret value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
      throw new AccessException(option + ": \"" + name + "\" is no name of a header");
    }
    if (lower.equals("user-agent")) {
      throw new AccessException(option + ": write --user-agent instead of a User-Agent header");
    }
    if (OURS.contains(lower)) {
      throw new AccessException(option + ": the header " + name + " is set by the crawler itself");
    }
    if (value.reveal().isEmpty() || !value.reveal().matches("[\\t\\x20-\\x7e]+")) {
      throw new AccessException(
          option + ": the value of " + name + " is empty, or not of printable ASCII characters");
    }
    return new SiteHeader(name, value);
  }
}
