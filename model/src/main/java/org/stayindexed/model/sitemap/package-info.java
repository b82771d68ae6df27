/** What sitemaps say, and what is wrong with them. */
@NullMarked
package org.stayindexed.model.sitemap;

import org.jspecify.annotations.NullMarked;
