package org.stayindexed.report;

import java.util.Optional;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.storage.view.StatusCount;

/**
 * One row of the table of statuses.
 *
 * @param code the status, or a dash where nobody answered
 * @param name its name, or the class of the failure
 * @param note what is unusual about it
 * @param tone the class for the style sheet
 * @param urls how many URLs ended so
 */
public record StatusLine(String code, String name, String note, String tone, long urls) {

  /** The row of a count. */
  public static StatusLine of(StatusCount count) {
    return count
        .statusCode()
        .map(status -> answered(status, count))
        .orElseGet(() -> unanswered(count));
  }

  private static StatusLine answered(int status, StatusCount count) {
    Optional<StatusCatalogue.Entry> entry = StatusCatalogue.find(status);
    String name = entry.map(StatusCatalogue.Entry::name).orElse("unknown code");
    return new StatusLine(
        String.valueOf(status), name, note(entry, count), tone(status, count), count.urls());
  }

  private static String note(Optional<StatusCatalogue.Entry> entry, StatusCount count) {
    if (count.codeInBody().isPresent()) {
      int code = count.codeInBody().get();
      return "but the body reports error " + StatusCatalogue.describe(code);
    }
    if (count.failureClass().isPresent()) {
      return "then " + count.failureClass().get().explanation();
    }
    return entry
        .filter(e -> !e.registered())
        .map(e -> "unofficial; sent by " + e.sender())
        .orElse(entry.isEmpty() ? "unofficial; counts as the x00 of its class" : "");
  }

  private static String tone(int status, StatusCount count) {
    boolean trouble = count.codeInBody().isPresent() || count.failureClass().isPresent();
    if (trouble) {
      return "bad";
    }
    return switch (status / 100) {
      case 2 -> "good";
      case 3 -> "moved";
      default -> "bad";
    };
  }

  private static StatusLine unanswered(StatusCount count) {
    String name = count.failureClass().map(Enum::name).orElse("not asked");
    String note = count.failureClass().map(failure -> failure.explanation()).orElse("");
    return new StatusLine("–", name, note, "bad", count.urls());
  }
}
