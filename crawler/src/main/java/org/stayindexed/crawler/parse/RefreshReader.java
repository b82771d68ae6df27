package org.stayindexed.crawler.parse;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.url.PageUrl;

/** The shared declarative refresh steps of the HTML Standard (section 4.2.5.3). */
final class RefreshReader {
  private static final Pattern REFRESH =
      Pattern.compile("\\s*(\\d{1,9})[\\d.]*+\\s*+[;,\\s]\\s*+(.+)", Pattern.DOTALL);

  private static final Pattern URL_EQUALS =
      Pattern.compile("url\\s*=\\s*", Pattern.CASE_INSENSITIVE);

  private RefreshReader() {}

  /**
   * A refresh to another page; one that reloads the page itself leads nowhere.
   *
   * @param page the page that carries it
   * @param base what its target is resolved against
   * @param value the text of the attribute or header
   * @param evidence the tag or header line
   */
  static Optional<PageRefresh> read(PageUrl page, PageUrl base, String value, String evidence) {
    Matcher matcher = REFRESH.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration delay = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    return base.resolve(target(matcher.group(2)))
        .url()
        .filter(target -> !target.equals(page))
        .map(target -> new PageRefresh(delay, target, evidence));
  }

  private static String target(String text) {
    Matcher prefix = URL_EQUALS.matcher(text);
    String target = prefix.lookingAt() ? text.substring(prefix.end()) : text;
    char quote = target.isEmpty() ? ' ' : target.charAt(0);
    if (quote != '"' && quote != '\'') {
      return target;
    }
    int end = target.indexOf(quote, 1);
    return target.substring(1, end < 0 ? target.length() : end);
  }
}
