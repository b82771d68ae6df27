package org.stayindexed.crawler.trap;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.crawler.scope.UrlShape;
import org.stayindexed.model.url.PageUrl;

/** URLs that tell by themselves that they are of a trap: no site means them. */
final class SureTraps {
  private static final int YEARS_AHEAD = 10;
  private static final int REPETITIONS = 3;
  private static final int LONGEST_UNIT = 8;

  /** A whole date only: 4711-12 may be an article, and /4711/12 a page of a thread. */
  private static final Pattern DATE =
      Pattern.compile("(?<![0-9])([2-9][0-9]{3})-(?:0[1-9]|1[0-2])-[0-3][0-9](?![0-9])");

  private static final Pattern YEAR = Pattern.compile("[?&](?:year|y)=([2-9][0-9]{3})(?![0-9])");
  private static final Pattern MONTH = Pattern.compile("[?&](?:month|m|mon|week|w|day|d)=");

  private final int lastYear;

  SureTraps(Clock clock) {
    this.lastYear = Year.now(clock.withZone(ZoneOffset.UTC)).getValue() + YEARS_AHEAD;
  }

  /** What is wrong with a URL, as a pattern of such URLs. */
  Optional<String> of(PageUrl url) {
    String path = url.pathAndQuery();
    return repeated(path)
        .map(unit -> "again and again " + unit)
        .or(() -> isFarDate(path) ? Optional.of(afterLastYear(url)) : Optional.empty());
  }

  private String afterLastYear(PageUrl url) {
    return "dates after " + lastYear + " in " + UrlShape.of(url);
  }

  /** Relative links that should have begun with a slash make /a/b/a/b/a/b. */
  private static Optional<String> repeated(String path) {
    List<String> names = names(path);
    for (int unit = 1; unit <= Math.min(LONGEST_UNIT, names.size() / REPETITIONS); unit++) {
      int same = 0;
      for (int i = unit; i < names.size(); i++) {
        same = names.get(i).equals(names.get(i - unit)) ? same + 1 : 0;
        if (same >= unit * (REPETITIONS - 1) && isWord(names.subList(i - unit + 1, i + 1))) {
          return Optional.of("/" + String.join("/", names.subList(i - unit + 1, i + 1)));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> names(String path) {
    int query = path.indexOf('?');
    int end = query < 0 ? path.length() : query;
    List<String> names = new ArrayList<>(8);
    for (int from = 1; from < end; ) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 || slash > end ? end : slash;
      names.add(path.substring(from, to));
      from = to + 1;
    }
    return names;
  }

  /** Numbers and single letters may well come again: /tiles/1/1/1, /a/a/a of a dictionary. */
  private static boolean isWord(List<String> names) {
    return names.stream().anyMatch(n -> n.length() > 1 && n.chars().anyMatch(Character::isLetter));
  }

  private boolean isFarDate(String path) {
    Matcher date = DATE.matcher(path);
    while (date.find()) {
      if (Integer.parseInt(date.group(1)) > lastYear) {
        return true;
      }
    }
    Matcher year = YEAR.matcher(path);
    return year.find() && Integer.parseInt(year.group(1)) > lastYear && MONTH.matcher(path).find();
  }
}
