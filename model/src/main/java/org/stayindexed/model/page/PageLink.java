package org.stayindexed.model.page;

import java.io.Serializable;
import org.stayindexed.model.url.PageUrl;

/**
 * A link that a crawler may follow.
 *
 * @param target where it points, resolved
 * @param follow whether the page lets crawlers follow it
 */
public record PageLink(PageUrl target, Follow follow) implements Serializable {

  /** What the page says of following. */
  public enum Follow {
    FOLLOW,
    NOFOLLOW
  }
}
