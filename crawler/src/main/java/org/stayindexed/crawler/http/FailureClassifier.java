package org.stayindexed.crawler.http;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.stayindexed.model.fetch.FailureClass;

/** Tells from an exception what failed; the JDK and HttpClient spread that over types and words. */
final class FailureClassifier {
  /**
   * What getaddrinfo says of a name that is not there (EAI_NONAME, EAI_NODATA) on Linux, on macOS
   * and on Windows; whatever else it says may be otherwise next time.
   */
  private static final List<String> NO_SUCH_NAME =
      List.of("name or service not known", "no address associated", "nodename", "no such host");

  private FailureClassifier() {}

  /** What ended a request before its header was complete. */
  static FailureClass beforeAnswer(Throwable thrown) {
    if (thrown instanceof RefusedAddressException) {
      return FailureClass.BLOCKED_ADDRESS;
    }
    if (thrown instanceof UnknownHostException) {
      return dns(thrown);
    }
    if (thrown instanceof ConnectTimeoutException) {
      return FailureClass.CONNECT_TIMEOUT;
    }
    if (thrown instanceof ConnectionRequestTimeoutException) {
      return FailureClass.TOTAL_TIMEOUT;
    }
    if (thrown instanceof ConnectException) {
      return refused(thrown);
    }
    if (thrown instanceof NoRouteToHostException) {
      return FailureClass.UNREACHABLE;
    }
    if (TlsFailure.isUnorderlyEnd(thrown)) {
      return FailureClass.RESET;
    }
    if (thrown instanceof SSLException) {
      return TlsFailure.of(thrown);
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
        || thrown instanceof EOFException
        || TlsFailure.isUnorderlyEnd(thrown)) {
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

  private static FailureClass dns(Throwable thrown) {
    return says(thrown, NO_SUCH_NAME) ? FailureClass.DNS_NXDOMAIN : FailureClass.DNS_FAILURE;
  }

  private static FailureClass refused(Throwable thrown) {
    if (says(thrown, List.of("timed out"))) {
      return FailureClass.CONNECT_TIMEOUT;
    }
    return says(thrown, List.of("unreachable", "no route"))
        ? FailureClass.UNREACHABLE
        : FailureClass.CONNECT_REFUSED;
  }

  private static boolean says(Throwable thrown, List<String> words) {
    String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(message::contains);
  }
}
