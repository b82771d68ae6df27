package org.stayindexed.crawler.scope;

import java.util.List;
import java.util.Optional;
import org.stayindexed.crawler.robots.PathPattern;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.url.PageUrl;

/**
 * Which paths of a site are crawled. Patterns are written as in robots.txt, which owners of sites
 * know and which match in linear time whatever they hold: {@code *} stands for any characters, a
 * {@code $} at the end for the end, and they begin at the first slash of path and query.
 *
 * @param prefix only what begins with this; empty for everything
 * @param include only what matches one of these, if there are any
 * @param exclude never what matches one of these, whatever the others say
 */
public record PathRules(String prefix, List<PathRule> include, List<PathRule> exclude) {
  /** Every path. */
  public static final PathRules ALL = new PathRules("", List.of(), List.of());

  public PathRules {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /**
   * One pattern.
   *
   * @param text as the user wrote it
   * @param pattern what it matches
   */
  public record PathRule(String text, PathPattern pattern) {}

  /** The rules of texts that may hold characters that stand escaped in URLs. */
  public static PathRules of(
      PageUrl start, String prefix, List<String> include, List<String> exclude) {
    return new PathRules(
        prefix.isEmpty() ? "" : escaped(start, prefix),
        include.stream().map(text -> rule(start, text)).toList(),
        exclude.stream().map(text -> rule(start, text)).toList());
  }

  private static PathRule rule(PageUrl start, String text) {
    String path = text.startsWith("*") ? "/" + text : text;
    return new PathRule(text, PathPattern.of(escaped(start, path)));
  }

  private static String escaped(PageUrl start, String path) {
    return start
        .resolve(path)
        .url()
        .map(PageUrl::pathAndQuery)
        .orElseThrow(() -> new IllegalArgumentException("No path of a URL: " + path));
  }

  Optional<LeftOut> leftOut(PageUrl url) {
    if (!url.pathStartsWith(prefix)) {
      return Optional.of(new LeftOut(SkipReason.OTHER_PATH, UrlShape.directory(url)));
    }
    for (PathRule rule : exclude) {
      if (rule.pattern().matches(url)) {
        return Optional.of(new LeftOut(SkipReason.EXCLUDED, rule.text()));
      }
    }
    return include.isEmpty() || include.stream().anyMatch(rule -> rule.pattern().matches(url))
        ? Optional.empty()
        : Optional.of(new LeftOut(SkipReason.NOT_INCLUDED, UrlShape.directory(url)));
  }
}
