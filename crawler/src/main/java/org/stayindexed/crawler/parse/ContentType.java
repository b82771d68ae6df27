package org.stayindexed.crawler.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stayindexed.model.fetch.Headers;

/**
 * What a body is, as browsers see it: by its header, of which the last valid value counts (Fetch
 * Standard, "extract a MIME type"), else by its first bytes.
 *
 * @param mediaType in lower case without parameters; empty if nobody knows
 * @param charset the label of its encoding; empty if none is given
 */
record ContentType(String mediaType, String charset) {
  private static final ContentType UNKNOWN = new ContentType("", "");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$%&'*+.^`|~-]++/[\\w!#$%&'*+.^`|~-]++");

  static ContentType of(Headers headers, byte[] body) {
    ContentType found = UNKNOWN;
    for (String line : headers.all("Content-Type")) {
      for (String value : line.split(",", -1)) {
        found = parse(value).map(found::replacedBy).orElse(found);
      }
    }
    return found.equals(UNKNOWN) && HtmlSniffer.isHtml(body)
        ? new ContentType("text/html", "")
        : found;
  }

  private static Optional<ContentType> parse(String value) {
    String[] parts = value.split(";", -1);
    String type = parts[0].strip().toLowerCase(Locale.ROOT);
    if (!MEDIA_TYPE.matcher(type).matches() || type.equals("*/*")) {
      return Optional.empty();
    }
    String charset = "";
    for (int i = parts.length - 1; i > 0; i--) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
        charset = unquoted(parameter.substring(8));
      }
    }
    return Optional.of(new ContentType(type, charset));
  }

  /** Servers quote with either kind of quotation mark, or forget the second one. */
  private static String unquoted(String text) {
    return text.replace('"', ' ').replace('\'', ' ').strip();
  }

  private ContentType replacedBy(ContentType next) {
    boolean keepsCharset = next.charset.isEmpty() && next.mediaType.equals(mediaType);
    return keepsCharset ? this : next;
  }
}
