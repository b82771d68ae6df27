package org.stayindexed.model.page;

import java.io.Serializable;
import org.stayindexed.model.url.PageUrl;

/**
 * A declared canonical URL.
 *
 * @param target where it points, resolved
 * @param written the address as the page writes it, cut at 500 characters
 * @param evidence the header line or the tag
 */
public record CanonicalLink(PageUrl target, String written, String evidence)
    implements Serializable {}
