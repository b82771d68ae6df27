package org.stayindexed.storage.view;

/**
 * What became of the links of a run to other sites.
 *
 * @param checked targets that were looked at
 * @param broken those that answer 404 or another error, or not at all
 * @param forbidden those that their own robots.txt kept us from asking
 */
public record ExternalCounts(long checked, long broken, long forbidden) {}
