package org.stayindexed.crawler.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a {@code srcset} attribute: images of one picture in several sizes.
 *
 * <p>Source: HTML standard, "parsing a srcset attribute". What stands behind a URL (a width, a
 * density) is passed over, right or wrong: a browser may drop the image for it, its URL stays.
 */
final class SourceSet {
  private final String text;
  private int at;

  private SourceSet(String text) {
    this.text = text;
  }

  /** The URLs as they are written, in their order. */
  static List<String> urls(String text) {
    return new SourceSet(text).read();
  }

  private List<String> read() {
    List<String> urls = new ArrayList<>();
    while (true) {
      skipSpaceAndCommas();
      if (at == text.length()) {
        return urls;
      }
      urls.add(url());
    }
  }

  private void skipSpaceAndCommas() {
    while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
  }

  /** A comma within a URL belongs to it; one at its end says that nothing stands behind it. */
  private String url() {
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at))) {
      at++;
    }
    int end = at;
    while (text.charAt(end - 1) == ',') {
      end--;
    }
    if (end == at) {
      skipDescriptors();
    }
    return text.substring(start, end);
  }

  private void skipDescriptors() {
    int open = 0;
    while (at < text.length() && (open > 0 || text.charAt(at) != ',')) {
      char c = text.charAt(at++);
      if (c == '(') {
        open = 1;
      } else if (c == ')') {
        open = 0;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
