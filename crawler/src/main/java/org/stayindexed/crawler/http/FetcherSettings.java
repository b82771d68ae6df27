package org.stayindexed.crawler.http;

/**
 * How a fetcher presents itself, how much it may hold open and to whom it connects.
 *
 * @param userAgent the whole User-Agent line
 * @param connectionsPerHost at most so many connections to one host
 * @param connections at most so many in all
 * @param limits what one request may cost
 * @param policy to whom it connects
 */
public record FetcherSettings(
    String userAgent,
    int connectionsPerHost,
    int connections,
    FetchLimits limits,
    ConnectionPolicy policy) {}
