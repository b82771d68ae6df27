package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.format.Escaping;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.logs.format.Slice;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.url.PageUrl;

/**
 * The URLs of a site that its log names, each parsed once until the tables are emptied. Belongs to
 * one thread.
 */
final class Targets {
  private static final int MAX_TARGETS = 1 << 16;
  private static final long MAX_TARGET_BYTES = 1L << 24;
  private static final int MAX_HOSTS = 1 << 12;
  private static final Target OTHER_HOST = Target.without(LineFate.OTHER_HOST);

  private final TargetUrl urls;
  private final PageUrl site;
  private final PageUrl otherSchemeSite;
  private final ByteTable<Target> ofSite = new ByteTable<>();
  private final ByteTable<Target> ofOtherScheme = new ByteTable<>();
  private final ByteTable<Boolean> hosts = new ByteTable<>();
  private final Map<PageUrl, Integer> ids = new HashMap<>();
  private final List<PageUrl> byId = new ArrayList<>();
  private @Nullable String otherHost;

  /**
   * @param site its start URL: requests to another host are not its
   */
  Targets(PageUrl site, Escaping escaping) {
    this.urls = new TargetUrl(escaping);
    this.site = site;
    // The port of the other scheme is unknown, unless it is the usual one.
    this.otherSchemeSite = PageUrl.of((isHttps(site) ? "http://" : "https://") + site.host() + "/");
  }

  private static boolean isHttps(PageUrl url) {
    return url.scheme().equals("https");
  }

  /** What the line asks for. */
  Target of(LogLine line) {
    if (!isSitesHost(line.host())) {
      return OTHER_HOST;
    }
    boolean otherScheme = isOtherScheme(line.scheme());
    ByteTable<Target> table = otherScheme ? ofOtherScheme : ofSite;
    Slice slice = line.target();
    Target known = table.get(slice);
    if (known == null) {
      known = target(slice, otherScheme ? otherSchemeSite : site);
      table.put(slice, known);
    }
    return known;
  }

  private Target target(Slice slice, PageUrl asked) {
    Optional<PageUrl> url = urls.of(slice, asked);
    if (url.isEmpty()) {
      return Target.without(LineFate.COUNTED_WITHOUT_URL);
    }
    if (!url.get().host().equals(site.host())) {
      remember(url.get().host());
      return OTHER_HOST;
    }
    return new Target(id(url.get()), url.get(), LineFate.COUNTED);
  }

  /** Several spellings of a target can be one URL. */
  private int id(PageUrl url) {
    return ids.computeIfAbsent(
        url,
        added -> {
          byId.add(added);
          return byId.size();
        });
  }

  private boolean isSitesHost(Slice host) {
    if (!host.hasValue()) {
      return true;
    }
    Boolean known = hosts.get(host);
    if (known == null) {
      known = isSitesHost(text(host));
      if (hosts.size() == MAX_HOSTS) {
        hosts.clear();
      }
      hosts.put(host, known);
    }
    return known;
  }

  private boolean isSitesHost(String hostAndPort) {
    // The names of nginx for a server without a name.
    if (hostAndPort.equals("_") || hostAndPort.startsWith("~")) {
      return true;
    }
    boolean same =
        PageUrl.parse(site.scheme() + "://" + hostAndPort + "/")
            .url()
            .map(url -> url.host().equals(site.host()))
            .orElse(false);
    if (!same) {
      remember(hostAndPort);
    }
    return same;
  }

  private void remember(String host) {
    if (otherHost == null) {
      otherHost = host;
    }
  }

  private boolean isOtherScheme(Slice scheme) {
    return scheme.hasValue()
        && (scheme.length() == "https".length()) != isHttps(site)
        && text(scheme).toLowerCase(Locale.ROOT).startsWith("http");
  }

  private static String text(Slice slice) {
    return new String(slice.bytes(), slice.from(), slice.length(), StandardCharsets.ISO_8859_1);
  }

  /** The URL of an id. */
  PageUrl url(int id) {
    return byId.get(id - 1);
  }

  /** The first host that was asked for and is not the site's. */
  Optional<String> otherHost() {
    return Optional.ofNullable(otherHost);
  }

  /** Whether the tables hold as much as they may. */
  boolean isFull() {
    return ofSite.size() + ofOtherScheme.size() >= MAX_TARGETS
        || ofSite.keyBytes() + ofOtherScheme.keyBytes() >= MAX_TARGET_BYTES;
  }

  /** Forgets all targets; their ids are used again. */
  void clear() {
    ofSite.clear();
    ofOtherScheme.clear();
    ids.clear();
    byId.clear();
  }
}
