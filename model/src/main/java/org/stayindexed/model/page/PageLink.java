package org.stayindexed.model.page;

import java.io.Serializable;
import org.stayindexed.model.url.PageUrl;

/**
 * A link that a crawler may follow.
 *
 * @param target where it points, resolved
 * @param follow whether the link itself lets crawlers follow it, whatever the directives of its
 *     page say
 */
public record PageLink(PageUrl target, Follow follow) implements Serializable {

  /** What the link says of following. */
  public enum Follow {
    FOLLOW,
    NOFOLLOW
  }
}
