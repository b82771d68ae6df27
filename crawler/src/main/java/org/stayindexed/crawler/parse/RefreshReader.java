package org.stayindexed.crawler.parse;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.url.PageUrl;

/** The shared declarative refresh steps of the HTML Standard (section 4.2.5.3). */
final class RefreshReader {
  private static final String SPACE = " \t\n\f\r";
  private static final String DIGITS = "0123456789";
  private static final String LONGEST_DELAY = "999999999";

  private static final Pattern URL_EQUALS =
      Pattern.compile("url[ \t\n\f\r]*+=[ \t\n\f\r]*+", Pattern.CASE_INSENSITIVE);

  private final String value;
  private int at;

  private RefreshReader(String value) {
    this.value = value;
  }

  /**
   * A refresh to another page; one that reloads the page itself leads nowhere.
   *
   * @param page the page that carries it
   * @param base what its target is resolved against
   * @param value the text of the attribute or header
   * @param evidence the tag or header line
   */
  static Optional<PageRefresh> read(PageUrl page, PageUrl base, String value, String evidence) {
    RefreshReader reader = new RefreshReader(value);
    Optional<Duration> delay = reader.delay();
    if (delay.isEmpty() || !reader.skipSeparator()) {
      return Optional.empty();
    }
    String target = reader.target();
    return (target.isEmpty() ? Optional.of(page) : base.resolve(target).url())
        .filter(url -> !url.equals(page))
        .map(url -> new PageRefresh(delay.get(), url, evidence));
  }

  /** The whole seconds; a fraction is allowed, and ignored. */
  private Optional<Duration> delay() {
    skip(SPACE);
    int start = at;
    skip(DIGITS);
    boolean fractionOnly = at == start && at < value.length() && value.charAt(at) == '.';
    if (at == start && !fractionOnly) {
      return Optional.empty();
    }
    String digits = value.substring(start, at);
    skip(DIGITS + ".");
    return Optional.of(Duration.ofSeconds(Long.parseLong(bounded(digits))));
  }

  private static String bounded(String digits) {
    int first = 0;
    while (first < digits.length() && digits.charAt(first) == '0') {
      first++;
    }
    boolean tooLong = digits.length() - first > LONGEST_DELAY.length();
    return tooLong ? LONGEST_DELAY : "0" + digits.substring(first);
  }

  /** Whether the delay is followed by nothing, by white space, or by one separator in it. */
  private boolean skipSeparator() {
    if (at < value.length() && (SPACE + ";,").indexOf(value.charAt(at)) < 0) {
      return false;
    }
    skip(SPACE);
    if (at < value.length() && ";,".indexOf(value.charAt(at)) >= 0) {
      at++;
    }
    skip(SPACE);
    return true;
  }

  private String target() {
    Matcher prefix = URL_EQUALS.matcher(value).region(at, value.length());
    String target = value.substring(prefix.lookingAt() ? prefix.end() : at);
    char quote = target.isEmpty() ? ' ' : target.charAt(0);
    if (quote != '"' && quote != '\'') {
      return target;
    }
    int end = target.indexOf(quote, 1);
    return target.substring(1, end < 0 ? target.length() : end);
  }

  private void skip(String characters) {
    while (at < value.length() && characters.indexOf(value.charAt(at)) >= 0) {
      at++;
    }
  }
}
