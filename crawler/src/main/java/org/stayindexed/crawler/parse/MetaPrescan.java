package org.stayindexed.crawler.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the encoding that a meta element declares: "prescan a byte stream to determine its
 * encoding" of the HTML Standard (section 13.2.3.2), one pass over bytes read as Latin-1.
 */
final class MetaPrescan {
  private static final String SPACE = " \t\n\f\r";

  private final String text;
  private int at;

  private MetaPrescan(String text) {
    this.text = text;
  }

  static Optional<Charset> charset(String latin1) {
    return new MetaPrescan(latin1.toLowerCase(Locale.ROOT)).charset();
  }

  private Optional<Charset> charset() {
    while ((at = text.indexOf('<', at)) >= 0) {
      if (text.startsWith("<!--", at)) {
        skipPast("-->", at + 2);
      } else if (isMeta()) {
        at += "<meta".length();
        Optional<Charset> declared = declared(attributes());
        if (declared.isPresent()) {
          return declared;
        }
      } else if (isTag()) {
        skipToAny(SPACE + ">");
        attributes();
      } else if (isAny("!/?", at + 1)) {
        skipPast(">", at);
      } else {
        at++;
      }
    }
    return Optional.empty();
  }

  private boolean isMeta() {
    return text.startsWith("<meta", at) && isAny(SPACE + "/", at + "<meta".length());
  }

  private boolean isTag() {
    int letter = isAny("/", at + 1) ? at + 2 : at + 1;
    return letter < text.length() && text.charAt(letter) >= 'a' && text.charAt(letter) <= 'z';
  }

  /** A page whose bytes could be read to this point is not UTF-16, whatever it says. */
  private static Optional<Charset> declared(Map<String, String> meta) {
    String label = meta.get("charset");
    if (label == null && meta.getOrDefault("http-equiv", "").equals("content-type")) {
      label = inContent(meta.getOrDefault("content", ""));
    }
    return CharsetLabels.find(label == null ? "" : label)
        .map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
  }

  /** "Extracting a character encoding from a meta element", of the same standard. */
  private static String inContent(String content) {
    MetaPrescan value = new MetaPrescan(content);
    while ((value.at = content.indexOf("charset", value.at)) >= 0) {
      value.at += "charset".length();
      value.skip(SPACE);
      if (value.isAny("=", value.at)) {
        value.at++;
        value.skip(SPACE);
        return value.label();
      }
    }
    return "";
  }

  private String label() {
    if (!isAny("\"'", at)) {
      int start = at;
      skipToAny(SPACE + ";");
      return text.substring(start, at);
    }
    int end = text.indexOf(text.charAt(at), at + 1);
    return end < 0 ? "" : text.substring(at + 1, end);
  }

  /** The attributes of a tag, the first of each name; those of a tag that has no end are none. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    while (true) {
      skip(SPACE + "/");
      if (at >= text.length()) {
        return Map.of();
      }
      if (isAny(">", at)) {
        return attributes;
      }
      int start = at++;
      skipToAny(SPACE + "/>=");
      String name = text.substring(start, at);
      skip(SPACE);
      attributes.putIfAbsent(name, isAny("=", at) ? value() : "");
    }
  }

  private String value() {
    at++;
    skip(SPACE);
    int start = at;
    if (!isAny("\"'", at)) {
      skipToAny(SPACE + ">");
      return text.substring(start, at);
    }
    int end = text.indexOf(text.charAt(at), at + 1);
    at = end < 0 ? text.length() : end + 1;
    return text.substring(start + 1, end < 0 ? at : end);
  }

  private boolean isAny(String characters, int index) {
    return index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
  }

  private void skip(String characters) {
    while (isAny(characters, at)) {
      at++;
    }
  }

  private void skipToAny(String characters) {
    while (at < text.length() && !isAny(characters, at)) {
      at++;
    }
  }

  private void skipPast(String end, int from) {
    int found = text.indexOf(end, from);
    at = found < 0 ? text.length() : found + end.length();
  }
}
