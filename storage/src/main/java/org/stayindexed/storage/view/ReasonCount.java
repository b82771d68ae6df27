package org.stayindexed.storage.view;

import org.stayindexed.model.index.IndexReason;

/** How many URLs of a run have a verdict for this reason. */
public record ReasonCount(IndexReason reason, long urls) {}
