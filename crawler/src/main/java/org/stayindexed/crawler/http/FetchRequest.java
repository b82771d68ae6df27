package org.stayindexed.crawler.http;

import org.stayindexed.model.url.PageUrl;

/**
 * One request to make.
 *
 * @param url what to ask for
 * @param onSent called once, on the fetching thread, when the request has been written: the moment
 *     from which the gap to the next request counts, because the server cannot have seen it later
 */
public record FetchRequest(PageUrl url, Runnable onSent) {}
