package org.stayindexed.model.secret;

import java.util.Set;

/**
 * The names of parameters whose values are secrets. Names are compared without case and
 * punctuation, so that {@code X-Amz-Security-Token}, {@code accessToken} and {@code
 * user[access_token]} are known by their ends.
 *
 * <p>Sources: RFC 6749 (OAuth 2.0) appendix A, OpenID Connect Core section 2, RFC 6750 section 2.3,
 * AWS Signature Version 4 query parameters, Azure shared access signatures, Jakarta Servlet
 * specification section 7.1.3 (jsessionid), the PHP manual (session.name).
 */
final class SecretNames {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 60;

  /** Every letter that a name below ends in. */
  private static final String LAST_LETTERS = "cdeghlnpsty";

  private static final Set<String> WHOLE =
      Set.of(
          "sig",
          "jwt",
          "pwd",
          "pass",
          "otp",
          "hmac",
          "passcode",
          "samlresponse",
          "oscsid",
          "secret");

  private static final String[] ENDS = {
    "token", "password", "passwd", "passphrase", "secret", "signature", "credential",
    "credentials", "apikey", "accesskey", "secretkey", "privatekey", "subscriptionkey", "authkey",
    "accesskeyid", "sessionid", "sessid", "authorization", "authcode", "assertion"
  };

  /** Names that are ids of other things too: a short number behind them is no secret. */
  private static final Set<String> OFTEN_IDS = Set.of("key", "sid", "auth", "session");

  /** Tokens that only say where a list goes on. */
  private static final Set<String> CURSORS =
      Set.of("pagetoken", "nextpagetoken", "nexttoken", "continuationtoken");

  /** What a name says about its value. */
  enum Kind {
    HARMLESS,
    SECRET,
    SECRET_UNLESS_SHORT_NUMBER,
    /** {@code code} is a secret beside {@code state} (RFC 6749 section 4.1.2). */
    SECRET_BESIDE_STATE,
    /** {@code state} is one beside {@code code} (RFC 6749 section 10.12). */
    SECRET_BESIDE_CODE
  }

  private SecretNames() {}

  /** Whether a name that ends so can be one, a bracket or an encoded letter included; quick. */
  static boolean mayEndIn(char c) {
    return LAST_LETTERS.indexOf(c | 0x20) >= 0 || c == ']' || (c >= '0' && c <= '9');
  }

  /**
   * What a name says.
   *
   * @param name its letters in lower case and its digits, nothing else
   */
  static Kind kind(CharSequence name) {
    if (name.length() < SHORTEST || name.length() > LONGEST) {
      return Kind.HARMLESS;
    }
    String text = name.toString();
    if (OFTEN_IDS.contains(text)) {
      return Kind.SECRET_UNLESS_SHORT_NUMBER;
    }
    if (text.equals("code")) {
      return Kind.SECRET_BESIDE_STATE;
    }
    if (text.equals("state")) {
      return Kind.SECRET_BESIDE_CODE;
    }
    boolean secret = WHOLE.contains(text) || (endsAsSecret(text) && !CURSORS.contains(text));
    return secret ? Kind.SECRET : Kind.HARMLESS;
  }

  private static boolean endsAsSecret(String name) {
    for (String end : ENDS) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
