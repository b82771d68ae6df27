package org.stayindexed.crawler.visit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.crawler.http.Validators;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Headers.Field;

/**
 * The header that is kept with a copy: what a later 304 leaves unsaid, and the validators that may
 * be sent back (RFC 9110 section 8.8, RFC 9111 sections 3.2 and 4.3).
 */
final class CopyHeader {
  private static final String ETAG = "ETag";
  private static final String LAST_MODIFIED = "Last-Modified";

  /** What facts are read from, and what decided how the body was read; kept in this order. */
  private static final List<String> STATEMENTS =
      List.of("Content-Type", "Link", "Refresh", "X-Robots-Tag");

  /**
   * Never taken from a 304. Our copy is not the body but what was read from it, so what decided
   * about the reading must stay (RFC 9111 section 3.2); and a 304 has no body to be described.
   */
  private static final Set<String> OF_THE_BODY =
      Set.of("content-type", "content-length", "content-encoding", "content-range");

  private static final String WEAK = "W/";

  private static final int MAX_ETAG = 300;

  private CopyHeader() {}

  /**
   * The fields of an answer that are kept.
   *
   * @param asked when it was asked for, in case the answer has no Date
   */
  static Headers of(Headers answer, Instant asked) {
    List<Field> kept = new ArrayList<>(4);
    for (String name : STATEMENTS) {
      for (String value : answer.all(name)) {
        kept.add(new Field(name, value));
      }
    }
    boolean anyVariant = answer.all("Vary").stream().anyMatch(value -> value.contains("*"));
    if (!anyVariant) {
      etag(answer).ifPresent(etag -> kept.add(new Field(ETAG, etag)));
      lastModified(answer, asked).ifPresent(date -> kept.add(new Field(LAST_MODIFIED, date)));
    }
    return new Headers(kept);
  }

  /** An ETag that goes back as it came; one that is no ASCII text was decoded and would not. */
  private static Optional<String> etag(Headers answer) {
    List<String> tags = answer.all(ETAG);
    return tags.size() == 1
        ? tags.stream()
            .filter(tag -> !tag.isEmpty() && tag.length() <= MAX_ETAG)
            .filter(tag -> tag.chars().allMatch(c -> c >= ' ' && c < 0x7f))
            .findFirst()
        : Optional.empty();
  }

  /**
   * A time of change that says something: before the answer by a second at least, or the page may
   * have changed once more within that second (RFC 9110 section 8.8.2.2). One in the future would
   * have the server say "not modified" until then.
   */
  private static Optional<String> lastModified(Headers answer, Instant asked) {
    Optional<String> text = answer.first(LAST_MODIFIED);
    Optional<Instant> modified = text.flatMap(CopyHeader::date);
    if (modified.isEmpty()) {
      return Optional.empty();
    }
    Instant answered = answer.first("Date").flatMap(CopyHeader::date).orElse(asked);
    return modified.get().isAfter(answered.minusSeconds(1)) ? Optional.empty() : text;
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What a request may carry to have a copy confirmed; empty if there is nothing. */
  static Optional<Validators> validators(Headers kept) {
    Optional<String> etag = kept.first(ETAG);
    Optional<String> lastModified = kept.first(LAST_MODIFIED);
    return etag.isEmpty() && lastModified.isEmpty()
        ? Optional.empty()
        : Optional.of(new Validators(etag, lastModified));
  }

  /** The header of the page that a 304 confirms: each field as the 304 has it, else as kept. */
  static Headers confirmed(Headers kept, Headers notModified) {
    List<Field> fields = new ArrayList<>(notModified.fields().size() + kept.fields().size());
    for (Field field : notModified.fields()) {
      if (!OF_THE_BODY.contains(field.name().toLowerCase(Locale.ROOT))) {
        fields.add(field);
      }
    }
    for (Field field : kept.fields()) {
      boolean describesBody = OF_THE_BODY.contains(field.name().toLowerCase(Locale.ROOT));
      if (describesBody || notModified.first(field.name()).isEmpty()) {
        fields.add(field);
      }
    }
    return new Headers(fields);
  }

  /**
   * What is kept of a page that a 304 confirmed. One with another ETag than that which we sent is
   * about another copy (RFC 9111 section 4.3.4): it is not asked for in that way again, so that the
   * next run reads the body.
   *
   * @param before what was kept when the request was made
   * @param now what would be kept of the confirmed page
   */
  static Headers afterNotModified(Headers before, Headers now) {
    Optional<String> sent = before.first(ETAG).map(CopyHeader::opaque);
    Optional<String> confirmed = now.first(ETAG).map(CopyHeader::opaque);
    return sent.isEmpty() || sent.equals(confirmed)
        ? now
        : new Headers(
            now.fields().stream().filter(field -> STATEMENTS.contains(field.name())).toList());
  }

  /** For a GET, weak and strong are the same (RFC 9110 section 13.1.2). */
  private static String opaque(String etag) {
    return etag.startsWith(WEAK) ? etag.substring(WEAK.length()) : etag;
  }
}
