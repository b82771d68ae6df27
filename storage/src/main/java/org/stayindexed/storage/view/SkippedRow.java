package org.stayindexed.storage.view;

import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.SkipReason;

/** URLs that a run left out for one reason and pattern, as in the view {@code skipped_url}. */
public record SkippedRow(
    SkipReason reason, String pattern, long links, String example, @Nullable String foundOn) {}
