package org.stayindexed.model.run;

import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.ServerCertificate;

/**
 * A server presented a certificate; handed over once in a run for each server and certificate.
 *
 * @param host as in its URLs, without the brackets of an IPv6 address
 * @param fault why a browser would refuse it
 */
public record CertificateSeen(
    String host,
    int port,
    Instant seenAt,
    ServerCertificate certificate,
    Optional<FailureClass> fault)
    implements CrawlFact {}
