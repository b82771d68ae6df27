package org.stayindexed.storage.view;

import org.stayindexed.model.risk.RiskState;

/** How many pages of a site are in that state. */
public record RiskStateCount(RiskState state, long pages) {}
