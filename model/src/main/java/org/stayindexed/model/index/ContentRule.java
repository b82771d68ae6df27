package org.stayindexed.model.index;

import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.ContentType;
import org.stayindexed.model.fetch.FetchOutcome.Answered;

/**
 * A page has content of a type that search engines index: text, the formats of offices, books and
 * maps, pictures, films. What declares no type is guessed by who reads it, and not objected to.
 *
 * <p>Source: Google, "File types indexable by Google". The list is of the most common ones, so that
 * what is missing there is inferred not to be indexed.
 */
final class ContentRule implements IndexRule {
  private static final Set<String> NO_TEXT = Set.of("text/css", "text/javascript", "text/vtt");

  private static final Set<String> INDEXED =
      Set.of(
          "application/xhtml+xml",
          "application/xml",
          "application/pdf",
          "application/postscript",
          "application/epub+zip",
          "application/rtf",
          "application/x-tex",
          "application/x-latex",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.google-earth.kmz",
          "application/x-hwp",
          "application/haansofthwp",
          "application/vnd.hancom.hwp",
          "application/csv");

  private static final Set<String> INDEXED_FAMILIES =
      Set.of(
          "text/",
          "image/",
          "video/",
          "application/vnd.oasis.opendocument.",
          "application/vnd.openxmlformats-officedocument.");

  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    return page.outcome()
        .flatMap(outcome -> outcome.answer())
        .filter(answer -> answer.statusCode() == 200)
        .flatMap(ContentRule::objection);
  }

  private static Optional<Objection> objection(Answered answer) {
    if (answer.body().bytes() == 0 && whole(answer.body())) {
      return Optional.of(
          new Objection(IndexReason.EMPTY_PAGE, "status 200 with a body of 0 bytes"));
    }
    String type = ContentType.of(answer.headers()).mediaType();
    return type.isEmpty() || isIndexed(type)
        ? Optional.empty()
        : Optional.of(new Objection(IndexReason.TYPE_NOT_INDEXED, "Content-Type: " + type));
  }

  private static boolean whole(BodyFacts body) {
    return body.end() == BodyFacts.End.COMPLETE || body.end() == BodyFacts.End.CONFIRMED;
  }

  private static boolean isIndexed(String type) {
    return !NO_TEXT.contains(type)
        && (INDEXED.contains(type)
            || type.endsWith("+xml")
            || INDEXED_FAMILIES.stream().anyMatch(type::startsWith));
  }
}
