package org.stayindexed.crawler.trap;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.model.url.PageUrl;

/**
 * Pages under ever new session ids: one URL of each page is enough. All would be too many, and none
 * would lose sites that write the id into every link. Guarded by the lock of its {@link TrapWatch}.
 */
final class SessionIds {
  private static final Pattern ID =
      Pattern.compile(
          ";jsessionid=[^/?&;]*+"
              + "|/\\([A-Z]\\([a-z0-9]{16,}+\\)\\)"
              + "|(?<=[?&])(?:phpsessid|jsessionid|aspsessionid[a-z]*+|session_?id|sess?id|oscsid"
              + "|zenid|xtcsid)=[a-z0-9_,-]{16,}+&?"
              + "|(?<=[?&])(?:cfid|cftoken)=[a-z0-9_-]++&?",
          Pattern.CASE_INSENSITIVE);

  private final LongOpenHashSet pages = new LongOpenHashSet(0);

  /** Whether the page of a URL was met before, and one of both has a session id. */
  boolean isKnownPage(PageUrl url) {
    String path = url.pathAndQuery();
    Matcher id = ID.matcher(path);
    boolean found = id.find();
    if (!found && pages.isEmpty()) {
      return false;
    }
    String without = found ? id.replaceAll("") : path;
    boolean added = pages.add(hash(url.origin(), withoutEnd(without)));
    return found && !added;
  }

  /** What is left of a query that held nothing else. */
  private static String withoutEnd(String path) {
    return path.endsWith("?") || path.endsWith("&") ? path.substring(0, path.length() - 1) : path;
  }

  private static long hash(String origin, String path) {
    long hash = origin.hashCode();
    for (int i = 0; i < path.length(); i++) {
      hash = hash * 0x100000001b3L ^ path.charAt(i);
    }
    return hash;
  }
}
