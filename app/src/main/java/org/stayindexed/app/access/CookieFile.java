package org.stayindexed.app.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.crawler.access.SiteCookie;
import org.stayindexed.model.secret.Secret;
import org.stayindexed.model.url.PageUrl;

/**
 * Reads cookies from a file: the cookies.txt of Netscape, which browsers' extensions and curl
 * write, or lines such as {@code name=value}.
 */
public final class CookieFile {
  private static final String HTTP_ONLY = "#HttpOnly_";
  private static final int FIELDS = 7;

  private final SecretFile file;
  private final PageUrl site;
  private final Instant now;

  /**
   * The cookies of a file for a site.
   *
   * @param now tells which of them are still good
   */
  public CookieFile(SecretFile file, PageUrl site, Instant now) {
    this.file = file;
    this.site = site;
    this.now = now;
  }

  /**
   * Those that are for the site.
   *
   * @throws AccessException if there is none, or a line that cannot be read
   */
  public List<SiteCookie> read() {
    List<SiteCookie> cookies =
        file.read()
            .reveal()
            .lines()
            .filter(line -> !line.isBlank())
            .filter(line -> !line.startsWith("#") || line.startsWith(HTTP_ONLY))
            .flatMap(line -> cookie(line).stream())
            .toList();
    if (cookies.isEmpty()) {
      throw new AccessException(
          file.option() + " " + file.path() + ": no cookie in it is for " + site.host() + " today");
    }
    return cookies;
  }

  private Optional<SiteCookie> cookie(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length == FIELDS) {
      return netscape(fields);
    }
    int equals = line.indexOf('=');
    if (equals < 1 || fields.length > 1) {
      throw unreadable();
    }
    return Optional.of(
        cookie(line.substring(0, equals).strip(), line.substring(equals + 1).strip(), "/", false));
  }

  /** Domain, subdomains too, path, https only, end in seconds since 1970, name, value. */
  private Optional<SiteCookie> netscape(String[] fields) {
    boolean subdomains = fields[1].equalsIgnoreCase("TRUE");
    long end;
    try {
      end = Long.parseLong(fields[4]);
    } catch (NumberFormatException e) {
      throw unreadable();
    }
    boolean over = end != 0 && end <= now.getEpochSecond();
    return over || !isForSite(fields[0].replaceFirst("^#HttpOnly_", ""), subdomains)
        ? Optional.empty()
        : Optional.of(cookie(fields[5], fields[6], fields[2], fields[3].equalsIgnoreCase("TRUE")));
  }

  private boolean isForSite(String domain, boolean subdomains) {
    String host = domain.startsWith(".") ? domain.substring(1) : domain;
    return site.host().equals(host) || (subdomains && site.host().endsWith("." + host));
  }

  private SiteCookie cookie(String name, String value, String path, boolean https) {
    boolean sendable = (name + value).chars().allMatch(c -> c > ' ' && c < 0x7f && c != ';');
    if (name.isEmpty() || !sendable) {
      throw unreadable();
    }
    return new SiteCookie(name, new Secret(value), path, https);
  }

  private AccessException unreadable() {
    return new AccessException(
        file.option()
            + " "
            + file.path()
            + ": a line in it is no cookie. Write name=value, one a line, or give a cookies.txt");
  }
}
