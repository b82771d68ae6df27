package org.stayindexed.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.hash.Sha256;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.EngineVerdict;
import org.stayindexed.model.index.Objection;
import org.stayindexed.model.page.BodyError;
import org.stayindexed.model.page.CanonicalFault;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.url.PageUrl;

/**
 * The part of an observation that is the same every night while the page is the same. Texts are
 * redacted and cut to what their columns hold. Null stands for NULL.
 */
record PageVersion(
    @Nullable Integer status,
    @Nullable String failure,
    @Nullable Integer bodyCode,
    @Nullable String contentType,
    @Nullable PageUrl redirectTo,
    @Nullable PageUrl canonical,
    @Nullable String canonicalFaults,
    @Nullable String title,
    @Nullable String directives,
    RobotsAccess robots,
    Eligibility verdict,
    @Nullable String reason,
    @Nullable String evidence,
    @Nullable String otherReasons,
    List<EngineVerdict> elsewhere) {

  static PageVersion of(PageObservation observation) {
    PageFacts facts = observation.facts();
    Optional<FetchOutcome> outcome = observation.outcome();
    Optional<Objection> decisive = observation.verdict().decisive();
    List<Objection> objections = observation.verdict().objections();
    return new PageVersion(
        outcome.flatMap(o -> o.status().stream().boxed().findFirst()).orElse(null),
        outcome.flatMap(FetchOutcome::failure).map(FailureClass::name).orElse(null),
        facts.bodyError().map(BodyError::code).orElse(null),
        StoredText.orNull(contentType(outcome), 300),
        observation.redirectTo().orElse(null),
        facts.canonicalsThatCount().stream().findFirst().map(CanonicalLink::target).orElse(null),
        canonicalFaults(facts.canonicals()),
        StoredText.orNull(facts.title().orElse(null), 1_000),
        StoredText.orNull(
            lines(facts.directives().stream().map(d -> d.agent() + ": " + d.rules()).toList()),
            4_000),
        observation.robots(),
        observation.verdict().eligibility(),
        decisive.map(objection -> objection.reason().name()).orElse(null),
        StoredText.orNull(decisive.map(Objection::evidence).orElse(null), 4_000),
        StoredText.orNull(
            lines(
                objections.stream()
                    .skip(1)
                    .map(objection -> objection.reason() + ": " + objection.evidence())
                    .toList()),
            4_000),
        observation.verdict().elsewhere());
  }

  private static @Nullable String canonicalFaults(List<CanonicalLink> canonicals) {
    Map<CanonicalFault, String> faults = CanonicalFault.in(canonicals);
    return faults.isEmpty() ? null : StoredText.of(CanonicalFault.write(faults), 4_000);
  }

  private static @Nullable String contentType(Optional<FetchOutcome> outcome) {
    return outcome
        .flatMap(FetchOutcome::answer)
        .flatMap(answer -> answer.headers().first("Content-Type"))
        .orElse(null);
  }

  private static @Nullable String lines(List<String> texts) {
    return texts.isEmpty() ? null : String.join("\n", texts);
  }

  /**
   * Equal for equal versions, and as good as certainly different for others. A redirect whose
   * target differs only in a secret, a new session id every night say, is the same.
   */
  long hash() {
    String all =
        Arrays.asList(
                status,
                failure,
                bodyCode,
                contentType,
                redirectTo,
                canonical,
                title,
                directives,
                robots.fingerprint(),
                verdict,
                reason,
                evidence,
                otherReasons)
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining("\u0000"));
    // Added only where there are any, so that versions of earlier runs keep their hash.
    String verdicts = elsewhere.isEmpty() ? all : all + "\u0000" + elsewhere;
    return Sha256.first64Of(
        canonicalFaults == null ? verdicts : verdicts + "\u0000" + canonicalFaults);
  }
}
