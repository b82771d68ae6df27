package org.stayindexed.storage.view;

import org.jspecify.annotations.Nullable;

/** One URL of one run, as in the view {@code page_history}. */
public record PageRow(
    String url,
    @Nullable Integer status,
    @Nullable String failure,
    @Nullable String evidence,
    @Nullable String redirectTo,
    @Nullable String foundOn,
    int depth) {}
