package org.stayindexed.model.secret;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

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

  private static final String CODE = "code";
  private static final String STATE = "state";

  /** The last three letters of all names, each a byte of a number, in order. */
  private static final int[] TAILS = tails();

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

  /**
   * Whether the name in front of that position can be one: false for nearly all, and quick, since
   * it is asked for every parameter of every link. Only its last letters are looked at.
   */
  static boolean mayEndAt(String text, int from, int end) {
    if (end - from < SHORTEST) {
      return false;
    }
    int tail = 0;
    for (int i = end - SHORTEST; i < end; i++) {
      char letter = (char) (text.charAt(i) | 0x20);
      if (letter < 'a' || letter > 'z') {
        return "_-.[]%0123456789".indexOf(text.charAt(i)) >= 0;
      }
      tail = tail << 8 | letter;
    }
    return Arrays.binarySearch(TAILS, tail) >= 0 || isEncodedAt(text, from, end - SHORTEST);
  }

  /** Whether what looks like a letter there can be a digit of {@code %6b}. */
  private static boolean isEncodedAt(String text, int from, int position) {
    return (position - 1 >= from && text.charAt(position - 1) == '%')
        || (position - 2 >= from && text.charAt(position - 2) == '%');
  }

  private static int[] tails() {
    return Stream.of(
            WHOLE.stream(), Arrays.stream(ENDS), OFTEN_IDS.stream(), Stream.of(CODE, STATE))
        .flatMap(names -> names)
        .map(name -> name.substring(name.length() - SHORTEST))
        .mapToInt(end -> end.charAt(0) << 16 | end.charAt(1) << 8 | end.charAt(2))
        .sorted()
        .toArray();
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
    if (text.equals(CODE)) {
      return Kind.SECRET_BESIDE_STATE;
    }
    if (text.equals(STATE)) {
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
