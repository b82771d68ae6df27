package org.stayindexed.crawler.http;

/**
 * How a fetcher presents itself and how much it may hold open.
 *
 * @param userAgent the whole User-Agent line
 * @param connectionsPerHost at most so many connections to one host
 * @param connections at most so many in all
 * @param limits what one request may cost
 */
public record FetcherSettings(
    String userAgent, int connectionsPerHost, int connections, FetchLimits limits) {}
