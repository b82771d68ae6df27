package org.stayindexed.storage;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.stayindexed.model.url.PageUrl;

/** Spellings of a URL that people mix up, in lower case; they are different URLs all the same. */
final class NearUrls {
  private static final String WWW = "www.";

  private NearUrls() {}

  static Set<String> of(PageUrl url) {
    String text = url.toString().toLowerCase(Locale.ROOT);
    String rest = text.substring(text.indexOf("://") + 3);
    int query = rest.indexOf('?');
    String path = query < 0 ? rest : rest.substring(0, query);
    Set<String> near = new LinkedHashSet<>();
    addHosts(near, rest);
    addHosts(near, path);
    addHosts(near, withOtherSlash(path) + (query < 0 ? "" : rest.substring(query)));
    addHosts(near, withOtherSlash(path));
    return near;
  }

  private static String withOtherSlash(String path) {
    boolean onlyTheRoot = path.indexOf('/') == path.length() - 1;
    return path.endsWith("/") && !onlyTheRoot ? path.substring(0, path.length() - 1) : path + "/";
  }

  private static void addHosts(Set<String> near, String rest) {
    String other = rest.startsWith(WWW) ? rest.substring(WWW.length()) : WWW + rest;
    for (String scheme : new String[] {"https://", "http://"}) {
      near.add(scheme + rest);
      near.add(scheme + other);
    }
  }
}
