package org.stayindexed.crawler.scope;

import java.util.Set;
import org.stayindexed.model.url.PageUrl;

/**
 * Parameters of queries that make no other page: URLs that differ in nothing else are one.
 *
 * @param names as they stand in URLs
 */
public record IgnoredParameters(Set<String> names) {
  /** Every parameter counts. */
  public static final IgnoredParameters NONE = new IgnoredParameters(Set.of());

  public IgnoredParameters {
    names = Set.copyOf(names);
  }

  /** The URL without them; the same object if it has none of them. */
  public PageUrl without(PageUrl url) {
    if (names.isEmpty()) {
      return url;
    }
    String path = url.pathAndQuery();
    int query = path.indexOf('?');
    return query < 0 ? url : without(url, path, query);
  }

  private PageUrl without(PageUrl url, String path, int query) {
    StringBuilder kept = new StringBuilder(path.length()).append(path, 0, query);
    int all = 0;
    int taken = 0;
    for (int from = query + 1; from <= path.length(); ) {
      int end = path.indexOf('&', from) < 0 ? path.length() : path.indexOf('&', from);
      all++;
      if (!names.contains(nameOf(path, from, end))) {
        kept.append(taken == 0 ? '?' : '&').append(path, from, end);
        taken++;
      }
      from = end + 1;
    }
    return taken == all ? url : PageUrl.of(url.origin() + kept);
  }

  private static String nameOf(String path, int from, int end) {
    int equals = path.indexOf('=', from);
    return path.substring(from, equals < 0 || equals > end ? end : equals);
  }
}
