package org.stayindexed.model.url;

/** What of a host names the site. */
public final class SiteHost {
  private static final String WWW = "www.";

  private SiteHost() {}

  /** Whether both hosts are of one site: the same, but for {@code www.}. */
  public static boolean areOfOneSite(String one, String other) {
    return withoutWww(one).equals(withoutWww(other));
  }

  /**
   * The host without {@code www.}, under which a site is reached as well or from which it leads to
   * the other; {@code www.com} itself stays as it is.
   *
   * @param host a host, which may be followed by a port
   */
  public static String withoutWww(String host) {
    boolean www = host.startsWith(WWW) && host.indexOf('.', WWW.length()) > 0;
    return www ? host.substring(WWW.length()) : host;
  }
}
