package org.stayindexed.storage.view;

import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;

/**
 * What the verdict on a page rests on.
 *
 * @param robotsAccessId the number of what robots.txt says of it, see {@code VerdictReader}
 */
public record VerdictRow(
    String url,
    @Nullable Integer status,
    Eligibility verdict,
    @Nullable IndexReason reason,
    @Nullable String evidence,
    @Nullable String otherReasons,
    @Nullable String directives,
    @Nullable String redirectTo,
    @Nullable Long robotsAccessId) {}
