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
 * @param text what it says to its readers; null where it is no HTML page
 * @param inHeader directives of X-Robots-Tag lines
 * @param inBody directives of meta tags
 */
public record PageWords(
    @Nullable String title,
    @Nullable Text text,
    List<RobotsDirective> inHeader,
    List<RobotsDirective> inBody) {
  /** Less than this share of what there was before is as good as nothing. */
  private static final int GONE = 5;

  /**
   * What a page says to its readers. Null stands for what there is not.
   *
   * @param description its meta description
   * @param heading its first h1
   * @param headings how many h1 there are
   * @param words of its main text
   * @param wordsBefore of the main text before the page changed; null for the first text
   * @param fingerprint of its main text
   */
  public record Text(
      @Nullable String description,
      @Nullable String heading,
      int headings,
      int words,
      @Nullable Integer wordsBefore,
      long fingerprint) {}

  /** Whether so much is gone that the page cannot be what it was. */
  public static boolean mostIsGone(int words, int wordsBefore) {
    return (long) words * GONE < wordsBefore;
  }

  public PageWords {
    inHeader = List.copyOf(inHeader);
    inBody = List.copyOf(inBody);
  }

  /** Every rule that Googlebot reads, in lower case. */
  public Set<String> rules() {
    // Nearly all pages have none, and several findings ask.
    return inHeader.isEmpty() && inBody.isEmpty()
        ? Set.of()
        : rules(Stream.concat(inHeader.stream(), inBody.stream()));
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
