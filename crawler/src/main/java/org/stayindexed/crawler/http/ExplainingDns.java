package org.stayindexed.crawler.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The JDK remembers for some seconds that a name was not resolved, but not why, and then throws the
 * bare name. This remembers the reason, so that a name server that is down does not become a host
 * that does not exist.
 */
final class ExplainingDns implements DnsResolver {
  private final DnsResolver jdk;
  private final Map<String, String> reasons = new ConcurrentHashMap<>();

  ExplainingDns(DnsResolver jdk) {
    this.jdk = jdk;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    try {
      InetAddress[] addresses = jdk.resolve(host);
      reasons.remove(host);
      return addresses;
    } catch (UnknownHostException e) {
      throw explained(host, e);
    }
  }

  private UnknownHostException explained(String host, UnknownHostException thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (!message.equals(host)) {
      reasons.put(host, message);
      return thrown;
    }
    UnknownHostException explained = new UnknownHostException(reasons.getOrDefault(host, message));
    explained.addSuppressed(thrown);
    return explained;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return jdk.resolveCanonicalHostname(host);
  }
}
