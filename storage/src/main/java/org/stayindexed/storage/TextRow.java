package org.stayindexed.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.hash.Sha256;
import org.stayindexed.model.page.PageText;
import org.stayindexed.model.run.PageObservation;

/**
 * What a page says to its readers, as it is stored. Null stands for NULL.
 *
 * @param hash equal for equal rows, and as good as certainly different for others
 */
record TextRow(
    @Nullable String description,
    @Nullable String heading,
    int headings,
    int words,
    long fingerprint,
    long simHash,
    long hash) {

  /** Of an answer that is a page; what stands on an error page is not what the page says. */
  static @Nullable TextRow of(PageObservation observation) {
    boolean isPage =
        observation
            .outcome()
            .flatMap(FetchOutcome::answer)
            .filter(answer -> answer.statusCode() / 100 == 2)
            .isPresent();
    Optional<PageText> text = observation.facts().text();
    return isPage ? text.map(TextRow::of).orElse(null) : null;
  }

  private static TextRow of(PageText text) {
    String description = StoredText.orNull(text.description().orElse(null), 1_000);
    String heading = StoredText.orNull(text.heading().orElse(null), 300);
    String all =
        text.fingerprint()
            + "\u0000"
            + text.words()
            + "\u0000"
            + text.headings()
            + "\u0000"
            + description
            + "\u0000"
            + heading
            + "\u0000"
            + text.simHash();
    return new TextRow(
        description,
        heading,
        text.headings(),
        text.words(),
        text.fingerprint(),
        text.simHash(),
        Sha256.first64Of(all));
  }
}
