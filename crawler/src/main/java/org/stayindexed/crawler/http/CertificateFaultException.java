package org.stayindexed.crawler.http;

import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;

/** A certificate has a fault that the JDK's exceptions do not tell from others. */
final class CertificateFaultException extends CertificateException {
  private static final long serialVersionUID = 1L;

  private final FailureClass fault;

  CertificateFaultException(FailureClass fault, @Nullable CertificateException cause) {
    super(fault.explanation(), cause);
    this.fault = fault;
  }

  FailureClass fault() {
    return fault;
  }
}
