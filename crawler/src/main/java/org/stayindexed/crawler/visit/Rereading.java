package org.stayindexed.crawler.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.crawler.http.RequestListener;
import org.stayindexed.crawler.http.Validators;
import org.stayindexed.crawler.parse.PageParts;
import org.stayindexed.crawler.parse.PageReader;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.BodyFingerprint;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.PageMemory;
import org.stayindexed.model.url.PageUrl;

/**
 * Reads pages with what earlier runs learned of them: a body that the server need not send again is
 * not sent, and one that is the same byte for byte is not parsed. What the header says is read from
 * every answer. Safe for many threads, each with its own {@link Visit}.
 */
final class Rereading {
  /**
   * So old may a copy grow before the body is read again without conditions, because there are
   * servers that answer 304 for a page that has changed. Spread by URL over the days before, so
   * that no night has to read everything.
   */
  static final Duration OLDEST = Duration.ofDays(7);

  private static final Duration SPREAD = Duration.ofDays(3);
  private static final int NOT_MODIFIED = 304;

  private final PageMemory memory;
  private final PageParts parts;
  private final Clock clock;

  Rereading(PageMemory memory, PageParts parts, Clock clock) {
    this.memory = memory;
    this.parts = parts;
    this.clock = clock;
  }

  /** The request for a page, with conditions if there is a copy to be confirmed. */
  FetchRequest request(Visit visit, RequestListener listener) {
    memory
        .of(visit.url())
        .filter(page -> page.copy().reader() == parts.version())
        .ifPresent(page -> visit.knows(new KnownCopy(page, isDue(visit.url(), page.copy()))));
    Optional<Validators> validators = visit.known().flatMap(Rereading::conditions);
    validators.flatMap(sent -> visit.known()).ifPresent(KnownCopy::askFor);
    return new FetchRequest(visit.url(), listener, validators, OptionalInt.empty());
  }

  /** A 304 brings no body to parse, so only what can be unpacked may be asked for. */
  private static Optional<Validators> conditions(KnownCopy known) {
    return known.due()
        ? Optional.empty()
        : CopyHeader.validators(known.copy().header()).filter(sent -> known.facts().isPresent());
  }

  private boolean isDue(PageUrl url, PageCopy copy) {
    Duration earlier = Duration.ofSeconds(Math.floorMod(url.hashCode(), SPREAD.toSeconds()));
    return CopyHeader.validators(copy.header()).isPresent()
        && !clock.instant().isBefore(copy.readAt().plus(OLDEST).minus(earlier));
  }

  /** The result as it counts: 304 to a request with conditions is the page as it was. */
  FetchResult withWhatWasConfirmed(Visit visit, FetchResult result) {
    Optional<KnownCopy> asked = visit.known().filter(KnownCopy::askedFor);
    Optional<Answered> answer =
        result.outcome().answer().filter(answered -> answered.statusCode() == NOT_MODIFIED);
    if (asked.isEmpty() || answer.isEmpty()) {
      return result;
    }
    PageCopy copy = asked.get().copy();
    return new FetchResult(
        new Answered(
            200,
            CopyHeader.confirmed(copy.header(), answer.get().headers()),
            BodyFacts.confirmed(copy.bytes()),
            answer.get().timings(),
            answer.get().transport()),
        result.body());
  }

  /** The facts of an answer; what a later run should know of it is noted in the visit. */
  PageFacts read(Visit visit, Answered answer, byte[] body) {
    if (answer.statusCode() / 100 != 2) {
      return PageReader.read(visit.url(), answer, body);
    }
    Optional<BodyFingerprint> fingerprint = fingerprint(visit, answer, body);
    Optional<PageFacts> carriedOver =
        fingerprint.flatMap(
            same ->
                visit
                    .known()
                    .filter(known -> known.copy().fingerprint().equals(Optional.of(same)))
                    .flatMap(KnownCopy::facts));
    PageFacts ofBody =
        carriedOver.orElseGet(
            () -> PageReader.readBody(visit.url(), answer.headers(), body, parts));
    PageCopy now = copy(visit, answer, fingerprint);
    boolean nothingNew = visit.known().filter(known -> known.stillSays(now)).isPresent();
    if (carriedOver.isEmpty() || !nothingNew) {
      visit.learned(new PageContent(visit.url(), now, ofBody));
    }
    return PageReader.withHeader(visit.url(), answer.headers(), ofBody);
  }

  private static Optional<BodyFingerprint> fingerprint(Visit visit, Answered answer, byte[] body) {
    return switch (answer.body().end()) {
      case CONFIRMED -> visit.known().flatMap(known -> known.copy().fingerprint());
      case COMPLETE ->
          answer.statusCode() == 200
              ? Optional.of(BodyFingerprint.of(answer.headers().all("Content-Type"), body))
              : Optional.empty();
      case CUT_AT_LIMIT, BROKEN -> Optional.empty();
    };
  }

  private PageCopy copy(Visit visit, Answered answer, Optional<BodyFingerprint> fingerprint) {
    Instant asked = answer.timings().startedAt();
    Headers header = CopyHeader.of(answer.headers(), asked);
    Optional<PageCopy> confirmed =
        visit
            .known()
            .map(KnownCopy::copy)
            .filter(known -> answer.body().end() == BodyFacts.End.CONFIRMED);
    return new PageCopy(
        parts.version(),
        fingerprint,
        answer.body().bytes(),
        confirmed.map(known -> CopyHeader.afterNotModified(known.header(), header)).orElse(header),
        confirmed.map(PageCopy::readAt).orElse(asked));
  }
}
