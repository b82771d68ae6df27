package org.stayindexed.storage.view;

import org.stayindexed.model.risk.RiskState;

/**
 * How many pages are in a state of risk.
 *
 * @param wasEligible whether these are pages that were seen eligible
 */
public record RiskCount(RiskState state, boolean wasEligible, long pages) {}
