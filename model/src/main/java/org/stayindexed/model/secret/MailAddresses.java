package org.stayindexed.model.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.secret.SecretPlaces.Place;

/**
 * Finds e-mail addresses, also where they are percent-encoded. They are no secrets of a site, which
 * has them on its pages; but in a log they tell who asked, as in the links of newsletters. Takes
 * time in proportion to the length of the text.
 */
public final class MailAddresses {
  private static final int SHORTEST_DOMAIN = 2;
  private static final int LONGEST_DOMAIN = 24;

  /** What stands behind an at sign in names of files, {@code logo@2x.png}, and is no domain. */
  private static final Set<String> FILES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "css", "js", "mjs", "json",
          "xml", "htm", "html", "php", "asp", "aspx", "jsp", "pdf", "txt", "woff", "ttf");

  private MailAddresses() {}

  /**
   * The text with something else in place of each address; itself, if it holds none.
   *
   * @param from where to begin to look
   * @param mark what stands for an address
   */
  public static String hidden(String text, int from, UnaryOperator<String> mark) {
    List<Place> places = in(text, from);
    if (places.isEmpty()) {
      return text;
    }
    StringBuilder hidden = new StringBuilder(text.length());
    int copied = 0;
    for (Place place : places) {
      hidden.append(text, copied, place.from());
      hidden.append(mark.apply(text.substring(place.from(), place.to())));
      copied = place.to();
    }
    return hidden.append(text, copied, text.length()).toString();
  }

  private static List<Place> in(String text, int from) {
    if (text.indexOf('@', from) < 0 && text.indexOf("40", from) < 0) {
      return List.of();
    }
    List<Place> places = new ArrayList<>();
    EncodedText units = new EncodedText(text, from);
    int start = from;
    while (units.next()) {
      char c = units.character();
      if (c == '@') {
        Place place = start < units.start() ? address(text, start, units.end()) : null;
        if (place != null) {
          places.add(place);
          units.jump(place.to());
        }
        start = units.end();
      } else if (!isLocal(c)) {
        start = units.end();
      }
    }
    return places;
  }

  /**
   * The address that begins there, if what stands behind its at sign is a domain: labels, of which
   * the last can be a top-level domain.
   */
  private static @Nullable Place address(String text, int start, int domain) {
    int end = domain;
    while (end < text.length() && isDomain(text.charAt(end))) {
      end++;
    }
    // A full stop or a hyphen ends the sentence, not the address.
    while (end > domain && !SecretPlaces.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    String labels = text.substring(domain, end);
    int dot = labels.lastIndexOf('.');
    return dot > 0 && isTopLevel(labels.substring(dot + 1)) ? new Place(start, end) : null;
  }

  private static boolean isTopLevel(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return lower.startsWith("xn--")
        || (lower.length() >= SHORTEST_DOMAIN
            && lower.length() <= LONGEST_DOMAIN
            && lower.chars().allMatch(c -> c >= 'a' && c <= 'z')
            && !FILES.contains(lower));
  }

  /** What RFC 5322 section 3.2.3 allows without quotes and addresses really have. */
  private static boolean isLocal(char c) {
    return SecretPlaces.isLetterOrDigit(c) || "._-+~".indexOf(c) >= 0 || c >= 0x80;
  }

  private static boolean isDomain(char c) {
    return SecretPlaces.isLetterOrDigit(c) || c == '.' || c == '-' || c >= 0x80;
  }
}
