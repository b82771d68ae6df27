package org.stayindexed.crawler.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.AuthScheme;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.AuthenticationException;
import org.apache.hc.client5.http.auth.ChallengeType;
import org.apache.hc.client5.http.auth.MalformedChallengeException;
import org.apache.hc.client5.http.auth.StandardAuthScheme;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.AuthChallengeParser;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.auth.DigestScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.ParserCursor;
import org.stayindexed.crawler.access.Login;

/**
 * The way to log in that an origin has asked for: Digest (RFC 7616) where it offers that, because
 * the password is not sent then, else Basic (RFC 7617). Safe for many threads.
 */
final class LoginScheme {
  /** The schemes hold the credentials already; where they are used is decided by the caller. */
  private static final HttpHost ANY_HOST = new HttpHost("site");

  private final AuthScheme scheme;

  private LoginScheme(AuthScheme scheme) {
    this.scheme = scheme;
  }

  /**
   * The best of the challenges that we can answer.
   *
   * @param challenges values of WWW-Authenticate
   * @param refused whether the request that was challenged was signed already: only a nonce that is
   *     stale is worth another try then, the password will not get better
   */
  static Optional<LoginScheme> offeredBy(List<String> challenges, Login login, boolean refused) {
    List<AuthChallenge> offers =
        challenges.stream().flatMap(value -> parse(value).stream()).toList();
    Optional<LoginScheme> digest =
        named(StandardAuthScheme.DIGEST, offers)
            .filter(offer -> !refused || isStale(offer))
            .flatMap(offer -> ready(new DigestScheme(), offer, login));
    if (digest.isPresent() || refused) {
      return digest;
    }
    return named(StandardAuthScheme.BASIC, offers)
        .flatMap(offer -> ready(new BasicScheme(), offer, login));
  }

  private static List<AuthChallenge> parse(String value) {
    try {
      return AuthChallengeParser.INSTANCE.parse(
          ChallengeType.TARGET, value, new ParserCursor(0, value.length()));
    } catch (ParseException e) {
      return new ArrayList<>();
    }
  }

  private static Optional<AuthChallenge> named(String scheme, List<AuthChallenge> offers) {
    return offers.stream().filter(o -> o.getSchemeName().equalsIgnoreCase(scheme)).findFirst();
  }

  private static boolean isStale(AuthChallenge offer) {
    return offer.getParams() != null
        && offer.getParams().stream()
            .filter(parameter -> parameter.getName().equalsIgnoreCase("stale"))
            .map(NameValuePair::getValue)
            .anyMatch("true"::equalsIgnoreCase);
  }

  private static Optional<LoginScheme> ready(AuthScheme scheme, AuthChallenge offer, Login login) {
    HttpClientContext context = HttpClientContext.create();
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    credentials.setCredentials(
        new AuthScope(null, -1),
        new UsernamePasswordCredentials(login.user(), login.password().reveal().toCharArray()));
    try {
      scheme.processChallenge(offer, context);
      boolean ready = scheme.isResponseReady(ANY_HOST, credentials, context);
      return ready ? Optional.of(new LoginScheme(scheme)) : Optional.empty();
    } catch (MalformedChallengeException | AuthenticationException e) {
      return Optional.empty();
    }
  }

  /**
   * The value of the Authorization header; empty if the site wants a kind of digest unknown here.
   */
  synchronized Optional<String> authorization(CancellableGet get) {
    try {
      return Optional.of(scheme.generateAuthResponse(ANY_HOST, get, HttpClientContext.create()));
    } catch (AuthenticationException e) {
      return Optional.empty();
    }
  }
}
