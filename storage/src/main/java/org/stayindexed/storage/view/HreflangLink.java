package org.stayindexed.storage.view;

import org.stayindexed.model.page.RelatedLink.Place;

/**
 * One statement that a URL is a page in another language.
 *
 * @param language as the page writes it
 */
public record HreflangLink(String language, String target, Place place) {}
