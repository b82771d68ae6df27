package org.stayindexed.crawler.robots;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The keys that mean something to us, with the misspellings that Google's parser forgives. */
enum DirectiveKey {
  USER_AGENT("user[- ]?agent"),
  ALLOW("allow"),
  DISALLOW("disallow|dissallow|dissalow|disalow|diasllow|disallaw"),
  SITEMAP("site-?map"),
  /** Means nothing to Google. */
  CRAWL_DELAY("crawl-delay"),
  /** Anything else, which is ignored. */
  UNKNOWN("");

  private final Pattern beginning;

  DirectiveKey(String beginning) {
    this.beginning = Pattern.compile(beginning, Pattern.CASE_INSENSITIVE);
  }

  /** Case does not matter, nor, as in Google's parser, what follows: {@code disallowed} is one. */
  static DirectiveKey of(String text) {
    return Arrays.stream(values())
        .filter(key -> key.beginning.matcher(text).lookingAt())
        .findFirst()
        .orElse(UNKNOWN);
  }
}
