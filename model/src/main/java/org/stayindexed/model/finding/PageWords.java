package org.stayindexed.model.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.page.RobotsDirective;

/**
 * What a page says about itself.
 *
 * @param title null where there is none
 * @param inHeader directives of X-Robots-Tag lines
 * @param inBody directives of meta tags
 */
public record PageWords(
    @Nullable String title, List<RobotsDirective> inHeader, List<RobotsDirective> inBody) {
  /** A page that says nothing. */
  public static final PageWords NONE = new PageWords(null, List.of(), List.of());

  public PageWords {
    inHeader = List.copyOf(inHeader);
    inBody = List.copyOf(inBody);
  }

  /** Every rule that Googlebot reads, in lower case. */
  public Set<String> rules() {
    return rules(Stream.concat(inHeader.stream(), inBody.stream()));
  }

  private static Set<String> rules(Stream<RobotsDirective> directives) {
    return directives
        .filter(directive -> directive.addresses("googlebot"))
        .flatMap(directive -> directive.tokens().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether header and body both speak, and only one of them forbids indexing. */
  public boolean headerAgainstBody() {
    Set<String> header = rules(inHeader.stream());
    Set<String> body = rules(inBody.stream());
    return !header.isEmpty() && !body.isEmpty() && forbid(header) != forbid(body);
  }

  private static boolean forbid(Set<String> rules) {
    return rules.contains("noindex") || rules.contains("none");
  }
}
