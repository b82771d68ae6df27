package org.stayindexed.crawler.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stayindexed.model.page.RelatedLink;

/** Reads a Link header line by the steps of RFC 8288 appendix B, one pass over its characters. */
final class LinkHeader {
  private final String line;
  private int at;

  private LinkHeader(String line) {
    this.line = line;
  }

  /**
   * One link of a line.
   *
   * @param target what stands between the angle brackets
   * @param parameters by name in lower case, the first of each name
   * @param text all of it, as it stands in the line
   */
  record Link(String target, Map<String, String> parameters, String text) {
    /** What the target is to the page. */
    Set<String> relations() {
      return RelatedLink.relations(parameters.getOrDefault("rel", ""));
    }
  }

  /** The links of a line, up to the first that is malformed. */
  static List<Link> parse(String line) {
    return new LinkHeader(line).links();
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>(1);
    do {
      skip(" \t,");
      int end = next('<') ? line.indexOf('>', at) : -1;
      if (end < 0) {
        return links;
      }
      int start = at;
      at = end + 1;
      Map<String, String> parameters = parameters();
      String text = line.substring(start, at).strip();
      links.add(new Link(line.substring(start + 1, end), parameters, text));
    } while (next(','));
    return links;
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>(4);
    skip(" \t");
    while (next(';')) {
      at++;
      skip(" \t");
      String name = until(" \t=;,").toLowerCase(Locale.ROOT);
      skip(" \t");
      parameters.putIfAbsent(name, next('=') ? value() : "");
      skip(" \t");
    }
    return parameters;
  }

  private String value() {
    at++;
    skip(" \t");
    return next('"') ? quoted() : until(";,").strip();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < line.length() && !next('"'); at++) {
      if (next('\\') && at + 1 < line.length()) {
        at++;
      }
      value.append(line.charAt(at));
    }
    at = Math.min(at + 1, line.length());
    return value.toString();
  }

  private boolean next(char wanted) {
    return at < line.length() && line.charAt(at) == wanted;
  }

  private void skip(String characters) {
    while (at < line.length() && characters.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
  }

  private String until(String characters) {
    int start = at;
    while (at < line.length() && characters.indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return line.substring(start, at);
  }
}
