package org.stayindexed.crawler.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stayindexed.model.url.PageUrl;

/**
 * What a crawl shows to the site that it crawls, and to nobody else: neither to another host, where
 * a redirect may lead, nor over http to a site that is crawled over https.
 *
 * @param start the URL whose host is meant; absent if there is nothing to show
 * @param headers go with every request to it
 * @param cookies go with the requests that they are for; those that servers set are never sent
 * @param login answers a challenge of the site
 * @param pause how long to wait before the request that was challenged is sent again
 */
public record SiteAccess(
    Optional<PageUrl> start,
    List<SiteHeader> headers,
    List<SiteCookie> cookies,
    Optional<Login> login,
    Duration pause) {

  /** Nothing to show. */
  public static final SiteAccess OPEN =
      new SiteAccess(Optional.empty(), List.of(), List.of(), Optional.empty(), Duration.ZERO);

  public SiteAccess {
    headers = List.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  /** Whether a request for that URL may carry what is for the site. */
  public boolean covers(PageUrl url) {
    return start.isPresent() && covers(start.get(), url);
  }

  private static boolean covers(PageUrl start, PageUrl url) {
    if (start.origin().equals(url.origin())) {
      return true;
    }
    // A site that moves its visitors to https is still the same site, on the ports of both schemes.
    return start.scheme().equals("http")
        && start.port() == 80
        && url.scheme().equals("https")
        && url.port() == 443
        && start.host().equals(url.host());
  }

  /** The Cookie header of a request that this covers. */
  public Optional<String> cookieHeader(PageUrl url) {
    String pairs =
        cookies.stream()
            .filter(cookie -> cookie.goesWith(url))
            .map(cookie -> cookie.name() + "=" + cookie.value().reveal())
            .collect(Collectors.joining("; "));
    return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs);
  }
}
