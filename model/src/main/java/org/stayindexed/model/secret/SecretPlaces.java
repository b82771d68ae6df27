package org.stayindexed.model.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of secrets in one text: values of parameters with a telling name, also in a URL that
 * is percent-encoded inside of another one; JSON web tokens (RFC 7519) under any name; user names
 * and passwords in front of a host; what was replaced before. Takes time in proportion to the
 * length of the text.
 */
final class SecretPlaces {
  /** A number with more digits may be a secret, whatever it is the value of. */
  private static final int LONGEST_ID = 6;

  private static final String JWT_START = "eyJ";

  private final String text;
  private final List<Place> places = new ArrayList<>(2);
  private @Nullable Place code;
  private @Nullable Place state;

  private SecretPlaces(String text) {
    this.text = text;
  }

  /** From the first character of a secret to the one behind it. */
  record Place(int from, int to) {}

  /** The places behind that position, in order and without overlap. */
  static List<Place> in(String text, int from) {
    boolean parameters = mayHoldParameter(text, from);
    boolean tokens = text.indexOf(JWT_START, from) >= 0;
    boolean logins = text.indexOf('@', from) >= 0 && text.indexOf("//", from) >= 0;
    boolean marks = text.indexOf(Redaction.MARK, from) >= 0;
    return parameters || tokens || logins || marks ? new SecretPlaces(text).find(from) : List.of();
  }

  private static boolean mayHoldParameter(String text, int from) {
    for (int at = text.indexOf('=', from); at >= 0; at = text.indexOf('=', at + 1)) {
      if (SecretNames.mayEndAt(text, from, at)) {
        return true;
      }
    }
    return text.indexOf('%', from) >= 0
        && (text.indexOf("3D", from) >= 0 || text.indexOf("3d", from) >= 0);
  }

  private List<Place> find(int from) {
    findParameters(from);
    if (code != null && state != null) {
      places.add(code);
      places.add(state);
    }
    findTokens(from);
    findLogins(from);
    findMarks(from);
    return withoutOverlap();
  }

  private void findParameters(int from) {
    EncodedText units = new EncodedText(text, from);
    int nameStart = from;
    char beforeName = 0;
    boolean inQuery = false;
    while (units.next()) {
      char c = units.character();
      if (c == '=') {
        Place value = value(nameStart, units, beforeName == ';' && !inQuery);
        if (value != null) {
          units.jump(value.to());
        }
        nameStart = units.end();
      } else if (!isNameCharacter(c)) {
        inQuery = c == '?' || c == '&' || c == '#' || (inQuery && c > ' ' && c != '"');
        beforeName = c;
        nameStart = units.end();
      }
    }
  }

  /** The value behind the equals sign where the units are, if its name makes it a secret. */
  private @Nullable Place value(int nameStart, EncodedText equals, boolean inPath) {
    int nameEnd = equals.start();
    if (!SecretNames.mayEndAt(text, nameStart, nameEnd)) {
      return null;
    }
    SecretNames.Kind kind =
        SecretNames.kind(EncodedText.lettersAndDigits(text, nameStart, nameEnd));
    if (kind == SecretNames.Kind.HARMLESS) {
      return null;
    }
    Place value = SecretValue.behind(text, equals, inPath);
    if (isWildcard(value)) {
      return null;
    }
    switch (kind) {
      case SECRET -> places.add(value);
      case SECRET_BESIDE_STATE -> code = value;
      case SECRET_BESIDE_CODE -> state = value;
      case SECRET_UNLESS_SHORT_NUMBER -> {
        if (!isShortNumber(value)) {
          places.add(value);
        }
      }
      case HARMLESS -> throw new IllegalStateException("Harmless names were left out above");
    }
    return value;
  }

  /** Nothing, or the end of a pattern such as {@code token=*$}; but {@code ***} is a mark. */
  private boolean isWildcard(Place value) {
    int length = value.to() - value.from();
    return length == 0
        || (!text.startsWith(Redaction.MARK, value.from())
            && text.substring(value.from(), value.to())
                .chars()
                .allMatch(c -> c == '*' || c == '$'));
  }

  private boolean isShortNumber(Place value) {
    for (int i = value.from(); i < value.to(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return value.to() - value.from() <= LONGEST_ID;
  }

  private void findTokens(int from) {
    int start = text.indexOf(JWT_START, from);
    while (start >= 0) {
      int end = start;
      int dots = 0;
      while (end < text.length() && isTokenCharacter(text.charAt(end))) {
        dots += text.charAt(end) == '.' ? 1 : 0;
        end++;
      }
      if (dots >= 2) {
        places.add(new Place(start, end));
      }
      start = text.indexOf(JWT_START, Math.max(end, start + 1));
    }
  }

  /** What was an e-mail address has a mark in places where no secret is looked for. */
  private void findMarks(int from) {
    int start = text.indexOf(Redaction.MARK, from);
    while (start >= 0) {
      int end = Math.min(text.length(), start + Redaction.MARK_LENGTH);
      if (Redaction.isHashedMark(text.substring(start, end))) {
        places.add(new Place(start, end));
      }
      start = text.indexOf(Redaction.MARK, start + 1);
    }
  }

  private static boolean isTokenCharacter(char c) {
    return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private void findLogins(int from) {
    int slashes = text.indexOf("//", from);
    while (slashes >= 0) {
      int start = slashes + 2;
      int end = start;
      while (end < text.length() && isAuthorityCharacter(text.charAt(end))) {
        end++;
      }
      int at = text.lastIndexOf('@', end - 1);
      boolean absolute = slashes > 0 && text.charAt(slashes - 1) == ':';
      boolean password = text.indexOf(':', start) >= 0 && text.indexOf(':', start) < at;
      if (at > start && (absolute || password)) {
        places.add(new Place(start, at));
      }
      slashes = text.indexOf("//", end);
    }
  }

  private static boolean isAuthorityCharacter(char c) {
    return c > ' ' && "/?#\"<>\\".indexOf(c) < 0;
  }

  private static boolean isNameCharacter(char c) {
    return isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '[' || c == ']';
  }

  static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private List<Place> withoutOverlap() {
    if (places.size() < 2) {
      return places;
    }
    places.sort(Comparator.comparingInt(Place::from).thenComparing(Place::to, (a, b) -> b - a));
    List<Place> kept = new ArrayList<>(places.size());
    int end = -1;
    for (Place place : places) {
      if (place.from() >= end) {
        kept.add(place);
        end = place.to();
      }
    }
    return kept;
  }
}
