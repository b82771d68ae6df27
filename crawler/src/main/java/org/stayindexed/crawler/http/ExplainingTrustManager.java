package org.stayindexed.crawler.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.http.ConnectionPolicy.Certificates;
import org.stayindexed.model.fetch.FailureClass;

/**
 * The JDK's own decision about a certificate, and what browsers ask for beyond it; faults that have
 * different repairs are told apart. Revocation is not looked up, as in most browsers.
 */
final class ExplainingTrustManager extends X509ExtendedTrustManager {
  static {
    // The JDK takes a connection that just ends for one that TLS closed, unless it is told not to
    // before it makes the first one: half a page without a length would look whole.
    System.setProperty("com.sun.net.ssl.requireCloseNotify", "true");
  }

  private final X509ExtendedTrustManager jdk;
  private final Certificates wanted;

  private ExplainingTrustManager(X509ExtendedTrustManager jdk, Certificates wanted) {
    this.jdk = jdk;
    this.wanted = wanted;
  }

  /**
   * A TLS context that trusts what the given store holds.
   *
   * @param trusted the trusted authorities; null for those that the JDK ships
   * @param wanted whether to refuse other certificates, or only to note them
   */
  static SSLContext sslContext(@Nullable KeyStore trusted, Certificates wanted) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      X509ExtendedTrustManager jdk = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManager[] ours = {new ExplainingTrustManager(jdk, wanted)};
      context.init(null, ours, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime cannot do TLS", e);
    }
  }

  /** The JDK's decision in one of its three forms. */
  private interface Decision {
    void orThrow() throws CertificateException;
  }

  private void check(X509Certificate[] certificates, Decision jdkDecision)
      throws CertificateException {
    CertificateChain chain = new CertificateChain(certificates);
    Handshake.current().presented(chain);
    try {
      requireGood(chain, jdkDecision);
    } catch (CertificateException e) {
      if (wanted == Certificates.VERIFIED) {
        throw e;
      }
      Handshake.current().tolerated(TlsFailure.of(e));
    }
  }

  private static void requireGood(CertificateChain chain, Decision jdkDecision)
      throws CertificateException {
    try {
      jdkDecision.orThrow();
    } catch (CertificateException e) {
      throw explained(chain, e);
    }
    if (chain.isWeak()) {
      throw new CertificateFaultException(FailureClass.TLS_WEAK, null);
    }
  }

  private static CertificateException explained(CertificateChain chain, CertificateException e) {
    if (chain.isSelfSigned()) {
      return new CertificateFaultException(FailureClass.TLS_SELF_SIGNED, e);
    }
    return e.getCause() instanceof CertPathBuilderException && chain.lacksIntermediate()
        ? new CertificateFaultException(FailureClass.TLS_INCOMPLETE_CHAIN, e)
        : e;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain, () -> jdk.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, () -> jdk.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain, () -> jdk.checkServerTrusted(chain, authType));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    jdk.checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    jdk.checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    jdk.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return jdk.getAcceptedIssuers();
  }
}
