package org.stayindexed.crawler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.page.XRobotsTag;
import org.stayindexed.model.url.PageUrl;

/** Facts that a header states about its page. */
final class HeaderReader {
  /** One link-value of RFC 8288 section 3: a target in angle brackets and its parameters. */
  private static final Pattern LINK_VALUE =
      Pattern.compile("<([^>]*)>((?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*+\")*+)");

  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

  private HeaderReader() {}

  static List<RobotsDirective> directives(Headers headers) {
    List<RobotsDirective> directives = new ArrayList<>(1);
    for (String value : headers.all("X-Robots-Tag")) {
      directives.addAll(XRobotsTag.parse(value));
    }
    return directives;
  }

  /** The links with relation canonical (RFC 6596), the target resolved against the page. */
  static List<CanonicalLink> canonicals(PageUrl url, Headers headers) {
    List<CanonicalLink> canonicals = new ArrayList<>(1);
    for (String value : headers.all("Link")) {
      Matcher link = LINK_VALUE.matcher(value);
      while (link.find()) {
        if (isCanonical(link.group(2))) {
          String evidence = "Link: " + link.group().strip();
          url.resolve(link.group(1))
              .url()
              .ifPresent(target -> canonicals.add(new CanonicalLink(target, evidence)));
        }
      }
    }
    return canonicals;
  }

  private static boolean isCanonical(String parameters) {
    Matcher rel = REL.matcher(parameters);
    if (!rel.find()) {
      return false;
    }
    String relations = rel.group(1) == null ? rel.group(2) : rel.group(1);
    return List.of(relations.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains("canonical");
  }

  static Optional<PageRefresh> refresh(PageUrl url, Headers headers) {
    return headers
        .first("Refresh")
        .flatMap(value -> RefreshReader.read(url, url, value, "Refresh: " + value));
  }
}
