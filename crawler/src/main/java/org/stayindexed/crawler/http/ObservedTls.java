package org.stayindexed.crawler.http;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Reports the certificate of each handshake, whether it came to a connection or not. */
final class ObservedTls implements TlsSocketStrategy {
  private final TlsSocketStrategy tls;
  private final PresentedCertificates certificates;

  ObservedTls(TlsSocketStrategy tls, PresentedCertificates certificates) {
    this.tls = tls;
    this.certificates = certificates;
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String host, int port, Object attachment, HttpContext context)
      throws IOException {
    Handshake handshake = Handshake.begin();
    try {
      SSLSocket secured = tls.upgrade(socket, host, port, attachment, context);
      handshake.chain().ifPresent(chain -> certificates.saw(host, port, chain, handshake.fault()));
      return secured;
    } catch (IOException e) {
      handshake.chain().ifPresent(chain -> certificates.refused(host, port, chain, e));
      throw e;
    } finally {
      handshake.end();
    }
  }
}
