package org.stayindexed.model.fetch;

import java.io.Serializable;
import java.time.Instant;

/**
 * The certificate of a server (RFC 5280).
 *
 * @param subject whom it names, as RFC 2253 writes it; often only a host
 * @param issuer who signed it, written likewise
 * @param notBefore the first moment at which it is valid
 * @param notAfter the last moment at which it is valid
 * @param sha256 its fingerprint, 64 hexadecimal digits
 * @param key algorithm and bits of its public key: {@code RSA 2048}
 * @param signature how it was signed: {@code SHA256withRSA}
 */
public record ServerCertificate(
    String subject,
    String issuer,
    Instant notBefore,
    Instant notAfter,
    String sha256,
    String key,
    String signature)
    implements Serializable {}
