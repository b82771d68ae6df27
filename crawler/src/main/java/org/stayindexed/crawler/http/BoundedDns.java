package org.stayindexed.crawler.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up on threads of its own, because the JDK's look-up can be neither limited nor
 * cancelled: who waits for it goes on after a while, or when the fetch ends. One look-up for each
 * name at a time.
 */
final class BoundedDns implements DnsResolver, AutoCloseable {
  private static final int THREADS = 64;

  private final DnsResolver jdk;
  private final Duration patience;
  private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), BoundedDns::daemon);

  /**
   * A resolver that uses another one.
   *
   * @param patience how long a caller waits for it
   */
  BoundedDns(DnsResolver jdk, Duration patience) {
    this.jdk = jdk;
    this.patience = patience;
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    CompletableFuture<InetAddress[]> answer = underWay.computeIfAbsent(host, this::begin).copy();
    Exchange.current().waitsFor(answer);
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException unknown ? unknown : failed(host, e);
    } catch (TimeoutException | CancellationException e) {
      throw failed(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(host, e);
    }
  }

  private static UnknownHostException failed(String host, Exception cause) {
    UnknownHostException failed = new UnknownHostException(host + ": no answer in time");
    failed.initCause(cause);
    return failed;
  }

  private CompletableFuture<InetAddress[]> begin(String host) {
    CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            answer.complete(jdk.resolve(host));
          } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
          } finally {
            underWay.remove(host);
          }
        });
    return answer;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "name-look-up");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return jdk.resolveCanonicalHostname(host);
  }

  /** Begins no further look-up; those under way end by themselves. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
