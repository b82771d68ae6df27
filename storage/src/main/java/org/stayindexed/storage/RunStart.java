package org.stayindexed.storage;

import java.time.Instant;
import org.stayindexed.model.url.PageUrl;

/**
 * What is known of a run when it begins.
 *
 * @param startUrl where it starts
 * @param startedAt when
 * @param toolVersion version of the program
 * @param userAgent what it sends
 * @param settings its options, as a person would write them
 * @param reach those of them that decide which URLs it comes to: runs that differ in their pace
 *     only can be compared
 */
public record RunStart(
    PageUrl startUrl,
    Instant startedAt,
    String toolVersion,
    String userAgent,
    String settings,
    String reach) {

  /** The site that a URL belongs to: its host, with the port where that is not the default. */
  public String site() {
    return SiteName.of(startUrl).text();
  }
}
