package org.stayindexed.crawler.http;

import java.security.cert.CertificateException;

/** The server presented one certificate that nobody but itself has signed. */
final class SelfSignedException extends CertificateException {
  private static final long serialVersionUID = 1L;

  SelfSignedException(CertificateException cause) {
    super("self-signed certificate", cause);
  }
}
