package org.stayindexed.model.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What speaks for an error page behind status 200, besides the very text of a page that does not
 * exist. An ordinary page may have each of these signs, so two have to come together.
 */
final class SoftErrorSigns {
  private static final int ENOUGH = 2;

  private SoftErrorSigns() {}

  /** The signs that are enough. */
  static Optional<Hit> in(SeenPage page) {
    SiteView site = page.site();
    if (site == null || !page.answer().indexablePage()) {
      return Optional.empty();
    }
    String twin = site.twins().text();
    List<String> signs = new ArrayList<>();
    errorName(page).ifPresent(name -> signs.add("it calls itself \"" + name + "\""));
    if (ContentFindings.lostItsText(page)) {
      signs.add(ContentFindings.before(page));
    }
    if (twin != null) {
      signs.add("another page has the same text");
    }
    return signs.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(Hit.of(String.join("; ", signs)).beside(twin));
  }

  /** Its title or h1, if that is one of an error page. */
  static Optional<String> errorName(SeenPage page) {
    PageWords.Text text = page.words().text();
    return Stream.concat(
            Stream.ofNullable(page.words().title()),
            Stream.ofNullable(text == null ? null : text.heading()))
        .filter(ErrorWords::areIn)
        .findFirst();
  }
}
