package org.stayindexed.model.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a header says that a body is, as browsers read it: its last valid value counts (Fetch
 * Standard, "extract a MIME type").
 *
 * @param mediaType in lower case without parameters; empty if nobody knows
 * @param charset the label of its encoding; empty if none is given
 */
public record ContentType(String mediaType, String charset) {
  /** Nothing is known of it. */
  public static final ContentType UNKNOWN = new ContentType("", "");

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$%&'*+.^`|~-]++/[\\w!#$%&'*+.^`|~-]++");

  /** As a header says it; {@link #UNKNOWN} if it says nothing that can be read. */
  public static ContentType of(Headers headers) {
    ContentType found = UNKNOWN;
    for (String line : headers.all("Content-Type")) {
      for (String value : values(line)) {
        found = parse(value).map(found::replacedBy).orElse(found);
      }
    }
    return found;
  }

  /** The values of a comma list; a comma between quotation marks parts nothing. */
  private static List<String> values(String line) {
    List<String> values = new ArrayList<>(1);
    boolean quoted = false;
    int start = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        at++;
      } else if (c == ',' && !quoted) {
        values.add(line.substring(start, at));
        start = at + 1;
      }
    }
    values.add(line.substring(start));
    return values;
  }

  private static Optional<ContentType> parse(String value) {
    int semicolon = value.indexOf(';');
    int end = semicolon < 0 ? value.length() : semicolon;
    String type = MediaParameters.trimmed(value.substring(0, end)).toLowerCase(Locale.ROOT);
    if (!MEDIA_TYPE.matcher(type).matches() || type.equals("*/*")) {
      return Optional.empty();
    }
    return Optional.of(new ContentType(type, MediaParameters.charset(value, end)));
  }

  private ContentType replacedBy(ContentType next) {
    boolean keepsCharset = next.charset.isEmpty() && next.mediaType.equals(mediaType);
    return keepsCharset ? this : next;
  }
}
