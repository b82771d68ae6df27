package org.stayindexed.crawler.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;

/**
 * One TLS handshake: what the trust manager and the check of names, which the JDK and HttpClient
 * call deep inside it, saw and put up with. Belongs to the thread that shakes hands.
 */
final class Handshake {
  private static final ThreadLocal<Handshake> CURRENT = new ThreadLocal<>();

  private @Nullable CertificateChain chain;
  private @Nullable FailureClass fault;

  /** The handshake of this thread begins. */
  static Handshake begin() {
    Handshake handshake = new Handshake();
    CURRENT.set(handshake);
    return handshake;
  }

  /** The handshake that this thread is in. */
  static Handshake current() {
    return CURRENT.get();
  }

  void end() {
    CURRENT.remove();
  }

  void presented(CertificateChain certificates) {
    chain = certificates;
  }

  /** A fault that does not end the handshake; the first one counts. */
  void tolerated(FailureClass tolerated) {
    if (fault == null) {
      fault = tolerated;
    }
  }

  /** What the server sent; absent where an earlier session was taken up again. */
  Optional<CertificateChain> chain() {
    return Optional.ofNullable(chain);
  }

  Optional<FailureClass> fault() {
    return Optional.ofNullable(fault);
  }
}
