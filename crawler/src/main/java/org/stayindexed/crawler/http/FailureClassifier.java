package org.stayindexed.crawler.http;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.stayindexed.model.fetch.FailureClass;

/** Tells from an exception what failed; the JDK and HttpClient spread that over types and words. */
final class FailureClassifier {
  private FailureClassifier() {}

  /** What ended a request before its header was complete. */
  static FailureClass beforeAnswer(Throwable thrown) {
    if (thrown instanceof UnknownHostException) {
      return dns(thrown);
    }
    if (thrown instanceof ConnectTimeoutException) {
      return FailureClass.CONNECT_TIMEOUT;
    }
    if (thrown instanceof HttpHostConnectException || thrown instanceof ConnectException) {
      return refused(thrown);
    }
    if (thrown instanceof NoRouteToHostException) {
      return FailureClass.UNREACHABLE;
    }
    if (thrown instanceof SSLException) {
      return tls(thrown);
    }
    if (thrown instanceof SocketTimeoutException) {
      return FailureClass.READ_TIMEOUT;
    }
    if (thrown instanceof MessageConstraintException) {
      return FailureClass.HEADER_LIMIT;
    }
    return closedOrMalformed(thrown);
  }

  /** What ended a body before it was complete. */
  static FailureClass inBody(Throwable thrown) {
    if (thrown instanceof ZipException) {
      return FailureClass.DECODE_ERROR;
    }
    if (thrown instanceof ConnectionClosedException
        || thrown instanceof TruncatedChunkException
        || thrown instanceof EOFException) {
      return FailureClass.TRUNCATED;
    }
    if (thrown instanceof MalformedChunkCodingException) {
      return FailureClass.PROTOCOL_ERROR;
    }
    return beforeAnswer(thrown);
  }

  private static FailureClass closedOrMalformed(Throwable thrown) {
    if (thrown instanceof NoHttpResponseException
        || thrown instanceof ConnectionClosedException
        || thrown instanceof SocketException
        || thrown instanceof InterruptedIOException) {
      return FailureClass.RESET;
    }
    return thrown instanceof HttpException || thrown instanceof java.io.IOException
        ? FailureClass.PROTOCOL_ERROR
        : FailureClass.INTERNAL_ERROR;
  }

  /** The resolver's words come from getaddrinfo: EAI_NONAME is final, EAI_AGAIN is not. */
  private static FailureClass dns(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("temporary failure") || message.contains("try again")
        ? FailureClass.DNS_FAILURE
        : FailureClass.DNS_NXDOMAIN;
  }

  private static FailureClass refused(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("unreachable") || message.contains("no route")
        ? FailureClass.UNREACHABLE
        : FailureClass.CONNECT_REFUSED;
  }

  private static FailureClass tls(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException) {
        return FailureClass.TLS_EXPIRED;
      }
      if (cause instanceof SelfSignedException) {
        return FailureClass.TLS_SELF_SIGNED;
      }
      if (cause instanceof CertPathBuilderException) {
        return FailureClass.TLS_UNKNOWN_AUTHORITY;
      }
      if (cause instanceof SSLPeerUnverifiedException) {
        return FailureClass.TLS_WRONG_HOST;
      }
    }
    return FailureClass.TLS_OTHER;
  }
}
