package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.stayindexed.logs.format.Escaping;
import org.stayindexed.logs.format.Slice;
import org.stayindexed.model.url.PageUrl;

/**
 * Makes the URL that the crawler would have for a request target (RFC 9112 section 3.2). The bytes
 * that were sent are kept: what a browser would change in a link, a backslash say, is encoded here
 * instead, because it came over the wire as it is.
 */
final class TargetUrl {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final byte[] HTTP = {'h', 't', 't', 'p'};

  private final Escaping escaping;

  TargetUrl(Escaping escaping) {
    this.escaping = escaping;
  }

  /**
   * The URL; empty for what is none: {@code *}, {@code host:port}, rubbish.
   *
   * @param site any URL of the site that was asked, if the target is only a path
   */
  Optional<PageUrl> of(Slice target, PageUrl site) {
    byte[] bytes = new byte[target.length()];
    int length = escaping.undo(target.bytes(), target.from(), target.to(), bytes);
    boolean path = length > 0 && bytes[0] == '/';
    if (!path && !isAbsolute(bytes, length)) {
      return Optional.empty();
    }
    String text = encoded(bytes, length);
    // Two slashes would begin a host in a link, but begin a path here.
    boolean plain = path && !text.startsWith("//");
    return (plain ? site.resolve(text) : PageUrl.parse(path ? site.origin() + text : text)).url();
  }

  /** Absolute-form: {@code http://example.com/path}. */
  private static boolean isAbsolute(byte[] bytes, int length) {
    String start =
        new String(bytes, 0, Math.min(length, HTTP.length + 4), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.equals("https://");
  }

  private static String encoded(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder(length + 16);
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b > ' ' && b != 0x7f && b != '\\') {
        text.append((char) b);
      } else {
        text.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
      }
    }
    return text.toString();
  }
}
