package org.stayindexed.crawler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.page.XRobotsTag;
import org.stayindexed.model.url.PageUrl;

/** Facts that a header states about its page. */
final class HeaderReader {
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
      for (LinkHeader.Link link : LinkHeader.parse(value)) {
        if (isCanonical(link.parameters())) {
          url.resolve(link.target())
              .url()
              .map(target -> new CanonicalLink(target, "Link: " + link.text()))
              .ifPresent(canonicals::add);
        }
      }
    }
    return canonicals;
  }

  /** An anchor says that the link is about something else than this page. */
  private static boolean isCanonical(Map<String, String> parameters) {
    String relations = parameters.getOrDefault("rel", "").toLowerCase(Locale.ROOT);
    return List.of(relations.split("\\s+", -1)).contains("canonical")
        && !parameters.containsKey("anchor")
        && HtmlReader.NOT_CANONICAL_WITH.stream().noneMatch(parameters::containsKey);
  }

  static Optional<PageRefresh> refresh(PageUrl url, Headers headers) {
    return headers
        .first("Refresh")
        .flatMap(value -> RefreshReader.read(url, url, value, "Refresh: " + value));
  }
}
