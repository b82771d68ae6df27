package org.stayindexed.model.index;

import java.util.Optional;

/**
 * One rule of index eligibility: a pure function of one crawled page. It says nothing where it does
 * not apply.
 */
@FunctionalInterface
public interface IndexRule {

  /** The objection of this rule to the page, with its evidence. */
  Optional<Objection> objectionTo(CrawledPage page);
}
