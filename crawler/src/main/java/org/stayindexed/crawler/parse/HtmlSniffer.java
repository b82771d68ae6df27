package org.stayindexed.crawler.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Whether a body without a type begins like HTML (MIME Sniffing Standard section 7.1). */
final class HtmlSniffer {
  private static final int LOOKED_AT = 512;
  private static final String SPACE = " \t\n\f\r";

  private static final List<String> STARTS =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<script",
          "<iframe",
          "<h1",
          "<div",
          "<font",
          "<table",
          "<a",
          "<style",
          "<title",
          "<b",
          "<body",
          "<br",
          "<p",
          "<!--");

  private HtmlSniffer() {}

  static boolean isHtml(byte[] body) {
    int length = Math.min(body.length, LOOKED_AT);
    String start =
        new String(body, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int first = 0;
    while (first < length && SPACE.indexOf(start.charAt(first)) >= 0) {
      first++;
    }
    String text = start.substring(first);
    return STARTS.stream()
        .anyMatch(tag -> text.startsWith(tag + " ") || text.startsWith(tag + ">"));
  }
}
