package org.stayindexed.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.scope.IgnoredParameters;
import org.stayindexed.crawler.scope.LinkRules;
import org.stayindexed.crawler.scope.PathRules;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.url.PageUrl;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which URLs a crawl looks at. */
final class ScopeOptions {
  private static final int DEFAULT_MAX_EXTERNAL = 10_000;
  private static final int MAX_EXTERNAL = 1_000_000;

  /**
   * Pages that differ in numbers only can be a catalogue as well as a trap; only what no catalogue
   * reaches is cut unless the user knows better.
   */
  private static final int MANY_URLS = 100_000;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--include-subdomains",
      description =
          "Crawl the subdomains of the start URL's host too, not only the same with or"
              + " without www.")
  private boolean includeSubdomains;

  @Option(
      names = "--path-prefix",
      paramLabel = "PATH",
      description = "Crawl only what begins with this: /blog/. The start URL is looked at anyway.")
  private String pathPrefix = "";

  @Option(
      names = "--include",
      paramLabel = "PATTERN",
      description =
          "Crawl only what matches one of these. As in robots.txt, a pattern begins at the slash"
              + " behind the host, * is any text, $ the end: /shop/*.html$. May be given again.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description =
          "Leave out what matches, whatever --include says: '/*?sort='. May be given again.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Follow at most N links from the start URL (default: no limit).")
  private @Nullable Integer maxDepth;

  @Option(
      names = "--max-url-length",
      paramLabel = "N",
      defaultValue = "8192",
      description = "Leave out URLs of more than N characters (default: 8192).")
  private int maxUrlLength = PageUrl.MAX_LENGTH;

  @Option(
      names = "--ignore-parameters",
      paramLabel = "NAME",
      split = ",",
      splitSynopsisLabel = ",",
      description =
          "Parameters that make no other page: URLs that differ in nothing else are one, and it is"
              + " looked at without them.")
  private List<String> ignoreParameters = new ArrayList<>();

  @Option(
      names = "--max-urls-per-pattern",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "Where pages say nothing new and lead only to more of their kind (calendars, filters,"
              + " session ids), look at N of them and leave out the rest (default: 100000); 0 for all.")
  private int maxUrlsPerPattern = MANY_URLS;

  @Option(names = "--follow-nofollow", description = "Follow links with rel=nofollow too.")
  private boolean followNofollow;

  @Option(
      names = "--check-external",
      description =
          "Ask each target of a link to another site once whether it answers; its robots.txt and"
              + " the --delay are obeyed there too. Results: view external_link.")
  private boolean checkExternal;

  @Option(
      names = "--max-external",
      paramLabel = "N",
      defaultValue = "" + DEFAULT_MAX_EXTERNAL,
      description = "With --check-external, ask at most N targets (default: 10000).")
  private int maxExternal = DEFAULT_MAX_EXTERNAL;

  /** What the crawl from that URL looks at. */
  Scope scope(PageUrl start) {
    return new Scope(
        start,
        includeSubdomains ? Scope.Hosts.START_HOST_AND_SUBDOMAINS : Scope.Hosts.START_HOST,
        PathRules.of(
            start, checkedPrefix(), checked("--include", include), checked("--exclude", exclude)),
        linkRules());
  }

  private LinkRules linkRules() {
    return new LinkRules(
        maxDepth == null ? Integer.MAX_VALUE : atLeast(0, "--max-depth", maxDepth),
        atLeast(1, "--max-url-length", maxUrlLength),
        new IgnoredParameters(Set.copyOf(checkedParameters())),
        followNofollow ? PageLink.Follow.NOFOLLOW : PageLink.Follow.FOLLOW,
        atLeast(0, "--max-urls-per-pattern", maxUrlsPerPattern),
        checkExternal ? checkedMaxExternal() : 0);
  }

  private String checkedPrefix() {
    if (!pathPrefix.isEmpty() && !pathPrefix.startsWith("/")) {
      throw wrong("--path-prefix must begin with a slash, not \"" + pathPrefix + "\": /blog/");
    }
    return pathPrefix;
  }

  private List<String> checked(String flag, List<String> patterns) {
    for (String pattern : patterns) {
      if (!pattern.startsWith("/") && !pattern.startsWith("*")) {
        throw wrong(
            flag
                + " patterns begin with / or *, not \""
                + pattern
                + "\". Write \"/"
                + pattern
                + "\", or \"*"
                + pattern
                + "\" for anywhere");
      }
    }
    return patterns;
  }

  private List<String> checkedParameters() {
    for (String name : ignoreParameters) {
      if (name.isEmpty() || name.chars().anyMatch(c -> "?&=#/ ".indexOf(c) >= 0)) {
        throw wrong(
            "--ignore-parameters takes names as in URLs, not \"" + name + "\": utm_source,gclid");
      }
    }
    return ignoreParameters;
  }

  private int checkedMaxExternal() {
    if (maxExternal < 1 || maxExternal > MAX_EXTERNAL) {
      throw wrong("--max-external must be between 1 and " + MAX_EXTERNAL + ", not " + maxExternal);
    }
    return maxExternal;
  }

  private int atLeast(int least, String flag, int value) {
    if (value < least) {
      throw wrong(flag + " must be at least " + least + ", not " + value);
    }
    return value;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
