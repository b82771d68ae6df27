package org.stayindexed.crawler.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.url.PageUrl;

/**
 * Chooses what a crawl asks for to know how the server behaves: a page that cannot exist, at the
 * top and in each of the largest directories (or at the top of the site's other hosts, where these
 * have more pages), the start page by the other scheme and with or without www, and a page with or
 * without a slash at its end. Nine requests at most. Safe for many threads.
 */
final class ProbeUrls {
  private static final int DIRECTORIES = 4;

  /** In fewer pages a directory says little about a pattern. */
  private static final int FEWEST_PAGES = 10;

  /** More are not counted: a site with so many has no pattern in its first directories. */
  private static final int MOST_COUNTED = 1_000;

  private static final String NO_SUCH_PAGE = "stayindexed-no-such-page-";
  private static final String WWW = "www.";

  private static final Comparator<Map.Entry<String, Integer>> MOST_PAGES =
      Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  /** A path without a query and without the name of a file. */
  private static final Pattern PLAIN = Pattern.compile("/[^?.]*[^?./]/?");

  /** A name of two labels, or of three under a second level such as co.uk. */
  private static final Pattern APEX =
      Pattern.compile("[^.]+\\.(?:[a-z]{2,3}\\.)?[a-z][a-z0-9-]*[a-z0-9]");

  private final Scope scope;

  /** How many pages that may be indexed were seen under each origin and first directory. */
  private final Map<String, Integer> pages = new ConcurrentHashMap<>();

  /** A page of which the same without its slash, or with one, could be another. */
  private final AtomicReference<@Nullable PageUrl> plainPage = new AtomicReference<>();

  ProbeUrls(Scope scope) {
    this.scope = scope;
  }

  /** A page was looked at. */
  void saw(PageObservation observation) {
    PageUrl url = observation.url();
    if (observation.verdict().eligibility() != Eligibility.ELIGIBLE) {
      return;
    }
    if (plainPage.get() == null && PLAIN.matcher(url.pathAndQuery()).matches()) {
      plainPage.compareAndSet(null, url);
    }
    count(url.origin() + "/");
    int end = url.pathAndQuery().indexOf('/', 1);
    if (end > 0 && url.pathAndQuery().indexOf('?') < 0) {
      count(url.origin() + url.pathAndQuery().substring(0, end + 1));
    }
  }

  private void count(String directory) {
    if (pages.size() < MOST_COUNTED || pages.containsKey(directory)) {
      pages.merge(directory, 1, Integer::sum);
    }
  }

  /**
   * Where the pages of the site are: a start URL by http is often led to https, where nothing else
   * is ever asked for at the first.
   */
  private String home() {
    return pages.entrySet().stream()
        .filter(entry -> isOrigin(entry.getKey()))
        .min(MOST_PAGES)
        .map(entry -> PageUrl.of(entry.getKey()).origin())
        .orElse(scope.start().origin());
  }

  private static boolean isOrigin(String directory) {
    return PageUrl.of(directory).pathAndQuery().equals("/");
  }

  /** URLs that cannot exist, and belong to the site. */
  List<PageUrl> missingPages() {
    String name = NO_SUCH_PAGE + UUID.randomUUID().toString().substring(0, 8);
    String top = home() + "/";
    Stream<String> largest =
        pages.entrySet().stream()
            .filter(entry -> entry.getValue() >= FEWEST_PAGES && !entry.getKey().equals(top))
            .sorted(MOST_PAGES)
            .limit(DIRECTORIES)
            .map(Map.Entry::getKey);
    return Stream.concat(Stream.of(top), largest)
        .map(directory -> PageUrl.of(directory + name))
        .filter(scope::contains)
        .toList();
  }

  /** A page of the site with a slash at its end if it has none, and the other way about. */
  List<PageUrl> slashVariants() {
    return Stream.ofNullable(plainPage.get())
        .map(PageUrl::toString)
        .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url + "/")
        .map(PageUrl::of)
        .filter(scope::contains)
        .toList();
  }

  /** Other addresses under which people try the start page. */
  List<PageUrl> hostVariants() {
    PageUrl start = scope.start();
    boolean usualPort = start.port() == 80 || start.port() == 443;
    if (!usualPort || (!start.host().startsWith(WWW) && !APEX.matcher(start.host()).matches())) {
      return List.of();
    }
    String other =
        start.host().startsWith(WWW) ? start.host().substring(WWW.length()) : WWW + start.host();
    String home = home();
    return List.of(
            "http://" + start.host(),
            "https://" + start.host(),
            "http://" + other,
            "https://" + other)
        .stream()
        .filter(origin -> !origin.equals(home))
        .map(origin -> PageUrl.of(origin + "/"))
        .toList();
  }
}
