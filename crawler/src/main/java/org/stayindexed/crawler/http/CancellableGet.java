package org.stayindexed.crawler.http;

import java.util.concurrent.atomic.AtomicMarkableReference;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.net.URIAuthority;
import org.stayindexed.model.url.PageUrl;

/**
 * A GET whose request line holds the path exactly as the URL has it. HttpClient's own request
 * classes go through {@code java.net.URI}, which refuses paths that browsers send, {@code /a|b} or
 * {@code /100%} say.
 */
final class CancellableGet extends BasicClassicHttpRequest implements CancellableDependency {
  private static final long serialVersionUID = 1L;
  private static final Cancellable NOTHING = () -> false;

  private final transient AtomicMarkableReference<Cancellable> dependency =
      new AtomicMarkableReference<>(NOTHING, false);

  CancellableGet(PageUrl url) {
    super(Method.GET, target(url), url.pathAndQuery());
    // As browsers do, and as some servers insist: the default port is not part of Host.
    boolean defaultPort = url.origin().endsWith(url.host());
    setAuthority(new URIAuthority(target(url).getHostName(), defaultPort ? -1 : url.port()));
  }

  static HttpHost target(PageUrl url) {
    String host = url.host();
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return new HttpHost(url.scheme(), name, url.port());
  }

  @Override
  public void setDependency(Cancellable newDependency) {
    Cancellable current = dependency.getReference();
    if (!dependency.compareAndSet(current, newDependency, false, false)) {
      newDependency.cancel();
    }
  }

  @Override
  public boolean isCancelled() {
    return dependency.isMarked();
  }

  /** Closes the connection at once, whatever the fetching thread is waiting for. */
  @Override
  public boolean cancel() {
    while (!dependency.isMarked()) {
      Cancellable current = dependency.getReference();
      if (dependency.compareAndSet(current, current, false, true)) {
        current.cancel();
        return true;
      }
    }
    return false;
  }
}
