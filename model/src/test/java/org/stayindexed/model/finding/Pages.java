package org.stayindexed.model.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.page.CanonicalFault;
import org.stayindexed.model.page.RelatedLink.Place;
import org.stayindexed.model.page.RobotsDirective;

/** A page in which nothing is wrong, changed word by word: {@code "status=404 inlinks=2"}. */
final class Pages {
  static final String URL = "https://shop.example/tea";

  private final Map<String, String> words = new HashMap<>();

  private Pages(String text) {
    Arrays.stream(text.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .forEach(
            word ->
                words.put(
                    word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
  }

  /** The page; {@code -} stands for what there is not. */
  static SeenPage page(String text) {
    return new Pages(text).build();
  }

  private @Nullable String text(String name, String usual) {
    String value = words.getOrDefault(name, usual);
    return value.equals("-") ? null : value.replace('_', ' ');
  }

  private int number(String name, int usual) {
    return Integer.parseInt(words.getOrDefault(name, String.valueOf(usual)));
  }

  private SeenPage build() {
    return new SeenPage(
        words.getOrDefault("url", URL),
        answer(),
        new PageWords(text("title", "Tea"), pageText(), directives("header"), directives("meta")),
        lead("redirect", null),
        lead("canonical", URL + ",ELIGIBLE,1"),
        faults(),
        new SeenPage.Place(number("depth", 2), words.containsKey("sitemap"), URL + "?from"),
        alternates(),
        words.containsKey("partial") ? null : site());
  }

  private PageAnswer answer() {
    String status = text("status", "200");
    List<IndexReason> reasons =
        words.containsKey("reason")
            ? Arrays.stream(words.getOrDefault("reason", "").split(",", -1))
                .map(IndexReason::valueOf)
                .toList()
            : List.of();
    return new PageAnswer(
        status == null ? null : Integer.valueOf(status),
        text("failure", "-"),
        Optional.ofNullable(text("type", "text/html;charset=utf-8")).orElse(null),
        number("millis", 120),
        (long) number("bytes", 5_000),
        PageKind.of(
            reasons.isEmpty() ? Eligibility.ELIGIBLE : reasons.get(0).effect(),
            reasons.stream().findFirst()),
        reasons,
        null);
  }

  private List<RobotsDirective> directives(String name) {
    String rules = words.get(name);
    return rules == null ? List.of() : List.of(new RobotsDirective("robots", rules, ""));
  }

  private Map<CanonicalFault, String> faults() {
    String fault = words.get("fault");
    return fault == null ? Map.of() : Map.of(CanonicalFault.valueOf(fault), "a tag");
  }

  /** {@code URL,KIND,HOPS} and maybe {@code ,loop}. */
  private @Nullable Lead lead(String name, @Nullable String usual) {
    String value = words.getOrDefault(name, usual == null ? "-" : usual);
    if (value.equals("-")) {
      return null;
    }
    String[] parts = value.split(",", -1);
    PageKind kind = PageKind.valueOf(parts[1]);
    return new Lead(parts[0], kind, Integer.parseInt(parts[2]), kind, parts.length > 3);
  }

  /** {@code de,PATH,KIND,ANSWER} or {@code de,PATH,KIND,ANSWER,PLACE}, with semicolons between. */
  private List<Alternate> alternates() {
    return Arrays.stream(words.getOrDefault("hreflang", "").split(";", -1))
        .filter(link -> !link.isEmpty())
        .map(link -> alternate(link.split(",", -1)))
        .toList();
  }

  private static Alternate alternate(String[] parts) {
    return new Alternate(
        parts[0],
        "https://shop.example" + parts[1],
        Place.valueOf(parts.length > 4 ? parts[4] : "HEAD"),
        PageKind.valueOf(parts.length > 2 ? parts[2] : "ELIGIBLE"),
        Alternate.Answer.valueOf(parts.length > 3 ? parts[3] : "RETURNED"));
  }

  private SiteView site() {
    return new SiteView(
        new SiteView.Inlinks(
            number("inlinks", 3),
            !words.containsKey("nofollowed"),
            words.containsKey("nofollowed") || words.containsKey("somenofollowed"),
            !words.containsKey("excluded")),
        words.containsKey("sitesitemap"),
        words.containsKey("likemissing"),
        new SiteView.Twins(
            text("twin", "-"),
            text("described", "-"),
            text("headed", "-"),
            text("copied", "-"),
            near()));
  }

  /** {@code URL,BITS}. */
  private @Nullable NearText near() {
    String value = text("near", "-");
    String[] parts = value == null ? new String[0] : value.split(",", -1);
    return parts.length == 0 ? null : new NearText(parts[0], Integer.parseInt(parts[1]));
  }

  private PageWords.@Nullable Text pageText() {
    String before = text("before", "-");
    return words.containsKey("textless")
        ? null
        : new PageWords.Text(
            text("description", "About tea"),
            text("h1", "Tea"),
            number("h1s", 1),
            number("words", 300),
            before == null ? null : Integer.valueOf(before),
            1);
  }
}
