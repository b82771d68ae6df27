package org.stayindexed.model.run;

/** Why a crawl leaves out a URL that it found. Names are stable: SQL shows them. */
public enum SkipReason {
  OTHER_HOST("on another host"),
  OTHER_PATH("outside of --path-prefix"),
  NOT_INCLUDED("not matched by --include"),
  EXCLUDED("matched by --exclude"),
  TOO_DEEP("deeper than --max-depth"),
  TOO_LONG("longer than --max-url-length"),
  NOFOLLOW("linked with rel=nofollow only"),
  IGNORED_PARAMETER("looked at without --ignore-parameters"),
  TRAP("in what looks like a trap"),
  TOO_MANY_HOPS("behind more redirects in a row than search engines follow"),
  EXTERNAL_LIMIT("beyond --max-external");

  private final String title;

  SkipReason(String title) {
    this.title = title;
  }

  /** Continues "links to URLs ...". */
  public String title() {
    return title;
  }
}
