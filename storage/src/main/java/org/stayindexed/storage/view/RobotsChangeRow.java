package org.stayindexed.storage.view;

/**
 * What a change of robots.txt did to a crawler, as in the view {@code robots_change}.
 *
 * @param urlsForbidden that it was allowed before and is not now
 * @param urlsAllowed that it is allowed now and was not before
 */
public record RobotsChangeRow(String origin, String agent, long urlsForbidden, long urlsAllowed) {}
