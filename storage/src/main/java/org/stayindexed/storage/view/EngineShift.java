package org.stayindexed.storage.view;

/**
 * How many pages of a run an engine judges otherwise than Google, and in which direction.
 *
 * @param differ of how many the verdict or its reason is another
 * @param moreEligible how many more it may index; negative where fewer
 * @param moreNotEligible how many more it may not
 */
public record EngineShift(String engine, long differ, long moreEligible, long moreNotEligible) {}
