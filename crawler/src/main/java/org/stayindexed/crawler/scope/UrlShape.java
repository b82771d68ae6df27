package org.stayindexed.crawler.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.stayindexed.model.url.PageUrl;

/**
 * What the URLs of one kind of page have in common: {@code /product/{n}?color=&size=}. Numbers,
 * long hexadecimal words, dates and the last name of the path are put in braces, and parameters
 * lose their values and their order.
 */
public final class UrlShape {
  private static final int MIN_HEX = 8;
  private static final int YEAR_DIGITS = 4;
  private static final int DAY_DIGITS = 2;

  /** Parameters that together make a date: a calendar has pages of years, of months and of days. */
  private static final Set<String> OF_DATE =
      Set.of("date", "year", "month", "week", "day", "y", "m", "d");

  private UrlShape() {}

  /** The shape of path and query. */
  public static String of(PageUrl url) {
    String path = url.pathAndQuery();
    int query = path.indexOf('?');
    int pathEnd = query < 0 ? path.length() : query;
    StringBuilder shape = new StringBuilder(pathEnd + 16);
    int lastFrom = lastSegment(path, pathEnd);
    boolean inDate = false;
    for (int from = 1; from <= pathEnd; ) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 || slash > pathEnd ? pathEnd : slash;
      boolean year = isYear(path, from, end, pathEnd);
      inDate = year || (inDate && isNumber(path, from, end) && end - from <= DAY_DIGITS);
      if (year) {
        shape.append("/{date}");
      } else if (!inDate) {
        appendSegment(shape.append('/'), path, from, end, from == lastFrom);
      }
      from = end + 1;
    }
    if (query >= 0) {
      appendNames(shape, path, query + 1);
    }
    return shape.toString();
  }

  /** The first directory of a path, with a star for what follows. */
  public static String directory(PageUrl url) {
    String path = url.pathAndQuery();
    int query = path.indexOf('?');
    int slash = path.indexOf('/', 1);
    boolean hasDirectory = slash > 0 && (query < 0 || slash < query);
    return hasDirectory ? path.substring(0, slash + 1) + "*" : "/*";
  }

  /** Where the last name of a path begins, that of {@code /a/b/} being {@code b}. */
  private static int lastSegment(String path, int end) {
    int last = end > 1 && path.charAt(end - 1) == '/' ? end - 2 : end - 1;
    return path.lastIndexOf('/', last) + 1;
  }

  private static void appendSegment(
      StringBuilder shape, String path, int from, int to, boolean last) {
    int digits = 0;
    boolean hex = to - from >= MIN_HEX;
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      digits += isDigit(c) ? 1 : 0;
      hex &= isHex(c) || c == '-';
    }
    if (digits > 0 && hex && digits < to - from) {
      shape.append("{hex}");
    } else if (digits > 0) {
      appendWithoutNumbers(shape, path, from, to);
    } else if (last && to > from) {
      shape.append("{name}");
    } else {
      shape.append(path, from, to);
    }
  }

  /** A number of four digits with one of two, its month, behind it. */
  private static boolean isYear(String path, int from, int to, int pathEnd) {
    if (to - from != YEAR_DIGITS || to >= pathEnd || !isNumber(path, from, to)) {
      return false;
    }
    int slash = path.indexOf('/', to + 1);
    int end = slash < 0 || slash > pathEnd ? pathEnd : slash;
    return end - to - 1 <= DAY_DIGITS && isNumber(path, to + 1, end);
  }

  private static boolean isNumber(String path, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(path.charAt(i))) {
        return false;
      }
    }
    return to > from;
  }

  private static void appendWithoutNumbers(StringBuilder shape, String path, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      if (!isDigit(c)) {
        shape.append(c);
      } else if (i == from || !isDigit(path.charAt(i - 1))) {
        shape.append("{n}");
      }
    }
  }

  private static void appendNames(StringBuilder shape, String path, int start) {
    List<String> names = new ArrayList<>(4);
    for (int from = start; from <= path.length(); ) {
      int ampersand = path.indexOf('&', from);
      int end = ampersand < 0 ? path.length() : ampersand;
      int equals = path.indexOf('=', from);
      names.add(shapeOfName(path.substring(from, equals < 0 || equals > end ? end : equals)));
      from = end + 1;
    }
    Collections.sort(names);
    char separator = '?';
    for (int i = 0; i < names.size(); i++) {
      if (i == 0 || !names.get(i).equals(names.get(i - 1))) {
        shape.append(separator).append(names.get(i)).append('=');
        separator = '&';
      }
    }
  }

  private static String shapeOfName(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (isDigit(name.charAt(i))) {
        return "{n}";
      }
    }
    return OF_DATE.contains(name) ? "{date}" : name;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
