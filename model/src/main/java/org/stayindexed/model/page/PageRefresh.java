package org.stayindexed.model.page;

import java.io.Serializable;
import java.time.Duration;
import org.stayindexed.model.url.PageUrl;

/**
 * A meta refresh or {@code Refresh:} header that leads to another page.
 *
 * @param delay how long a browser waits; none counts as a permanent redirect
 * @param target where it leads, resolved
 * @param evidence the header line or the tag
 */
public record PageRefresh(Duration delay, PageUrl target, String evidence)
    implements Serializable {}
