package org.stayindexed.storage.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One finding as a run left it.
 *
 * @param url the page, or the file or server that it is about
 * @param state NEW, ONGOING or REOPENED
 * @param since when the run began that met it first
 * @param foundOn a page that links to it
 */
public record FindingSight(
    String url,
    @Nullable String evidence,
    @Nullable String relatedUrl,
    String state,
    long sinceRun,
    Instant since,
    @Nullable String foundOn) {}
