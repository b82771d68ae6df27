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
import org.stayindexed.model.url.SiteHost;

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
  private final Host own;

  /** The same with {@code www.}, or without, once a line names it: it is of the site, too. */
  private @Nullable Host twin;

  /** What the hosts of lines are; empty for that of another site. */
  private final ByteTable<Optional<Host>> hosts = new ByteTable<>();

  private final Map<PageUrl, Integer> ids = new HashMap<>();
  private final List<PageUrl> byId = new ArrayList<>();
  private @Nullable String otherHost;

  /**
   * What was asked for at one origin.
   *
   * @param base any of its URLs
   */
  private record Origin(PageUrl base, ByteTable<Target> targets) {
    Origin(PageUrl base) {
      this(base, new ByteTable<>());
    }
  }

  /** The origins of a host: by the scheme of the site, and by the other one. */
  private record Host(Origin ofSite, Origin ofOtherScheme) {
    /** The port of the other scheme is unknown, unless it is the usual one. */
    static Host of(PageUrl base) {
      String other = (isHttps(base) ? "http://" : "https://") + base.host() + "/";
      return new Host(new Origin(base), new Origin(PageUrl.of(other)));
    }

    int size() {
      return ofSite.targets.size() + ofOtherScheme.targets.size();
    }

    long keyBytes() {
      return ofSite.targets.keyBytes() + ofOtherScheme.targets.keyBytes();
    }

    void clear() {
      ofSite.targets.clear();
      ofOtherScheme.targets.clear();
    }
  }

  /**
   * @param site its start URL: requests to another host are not its
   */
  Targets(PageUrl site, Escaping escaping) {
    this.urls = new TargetUrl(escaping);
    this.site = site;
    this.own = Host.of(site);
  }

  private static boolean isHttps(PageUrl url) {
    return url.scheme().equals("https");
  }

  /** What the line asks for. */
  Target of(LogLine line) {
    Host host = host(line.host());
    if (host == null) {
      return OTHER_HOST;
    }
    Origin origin = isOtherScheme(line.scheme()) ? host.ofOtherScheme() : host.ofSite();
    Slice slice = line.target();
    Target known = origin.targets().get(slice);
    if (known == null) {
      known = target(slice, origin.base());
      origin.targets().put(slice, known);
    }
    return known;
  }

  private Target target(Slice slice, PageUrl asked) {
    Optional<PageUrl> url = urls.of(slice, asked);
    if (url.isEmpty()) {
      return Target.without(LineFate.COUNTED_WITHOUT_URL);
    }
    if (!isOfSite(url.get())) {
      remember(url.get().host());
      return OTHER_HOST;
    }
    return new Target(id(url.get()), url.get(), LineFate.COUNTED);
  }

  private boolean isOfSite(PageUrl url) {
    return SiteHost.areOfOneSite(url.host(), site.host());
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

  private @Nullable Host host(Slice host) {
    if (!host.hasValue()) {
      return own;
    }
    Optional<Host> known = hosts.get(host);
    if (known == null) {
      known = host(text(host));
      if (hosts.size() == MAX_HOSTS) {
        hosts.clear();
      }
      hosts.put(host, known);
    }
    return known.orElse(null);
  }

  private Optional<Host> host(String hostAndPort) {
    // The names of nginx for a server without a name.
    if (hostAndPort.equals("_") || hostAndPort.startsWith("~")) {
      return Optional.of(own);
    }
    Optional<PageUrl> asked =
        PageUrl.parse(site.scheme() + "://" + hostAndPort + "/").url().filter(this::isOfSite);
    if (asked.isEmpty()) {
      remember(hostAndPort);
    }
    return asked.map(url -> url.sameHost(site) ? own : twin(url.host()));
  }

  private Host twin(String host) {
    if (twin == null) {
      String port =
          site.origin().substring(site.origin().indexOf(site.host()) + site.host().length());
      twin = Host.of(PageUrl.of(site.scheme() + "://" + host + port + "/"));
    }
    return twin;
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
    int size = own.size() + (twin == null ? 0 : twin.size());
    long keyBytes = own.keyBytes() + (twin == null ? 0 : twin.keyBytes());
    return size >= MAX_TARGETS || keyBytes >= MAX_TARGET_BYTES;
  }

  /** Forgets all targets; their ids are used again. */
  void clear() {
    own.clear();
    twin = null;
    hosts.clear();
    ids.clear();
    byId.clear();
  }
}
