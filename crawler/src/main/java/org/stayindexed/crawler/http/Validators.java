package org.stayindexed.crawler.http;

import java.util.Optional;

/**
 * What a server said of a copy that we have, sent back to it so that it need not send the body
 * again (RFC 9110 section 13.1).
 *
 * @param etag goes into If-None-Match as it stands, weak or strong
 * @param lastModified goes into If-Modified-Since as it stands; servers compare the text
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {}
