package org.stayindexed.crawler.http;

import java.security.KeyStore;
import java.util.function.Consumer;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.CertificateSeen;

/**
 * What a fetcher takes from outside, and tests replace.
 *
 * @param names finds the addresses of hosts
 * @param authorities whose certificates are trusted; null for those that the JDK ships
 * @param certificates receives each certificate that a server presented
 */
record Network(
    DnsResolver names, @Nullable KeyStore authorities, Consumer<CertificateSeen> certificates) {}
