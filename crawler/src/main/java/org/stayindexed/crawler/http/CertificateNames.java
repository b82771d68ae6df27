package org.stayindexed.crawler.http;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HttpClientHostnameVerifier;
import org.stayindexed.crawler.http.ConnectionPolicy.Certificates;
import org.stayindexed.model.fetch.FailureClass;

/**
 * The hosts that a certificate is for: its alternative names only. HttpClient also takes the common
 * name of an old certificate, which browsers and RFC 9525 section 2 no longer do.
 */
final class CertificateNames implements HttpClientHostnameVerifier {
  private final HttpClientHostnameVerifier verifier = new DefaultHostnameVerifier();
  private final Certificates wanted;

  CertificateNames(Certificates wanted) {
    this.wanted = wanted;
  }

  @Override
  public void verify(String host, X509Certificate certificate) throws SSLException {
    try {
      requireName(host, certificate);
    } catch (SSLException e) {
      if (wanted == Certificates.VERIFIED) {
        throw e;
      }
      Handshake.current().tolerated(FailureClass.TLS_WRONG_HOST);
    }
  }

  private void requireName(String host, X509Certificate certificate) throws SSLException {
    if (!hasAlternativeNames(certificate)) {
      throw new SSLPeerUnverifiedException(
          "Certificate for <" + host + "> has no subject alternative names");
    }
    verifier.verify(host, certificate);
  }

  @Override
  public boolean verify(String host, SSLSession session) {
    try {
      verify(host, (X509Certificate) session.getPeerCertificates()[0]);
      return true;
    } catch (SSLException e) {
      return false;
    }
  }

  private static boolean hasAlternativeNames(X509Certificate certificate) {
    try {
      return certificate.getSubjectAlternativeNames() != null;
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
