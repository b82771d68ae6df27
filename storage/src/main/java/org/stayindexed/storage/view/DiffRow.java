package org.stayindexed.storage.view;

import org.jspecify.annotations.Nullable;

/** One URL that differs between two runs; null where a run has nothing. */
public record DiffRow(String url, @Nullable String before, @Nullable String after) {}
