package org.stayindexed.crawler.http;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.ServerCertificate;
import org.stayindexed.model.hash.Sha256;
import org.stayindexed.model.run.CertificateSeen;
import org.stayindexed.model.url.PageUrl;

/** The certificates that servers presented, each handed over once. Safe for many threads. */
final class PresentedCertificates {
  /** Other failures of a handshake have nothing to do with the certificate. */
  private static final Set<FailureClass> OF_CERTIFICATE =
      EnumSet.of(
          FailureClass.TLS_EXPIRED,
          FailureClass.TLS_NOT_YET_VALID,
          FailureClass.TLS_SELF_SIGNED,
          FailureClass.TLS_UNKNOWN_AUTHORITY,
          FailureClass.TLS_INCOMPLETE_CHAIN,
          FailureClass.TLS_WRONG_HOST,
          FailureClass.TLS_WEAK);

  private final Consumer<CertificateSeen> receiver;
  private final Clock clock;
  private final Set<String> handedOver = ConcurrentHashMap.newKeySet();
  private final Map<String, FailureClass> tolerated = new ConcurrentHashMap<>();

  PresentedCertificates(Consumer<CertificateSeen> receiver, Clock clock) {
    this.receiver = receiver;
    this.clock = clock;
  }

  /** The connection came about; a fault was put up with. */
  void saw(String host, int port, CertificateChain chain, Optional<FailureClass> fault) {
    fault.ifPresentOrElse(
        found -> tolerated.put(host + ":" + port, found),
        () -> tolerated.remove(host + ":" + port));
    handOver(host, port, chain.own(), fault);
  }

  /** The certificate was refused, or the handshake failed for another reason behind it. */
  void refused(String host, int port, CertificateChain chain, IOException thrown) {
    Optional<FailureClass> fault =
        Optional.of(TlsFailure.of(thrown)).filter(OF_CERTIFICATE::contains);
    handOver(host, port, chain.own(), fault);
  }

  /** What was put up with at the origin of a URL. */
  Optional<FailureClass> toleratedAt(PageUrl url) {
    if (tolerated.isEmpty() || !url.scheme().equals("https")) {
      return Optional.empty();
    }
    String host = CancellableGet.target(url).getHostName();
    return Optional.ofNullable(tolerated.get(host + ":" + url.port()));
  }

  private void handOver(
      String host, int port, X509Certificate certificate, Optional<FailureClass> fault) {
    ServerCertificate described = described(certificate);
    if (handedOver.add(host + ":" + port + " " + described.sha256())) {
      receiver.accept(new CertificateSeen(host, port, clock.instant(), described, fault));
    }
  }

  private static ServerCertificate described(X509Certificate certificate) {
    return new ServerCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        sha256(certificate),
        key(certificate),
        certificate.getSigAlgName());
  }

  private static String key(X509Certificate certificate) {
    String algorithm = certificate.getPublicKey().getAlgorithm();
    if (certificate.getPublicKey() instanceof RSAKey rsa) {
      return algorithm + " " + rsa.getModulus().bitLength();
    }
    return certificate.getPublicKey() instanceof ECKey ec
        ? algorithm + " " + ec.getParams().getOrder().bitLength()
        : algorithm;
  }

  private static String sha256(X509Certificate certificate) {
    try {
      return HexFormat.of().formatHex(Sha256.of(certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was just read cannot be written", e);
    }
  }
}
