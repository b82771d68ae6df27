package org.stayindexed.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stayindexed.crawler.access.ProxyServer;
import org.stayindexed.crawler.access.SiteAccess;
import org.stayindexed.model.url.PageUrl;

/**
 * As whom a crawl comes to its site.
 *
 * @param userAgent the whole User-Agent header
 * @param robotsToken the name under which robots.txt is obeyed
 * @param access what it shows to get in
 * @param proxy through whom it comes
 */
record Identity(
    String userAgent, String robotsToken, SiteAccess access, Optional<ProxyServer> proxy) {

  /** What its user should know before the first request, a sentence each. */
  List<String> notices(PageUrl start) {
    List<String> notices = new ArrayList<>();
    if (!userAgent.equals(Version.userAgent())) {
      notices.add(
          "Asks as \"" + userAgent + "\", and obeys what robots.txt says to " + robotsToken + ".");
    }
    if (start.holdsSecret()) {
      notices.add(
          "The start URL holds a secret, which everybody on this machine can see in the list of"
              + " processes. It is not stored.");
    }
    if (showsSecrets() && start.scheme().equals("http") && !start.host().startsWith("127.")) {
      notices.add(
          "Headers, cookies and passwords go over the network unencrypted: the start URL begins"
              + " with http.");
    }
    return notices;
  }

  private boolean showsSecrets() {
    return access.login().isPresent() || !access.headers().isEmpty() || !access.cookies().isEmpty();
  }
}
