package org.stayindexed.crawler.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stayindexed.crawler.access.SiteAccess;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.url.PageUrl;

/**
 * Adds to requests to the site, and to no others, what the user gave to get in. The password is
 * sent only after the site has asked for it, in the safest way that it offers; from then on with
 * every request, so that each page is asked for once. Safe for many threads.
 */
final class RequestSigner {
  private static final int UNAUTHORIZED = 401;
  private static final String AUTHORIZATION = "Authorization";

  private final SiteAccess access;
  private final Map<String, LoginScheme> schemes = new ConcurrentHashMap<>();

  RequestSigner(SiteAccess access) {
    this.access = access;
  }

  void sign(CancellableGet get, PageUrl url) {
    if (!access.covers(url)) {
      return;
    }
    access.headers().forEach(header -> get.setHeader(header.name(), header.value().reveal()));
    access.cookieHeader(url).ifPresent(cookies -> get.setHeader("Cookie", cookies));
    Optional.ofNullable(schemes.get(url.origin()))
        .flatMap(scheme -> scheme.authorization(get))
        .ifPresent(proof -> get.setHeader(AUTHORIZATION, proof));
  }

  /**
   * Looks at an answer for a challenge.
   *
   * @param get the request that it answers
   * @return whether the same request would be signed better now, so that it is worth repeating
   */
  boolean learns(CancellableGet get, PageUrl url, Answered answer) {
    if (answer.statusCode() != UNAUTHORIZED || access.login().isEmpty() || !access.covers(url)) {
      return false;
    }
    boolean wasSigned = get.containsHeader(AUTHORIZATION);
    Optional<LoginScheme> offered =
        LoginScheme.offeredBy(
            answer.headers().all("WWW-Authenticate"), access.login().get(), wasSigned);
    offered.ifPresent(scheme -> schemes.put(url.origin(), scheme));
    return offered.isPresent();
  }
}
