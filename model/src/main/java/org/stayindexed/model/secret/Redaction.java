package org.stayindexed.model.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.stayindexed.model.secret.SecretPlaces.Place;

/**
 * Takes secrets out of texts: everything that is printed, logged or stored goes through here. A
 * text that holds none comes back as it is.
 */
public final class Redaction {
  /** What stands for a secret; in the database, a keyed hash follows it. */
  public static final String MARK = "***";

  /** Digits of the hash that may follow the mark. */
  private static final int HASH_DIGITS = 16;

  /** Characters of a mark with its hash. */
  static final int MARK_LENGTH = MARK.length() + HASH_DIGITS;

  /** Headers whose whole value is a secret (RFC 9110 section 11, RFC 6265). */
  private static final Set<String> SECRET_HEADERS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "authentication-info",
          "x-esri-authorization",
          "cookie",
          "set-cookie",
          "cookie2",
          "set-cookie2");

  private Redaction() {}

  /** The text with {@link #MARK} in place of every secret; marks in it stay what they are. */
  public static String of(String text) {
    return of(text, 0, secret -> MARK);
  }

  /**
   * The text with something else in place of each secret.
   *
   * @param from where to begin to look
   * @param mark what stands for a secret; not asked for what is a mark already
   */
  public static String of(String text, int from, UnaryOperator<String> mark) {
    List<Place> places = SecretPlaces.in(text, from);
    if (places.isEmpty()) {
      return text;
    }
    StringBuilder redacted = new StringBuilder(text.length());
    int copied = 0;
    for (Place place : places) {
      String secret = text.substring(place.from(), place.to());
      redacted.append(text, copied, place.from());
      redacted.append(isMark(secret) ? secret : mark.apply(secret));
      copied = place.to();
    }
    return redacted.append(text, copied, text.length()).toString();
  }

  /** Whether a text holds a secret, or the mark of one, behind that position. */
  public static boolean isNeeded(String text, int from) {
    return !SecretPlaces.in(text, from).isEmpty();
  }

  /** Whether a secret of that text was replaced by a mark, so that the text is not what it was. */
  public static boolean wasDone(String text, int from) {
    return SecretPlaces.in(text, from).stream()
        .anyMatch(place -> isMark(text.substring(place.from(), place.to())));
  }

  /** The value of a header, without its secrets. */
  public static String ofHeader(String name, String value) {
    return isSecretHeader(name) ? MARK : of(value);
  }

  /** Whether the whole value of a header is a secret, by its name. */
  public static boolean isSecretHeader(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRET_HEADERS.contains(lower)
        || SecretNames.kind(lower.replaceAll("[^a-z0-9]", "")) == SecretNames.Kind.SECRET;
  }

  private static boolean isMark(String value) {
    if (!value.startsWith(MARK)) {
      return false;
    }
    return value.length() == MARK.length() || isHashedMark(value);
  }

  /** Whether it is a mark with the hash of what it stands for. */
  static boolean isHashedMark(String value) {
    return value.length() == MARK_LENGTH
        && value.startsWith(MARK)
        && value.chars().skip(MARK.length()).allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
