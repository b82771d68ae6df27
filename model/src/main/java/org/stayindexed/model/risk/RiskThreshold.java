package org.stayindexed.model.risk;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stayindexed.model.index.Basis;

/** A time of the de-index clock, with what it rests on. */
public enum RiskThreshold {
  SERVER_ERROR_HIGH(
      Duration.ofHours(24),
      Basis.INFERRED,
      RiskCause.SERVER_ERROR,
      "from the first 5xx or 429 until the risk is high"),
  SERVER_ERROR_DROPPED(
      Duration.ofDays(2),
      Basis.DOCUMENTED,
      RiskCause.SERVER_ERROR,
      "from the first 5xx or 429 until the page is probably dropped"),
  NO_ANSWER_HIGH(
      Duration.ofHours(24),
      Basis.INFERRED,
      RiskCause.NO_ANSWER,
      "from the first time without an answer until the risk is high"),
  NO_ANSWER_DROPPED(
      Duration.ofDays(3),
      Basis.INFERRED,
      RiskCause.NO_ANSWER,
      "from the first time without an answer until the page is probably dropped"),
  CLIENT_ERROR_DROPPED(
      Duration.ofHours(24),
      Basis.REPORTED,
      RiskCause.CLIENT_ERROR,
      "from Googlebot's first 4xx until the page is probably dropped"),
  ROBOTS_UNREACHABLE_HIGH(
      Duration.ofHours(12),
      Basis.DOCUMENTED,
      RiskCause.ROBOTS_UNREACHABLE,
      "from the first unreadable robots.txt until Google crawls again by its last copy"),
  ROBOTS_UNREACHABLE_DROPPED(
      Duration.ofDays(30),
      Basis.DOCUMENTED,
      RiskCause.ROBOTS_UNREACHABLE,
      "from the first unreadable robots.txt until Google decides anew"),
  EXPIRY_WATCHED(
      Duration.ofDays(7),
      Basis.INFERRED,
      RiskCause.UNAVAILABLE_AFTER,
      "before its unavailable_after date a page is watched for so long"),
  EXPIRY_DROPPED(
      Duration.ofHours(24),
      Basis.REPORTED,
      RiskCause.UNAVAILABLE_AFTER,
      "from the unavailable_after date until the page is probably dropped");

  private final Duration standard;
  private final Basis basis;
  private final RiskCause cause;
  private final String meaning;

  RiskThreshold(Duration standard, Basis basis, RiskCause cause, String meaning) {
    this.standard = standard;
    this.basis = basis;
    this.cause = cause;
    this.meaning = meaning;
  }

  /** Its name as people write it: {@code server-error-high}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every name. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(RiskThreshold::label).toList();
  }

  /** The one with that name. */
  public static Optional<RiskThreshold> labelled(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  /** What it is unless somebody changes it. */
  public Duration standard() {
    return standard;
  }

  /** Whether that is documented, reported or inferred. */
  public Basis basis() {
    return basis;
  }

  /** The cause whose clock it belongs to. */
  public RiskCause cause() {
    return cause;
  }

  /** The address of the page that it rests on. */
  public String source() {
    return cause.source();
  }

  /** From when to when. */
  public String meaning() {
    return meaning;
  }
}
