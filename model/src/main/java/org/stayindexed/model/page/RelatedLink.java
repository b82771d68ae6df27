package org.stayindexed.model.page;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.url.PageUrl;

/**
 * Another URL that a page, or its entry in a sitemap, names as belonging to it.
 *
 * @param relation what that URL is to the page
 * @param language of the target, as the page writes it; empty but for {@link Relation#HREFLANG}
 * @param target where it points, resolved
 * @param place where it says so
 */
public record RelatedLink(Relation relation, String language, PageUrl target, Place place)
    implements Serializable {
  /** Longer than any language code that means something (BCP 47 has none beyond 35 in practice). */
  private static final int MAX_LANGUAGE = 100;

  public RelatedLink {
    if (language.length() > MAX_LANGUAGE) {
      boolean insideCharacter = Character.isHighSurrogate(language.charAt(MAX_LANGUAGE - 1));
      language = language.substring(0, insideCharacter ? MAX_LANGUAGE - 1 : MAX_LANGUAGE);
    }
  }

  /** What one URL is to another. */
  public enum Relation {
    /** The next page of a series: {@code rel=next}. */
    NEXT('n'),
    /** The one before: {@code rel=prev}, or {@code previous}, as browsers read it. */
    PREVIOUS('p'),
    /** The same page in another language: {@code rel=alternate} with {@code hreflang}. */
    HREFLANG('l'),
    /** The same page in AMP: {@code rel=amphtml}. */
    AMP('a'),
    /**
     * What the page needs to be shown: an image, a script, a style sheet. Read only for a crawl
     * that looks at them.
     */
    RESOURCE('r');

    private final char code;

    Relation(char code) {
      this.code = code;
    }

    /** What it is stored as where there are many. */
    public char code() {
      return code;
    }
  }

  /** Where it is said. */
  public enum Place {
    /** The head, where it counts. */
    HEAD('h'),
    /** The header of the answer, where it counts as well. */
    HEADER('f'),
    /** The body, where search engines ignore it. */
    BODY('b'),
    /** The entry of the page in a sitemap, where it counts. */
    SITEMAP('s');

    private final char code;

    Place(char code) {
      this.code = code;
    }

    /** What it is stored as where there are many. */
    public char code() {
      return code;
    }
  }

  /** Whether it is read where it stands; an image may stand anywhere. */
  public boolean counts() {
    return place != Place.BODY || relation == Relation.RESOURCE;
  }

  /**
   * What a link says that its target is.
   *
   * @param relations the words of its rel, in lower case
   * @param language its hreflang, empty if it has none
   */
  public static Optional<Relation> relation(Set<String> relations, String language) {
    if (relations.contains("alternate")) {
      boolean named = !language.isBlank() && !relations.contains("stylesheet");
      return named ? Optional.of(Relation.HREFLANG) : Optional.empty();
    }
    if (relations.contains("next")) {
      return Optional.of(Relation.NEXT);
    }
    if (relations.contains("prev") || relations.contains("previous")) {
      return Optional.of(Relation.PREVIOUS);
    }
    return relations.contains("amphtml") ? Optional.of(Relation.AMP) : Optional.empty();
  }

  /** The words of a rel attribute or parameter. */
  public static Set<String> relations(String rel) {
    return rel.isEmpty()
        ? Set.of()
        : Set.copyOf(List.of(rel.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)));
  }
}
