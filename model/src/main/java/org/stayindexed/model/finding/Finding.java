package org.stayindexed.model.finding;

import org.stayindexed.model.hash.Sha256;

/**
 * Something that is wrong, and where.
 *
 * @param rule which rule it breaks
 * @param subject the URL, or what else it is about
 * @param hit what was found
 */
public record Finding(FindingRule rule, String subject, Hit hit) {

  /** The same in every run as long as it is the same finding, on every machine. */
  public long fingerprint() {
    return Sha256.first64Of(rule.id() + "\n" + subject + "\n" + hit.essence());
  }
}
