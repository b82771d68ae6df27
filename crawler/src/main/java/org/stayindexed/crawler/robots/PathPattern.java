package org.stayindexed.crawler.robots;

import java.util.regex.Pattern;
import org.stayindexed.model.url.PageUrl;

/**
 * The path of an Allow or Disallow line. {@code *} stands for any octets, a {@code $} at the end
 * for the end of the path; everything else, a {@code $} elsewhere included, stands for itself, and
 * the beginning must match (RFC 9309 section 2.2.3).
 *
 * <p>Each run of octets between two wildcards is taken where it occurs first, which suffices since
 * what follows may be at any distance. So the time is linear in the path however the pattern was
 * made.
 */
public final class PathPattern {
  private static final char WILDCARD = '*';
  private static final Pattern WILDCARDS = Pattern.compile("\\*{2,}");

  /** Up to here the search of the JDK, which may go back by a whole run, is the faster one. */
  private static final int MAX_SHORT_RUN = 16;

  private final String octets;
  private final int length;
  private final boolean anchored;
  private final int[] borders;

  PathPattern(String text) {
    length = text.length();
    anchored = text.endsWith("$");
    octets = WILDCARDS.matcher(anchored ? text.substring(0, length - 1) : text).replaceAll("*");
    borders = octets.indexOf(WILDCARD) < 0 ? new int[0] : borders();
  }

  /** The pattern of a text, escaped as in a URL. */
  public static PathPattern of(String text) {
    return new PathPattern(Octets.escaped(text));
  }

  /** Whether path and query of a URL match. */
  public boolean matches(PageUrl url) {
    return matches(Octets.escaped(url.pathAndQuery()));
  }

  /** In octets, wildcards included: the longest matching pattern wins (RFC 9309 section 2.2.2). */
  int length() {
    return length;
  }

  /** The mark of a run that a path must hold to match; see {@link RequestPath#mayHold}. */
  int mark() {
    int from = 0;
    int to = 0;
    for (int start = 0; start <= octets.length(); start = endOfRun(start) + 1) {
      if (endOfRun(start) - start > to - from) {
        from = start;
        to = endOfRun(start);
      }
    }
    return RequestPath.mark(octets, from, to);
  }

  boolean matches(String path) {
    int end = endOfRun(0);
    if (!path.regionMatches(0, octets, 0, end)) {
      return false;
    }
    return end == octets.length() ? !anchored || path.length() == end : matchesAfter(end, path);
  }

  /** Whether what follows the first wildcard matches what follows as many octets of the path. */
  private boolean matchesAfter(int firstWildcard, String path) {
    int at = firstWildcard;
    int start = firstWildcard + 1;
    int end = endOfRun(start);
    while (end < octets.length() && at >= 0) {
      at = endOfFirst(start, end, path, at);
      start = end + 1;
      end = endOfRun(start);
    }
    if (at < 0) {
      return false;
    }
    int last = path.length() - (end - start);
    return anchored
        ? last >= at && path.regionMatches(last, octets, start, end - start)
        : endOfFirst(start, end, path, at) >= 0;
  }

  /** Where the first occurrence of a run in the rest of a path ends; -1 without one. */
  private int endOfFirst(int start, int end, String path, int from) {
    if (end - start > MAX_SHORT_RUN) {
      return endOfFirstLong(start, end, path, from);
    }
    int found = path.indexOf(octets.substring(start, end), from);
    return found < 0 ? -1 : found + end - start;
  }

  /** Never goes back in the path (Knuth, Morris, Pratt). */
  private int endOfFirstLong(int start, int end, String path, int from) {
    int matched = start;
    int at = from;
    while (matched < end && at < path.length()) {
      char c = path.charAt(at++);
      while (matched > start && octets.charAt(matched) != c) {
        matched = start + borders[matched - 1];
      }
      if (octets.charAt(matched) == c) {
        matched++;
      }
    }
    return matched == end ? at : -1;
  }

  private int endOfRun(int start) {
    int wildcard = octets.indexOf(WILDCARD, start);
    return wildcard < 0 ? octets.length() : wildcard;
  }

  /** For each octet, how many octets that end there are also the beginning of its run. */
  private int[] borders() {
    int[] found = new int[octets.length()];
    int start = 0;
    for (int i = 0; i < found.length; i++) {
      if (octets.charAt(i) == WILDCARD) {
        start = i + 1;
      } else if (i > start) {
        int matched = found[i - 1];
        while (matched > 0 && octets.charAt(start + matched) != octets.charAt(i)) {
          matched = found[start + matched - 1];
        }
        found[i] = octets.charAt(start + matched) == octets.charAt(i) ? matched + 1 : 0;
      }
    }
    return found;
  }
}
