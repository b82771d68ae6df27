package org.stayindexed.crawler.parse;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.page.PageText;

/** Collects the title of a page and what it says to its readers, while its elements are visited. */
final class TextReader {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\f\\r]++");
  private static final int MAX_TITLE = 1_000;
  private static final int MAX_DESCRIPTION = 1_000;
  private static final int MAX_HEADING = 300;

  /** What stands here is on every page, or not shown where scripts run. */
  private static final Set<String> NOT_MAIN =
      Set.of("head", "header", "footer", "nav", "aside", "noscript");

  private final MainText text = new MainText();
  private @Nullable String title;
  private @Nullable String description;
  private @Nullable String heading;
  private int headings;
  private int outsideOfMain;

  /** An element begins. */
  void enter(Element element) {
    String name = element.normalName();
    if (NOT_MAIN.contains(name)) {
      outsideOfMain++;
    } else if (name.equals("h1")) {
      headings++;
      heading = notEmpty(heading).orElseGet(() -> folded(element.text(), MAX_HEADING));
    }
  }

  /** An element that was {@link #enter entered} ends. */
  void leave(Element element) {
    if (NOT_MAIN.contains(element.normalName())) {
      outsideOfMain--;
    }
  }

  /** Text stands between two tags. */
  void text(String between) {
    if (outsideOfMain == 0) {
      text.add(between);
    }
  }

  /** The title of the page; only the first counts. */
  void title(Element element) {
    title = title == null ? folded(element.text(), MAX_TITLE) : title;
  }

  /** A meta description; only the first counts. */
  void description(String content) {
    description = description == null ? folded(content, MAX_DESCRIPTION) : description;
  }

  /** The title, if it is not empty. */
  Optional<String> title() {
    return notEmpty(title);
  }

  /** What was collected. */
  PageText pageText() {
    return new PageText(
        notEmpty(description),
        notEmpty(heading),
        headings,
        text.words(),
        text.fingerprint(),
        text.simHash());
  }

  private static Optional<String> notEmpty(@Nullable String text) {
    return Optional.ofNullable(text).filter(some -> !some.isEmpty());
  }

  private static String folded(String text, int length) {
    return cut(SPACE.matcher(text).replaceAll(" ").strip(), length);
  }

  /** Never between the two halves of a character. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean insideCharacter = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, insideCharacter ? length - 1 : length);
  }
}
