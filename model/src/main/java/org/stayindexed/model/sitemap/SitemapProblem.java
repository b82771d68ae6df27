package org.stayindexed.model.sitemap;

import java.io.Serializable;

/**
 * Something that is wrong with a sitemap.
 *
 * @param fault what
 * @param count how often, 1 where it is about the file as a whole
 * @param example the first of them, or what happened; may be empty
 */
public record SitemapProblem(SitemapFault fault, int count, String example)
    implements Serializable {}
