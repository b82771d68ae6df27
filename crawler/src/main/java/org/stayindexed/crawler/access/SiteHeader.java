package org.stayindexed.crawler.access;

import org.stayindexed.model.secret.Secret;

/**
 * A header that goes with every request to the site.
 *
 * @param name a token (RFC 9110 section 5.6.2)
 * @param value may be a secret
 */
public record SiteHeader(String name, Secret value) {}
