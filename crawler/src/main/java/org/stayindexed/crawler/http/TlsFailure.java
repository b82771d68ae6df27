package org.stayindexed.crawler.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;

/** Tells from an exception what was wrong with a TLS handshake. */
final class TlsFailure {
  /**
   * The names of the alerts by which a server says that there is nothing in common (RFC 8446
   * section 6), and what the JDK says of a server that chose what it does not offer.
   */
  private static final List<String> NOTHING_IN_COMMON =
      List.of(
          "alert: protocol_version",
          "alert: handshake_failure",
          "alert: insufficient_security",
          "is not accepted by client preferences",
          "no appropriate protocol");

  private TlsFailure() {}

  /**
   * Whether the connection ended without the end of TLS, so that nobody knows whether all of an
   * answer came.
   */
  static boolean isUnorderlyEnd(Throwable thrown) {
    return thrown instanceof SSLProtocolException
        && "Remote host terminated the connection".equals(thrown.getMessage());
  }

  static FailureClass of(Throwable thrown) {
    // The JDK's own refusal of weak algorithms hides behind another class of failure.
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathValidatorException invalid
          && invalid.getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
        return FailureClass.TLS_WEAK;
      }
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<FailureClass> fault = ofCertificate(cause);
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    return hasNothingInCommon(thrown.getMessage())
        ? FailureClass.TLS_PROTOCOL
        : FailureClass.TLS_OTHER;
  }

  private static Optional<FailureClass> ofCertificate(Throwable cause) {
    if (cause instanceof CertificateFaultException known) {
      return Optional.of(known.fault());
    }
    if (cause instanceof CertificateExpiredException) {
      return Optional.of(FailureClass.TLS_EXPIRED);
    }
    if (cause instanceof CertificateNotYetValidException) {
      return Optional.of(FailureClass.TLS_NOT_YET_VALID);
    }
    if (cause instanceof CertPathBuilderException) {
      return Optional.of(FailureClass.TLS_UNKNOWN_AUTHORITY);
    }
    return cause instanceof SSLPeerUnverifiedException
        ? Optional.of(FailureClass.TLS_WRONG_HOST)
        : Optional.empty();
  }

  private static boolean hasNothingInCommon(@Nullable String message) {
    String words = String.valueOf(message).toLowerCase(Locale.ROOT);
    return NOTHING_IN_COMMON.stream().anyMatch(words::contains);
  }
}
