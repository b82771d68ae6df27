package org.stayindexed.storage.view;

import java.time.Instant;

/**
 * A certificate that a server presented, as in the view {@code certificate}.
 *
 * @param notAfter when it ends
 */
public record CertificateRow(String host, int port, Instant notAfter) {}
