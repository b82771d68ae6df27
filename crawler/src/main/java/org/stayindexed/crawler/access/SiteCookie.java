package org.stayindexed.crawler.access;

import org.stayindexed.model.secret.Secret;
import org.stayindexed.model.url.PageUrl;

/**
 * A cookie that the user gave for the site.
 *
 * @param path below which it is sent; {@code /} for everywhere
 * @param https whether it is sent over https only
 */
public record SiteCookie(String name, Secret value, String path, boolean https) {

  /** Whether it goes with a request for that URL of its site (RFC 6265 section 5.1.4). */
  boolean goesWith(PageUrl url) {
    if (https && !url.scheme().equals("https")) {
      return false;
    }
    String asked = url.pathAndQuery();
    int query = asked.indexOf('?');
    String askedPath = query < 0 ? asked : asked.substring(0, query);
    return askedPath.equals(path)
        || (askedPath.startsWith(path)
            && (path.endsWith("/") || askedPath.charAt(path.length()) == '/'));
  }
}
