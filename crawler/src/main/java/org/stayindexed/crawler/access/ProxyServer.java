package org.stayindexed.crawler.access;

import java.util.Optional;

/**
 * An HTTP proxy that every request goes through; to https through a tunnel.
 *
 * @param login for the proxy that asks for one
 */
public record ProxyServer(String host, int port, Optional<Login> login) {}
