package org.stayindexed.model.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The basic URL parser of the WHATWG URL Standard (section 4.4), for the two special schemes that a
 * crawler fetches. The states of the standard are methods here, in its order.
 */
final class UrlParser {
  private static final List<String> DOT = List.of(".", "%2e");
  private static final List<String> DOT_DOT = List.of("..", ".%2e", "%2e.", "%2e%2e");

  private final String input;
  private int at;

  private String scheme = "";
  private String host = "";
  private String port = "";
  private final StringBuilder path = new StringBuilder();
  private @Nullable String query;

  private UrlParser(String input) {
    this.input = input;
  }

  static UrlResult parse(String text, @Nullable PageUrl base) {
    if (text.length() > 2 * PageUrl.MAX_LENGTH) {
      return tooLong();
    }
    UrlParser parser = new UrlParser(withoutTabsAndNewlines(trimmed(text)));
    try {
      return parser.schemeStart(base);
    } catch (InvalidHost e) {
      return new UrlResult.Invalid(e.reason);
    }
  }

  private UrlResult schemeStart(@Nullable PageUrl base) throws InvalidHost {
    String found = leadingScheme();
    if (found.isEmpty()) {
      return base == null
          ? new UrlResult.Invalid(
              "it has no scheme such as https:// and there is no page to resolve it against")
          : relative(base);
    }
    if (!found.equals("http") && !found.equals("https")) {
      return new UrlResult.OtherScheme(found);
    }
    at = found.length() + 1;
    scheme = found;
    if (base != null && base.scheme().equals(found) && !input.startsWith("//", at)) {
      return relative(base);
    }
    return authority();
  }

  /** The scheme in lower case, empty when the input does not begin with one. */
  private String leadingScheme() {
    int i = 0;
    while (i < input.length() && isSchemeCharacter(input.charAt(i), i)) {
      i++;
    }
    boolean present = i > 0 && i < input.length() && input.charAt(i) == ':';
    return present ? input.substring(0, i).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isSchemeCharacter(char c, int position) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    boolean laterOnly = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    return letter || (laterOnly && position > 0);
  }

  private UrlResult relative(PageUrl base) throws InvalidHost {
    if (isSlash(at) && isSlash(at + 1)) {
      scheme = base.scheme();
      return authority();
    }
    copyAuthority(base);
    String basePath = base.pathAndQuery();
    int baseQuery = basePath.indexOf('?');
    String basePathOnly = baseQuery < 0 ? basePath : basePath.substring(0, baseQuery);
    if (at >= input.length() || input.charAt(at) == '#') {
      path.append(basePathOnly);
      query = baseQuery < 0 ? null : basePath.substring(baseQuery + 1);
      return finished();
    }
    if (input.charAt(at) == '?') {
      path.append(basePathOnly);
      return queryAndEnd();
    }
    if (!isSlash(at)) {
      path.append(basePathOnly, 0, basePathOnly.lastIndexOf('/'));
    }
    return pathStart();
  }

  private void copyAuthority(PageUrl base) {
    scheme = base.scheme();
    host = base.host();
    String origin = base.origin();
    int end = scheme.length() + 3 + host.length();
    port = end < origin.length() ? origin.substring(end + 1) : "";
  }

  /** Special authority ignore slashes state, then authority, host and port. */
  private UrlResult authority() throws InvalidHost {
    while (isSlash(at)) {
      at++;
    }
    int end = at;
    while (end < input.length() && !isSlash(end) && "?#".indexOf(input.charAt(end)) < 0) {
      end++;
    }
    int hostStart = input.lastIndexOf('@', end - 1) + 1;
    hostAndPort(input.substring(Math.max(at, hostStart), end));
    at = end;
    return pathStart();
  }

  private void hostAndPort(String text) throws InvalidHost {
    int colon = text.indexOf(':', Math.max(0, text.lastIndexOf(']')));
    host = HostParser.parse(colon < 0 ? text : text.substring(0, colon));
    port = colon < 0 ? "" : portOf(text.substring(colon + 1));
  }

  private String portOf(String digits) throws InvalidHost {
    if (digits.isEmpty()) {
      return "";
    }
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      // The text is not quoted: in user:pass/word@host it would be part of a password.
      throw new InvalidHost("its port is no number");
    }
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    String number = digits.substring(first);
    if (number.length() > 5 || Integer.parseInt(number) > 65_535) {
      throw new InvalidHost("its port " + digits + " is above 65535");
    }
    return number.equals(scheme.equals("https") ? "443" : "80") ? "" : number;
  }

  private UrlResult pathStart() {
    if (isSlash(at)) {
      at++;
    }
    int segmentStart = at;
    while (true) {
      boolean end = at >= input.length() || "?#".indexOf(input.charAt(at)) >= 0;
      if (end || isSlash(at)) {
        appendSegment(segmentStart, at, end);
        if (end) {
          return queryAndEnd();
        }
        segmentStart = at + 1;
      }
      at++;
    }
  }

  private void appendSegment(int from, int to, boolean last) {
    boolean canBeDots = to > from && to - from <= 6 && "%.".indexOf(input.charAt(from)) >= 0;
    String segment = canBeDots ? input.substring(from, to).toLowerCase(Locale.ROOT) : "";
    if (DOT_DOT.contains(segment)) {
      path.setLength(Math.max(0, path.lastIndexOf("/")));
      if (last) {
        path.append('/');
      }
    } else if (DOT.contains(segment)) {
      if (last) {
        path.append('/');
      }
    } else {
      path.append('/');
      PercentEncoding.appendPath(path, input, from, to);
    }
  }

  private UrlResult queryAndEnd() {
    if (at < input.length() && input.charAt(at) == '?') {
      int hash = input.indexOf('#', at);
      StringBuilder encoded = new StringBuilder();
      PercentEncoding.appendQuery(encoded, input, at + 1, hash < 0 ? input.length() : hash);
      query = encoded.toString();
    }
    return finished();
  }

  private UrlResult finished() {
    StringBuilder url = new StringBuilder(input.length() + 16);
    url.append(scheme).append("://").append(host);
    int hostEnd = url.length();
    if (!port.isEmpty()) {
      url.append(':').append(port);
    }
    int pathStart = url.length();
    url.append(path);
    Optional.ofNullable(query).ifPresent(q -> url.append('?').append(q));
    return url.length() > PageUrl.MAX_LENGTH
        ? tooLong()
        : new UrlResult.Accepted(new PageUrl(url.toString(), scheme.length(), hostEnd, pathStart));
  }

  private boolean isSlash(int index) {
    return index < input.length() && (input.charAt(index) == '/' || input.charAt(index) == '\\');
  }

  private static UrlResult tooLong() {
    return new UrlResult.Invalid("it is longer than " + PageUrl.MAX_LENGTH + " characters");
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  private static String withoutTabsAndNewlines(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf('\r') < 0) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (String part : text.split("[\t\n\r]", -1)) {
      kept.add(part);
    }
    return String.join("", kept);
  }

  /** Ends the parse; the outcome becomes {@link UrlResult.Invalid}. */
  static final class InvalidHost extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    InvalidHost(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
