package org.stayindexed.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.risk.Wish;

/**
 * Where a page stands when its risk is judged.
 *
 * @param reason why it is not eligible, empty if it is
 * @param evidence what proves it
 * @param pointsTo the id of the URL that it redirects to or names as canonical
 * @param lastRun the run that saw it last
 * @param lastSeen when that was
 * @param looks how often that run asked for it
 * @param lostRun the run since which it is not eligible, if it was before
 * @param lostAt when that run saw it
 * @param lastEligible when it was seen eligible last
 * @param wishes how the site says that it wants the page indexed
 * @param expiry when it asks to be shown no more
 * @param versionId the number of its version
 */
record RiskPage(
    Optional<IndexReason> reason,
    @Nullable String evidence,
    @Nullable Long pointsTo,
    long lastRun,
    Instant lastSeen,
    int looks,
    @Nullable Long lostRun,
    Optional<Instant> lostAt,
    Optional<Instant> lastEligible,
    Set<Wish> wishes,
    Optional<Instant> expiry,
    long versionId) {}
