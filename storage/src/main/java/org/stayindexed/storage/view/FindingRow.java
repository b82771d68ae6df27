package org.stayindexed.storage.view;

import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.Severity;

/** A finding, as in the view {@code finding}. */
public record FindingRow(
    String url,
    String rule,
    Severity severity,
    String title,
    @Nullable String evidence,
    @Nullable String relatedUrl,
    long sinceRun,
    String advice,
    String source) {}
