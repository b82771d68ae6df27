package org.stayindexed.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.net.ssl.SSLProtocolException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.fetch.Transport;

/** One request on its way: its clock, its cancellation, and the classification of its end. */
final class Exchange {
  private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

  /** Error pages are read to this point so that their connection can be used again. */
  private static final int DISCARDED_BODY_BYTES = 256 * 1024;

  private final Connections connections;
  private final FetchRequest request;
  private final FetchLimits limits;
  private final Instant startedAt;
  private final long startNanos = System.nanoTime();

  private volatile CancellableGet get;
  private volatile @Nullable Future<?> awaited;
  private volatile boolean deadlinePassed;
  private volatile boolean aborted;
  private long firstByteNanos;
  private @Nullable EndpointDetails endpoint;
  private long receivedBefore;
  private boolean onUsedConnection;
  private boolean sent;

  /** Nothing of the answer is left on the connection, not even behind the end of its coding. */
  private boolean drained;

  Exchange(Connections connections, FetchRequest request, FetchLimits limits, Clock clock) {
    this.connections = connections;
    this.request = request;
    this.limits = limits;
    this.startedAt = clock.instant();
    this.get = newGet();
  }

  /** The exchange that the calling thread runs. */
  static Exchange current() {
    return CURRENT.get();
  }

  /** Called when a connection was found for the request, which goes out next. */
  void sendingOn(EndpointDetails connection) {
    endpoint = connection;
    receivedBefore = connection.getReceivedBytesCount();
    onUsedConnection = connection.getRequestCount() > 0;
  }

  /** Called when the request has gone out. */
  void sent() {
    if (!sent) {
      sent = true;
      request.listener().sent();
    }
  }

  /** Called when the thread is about to wait for something that is no connection. */
  void waitsFor(Future<?> future) {
    awaited = future;
    if (deadlinePassed || aborted) {
      future.cancel(false);
    }
  }

  /** Called by the timer. */
  void passDeadline() {
    deadlinePassed = true;
    cancel();
  }

  /** Called when the whole fetcher stops. */
  void abort() {
    aborted = true;
    cancel();
  }

  private void cancel() {
    Future<?> waitedFor = awaited;
    if (waitedFor != null) {
      waitedFor.cancel(false);
    }
    get.cancel();
  }

  FetchResult run() {
    if (BlockedPorts.contain(request.url().port())) {
      return unanswered(FailureClass.BLOCKED_PORT, "");
    }
    CURRENT.set(this);
    try {
      return executed();
    } catch (IOException | RuntimeException e) {
      return unanswered(e);
    } finally {
      CURRENT.remove();
    }
  }

  /**
   * A kept-alive connection may be closed by the server at the moment we use it again; that says
   * nothing about the page, so the request is sent once more, on a new connection.
   */
  private FetchResult executed() throws IOException {
    try {
      return answered(open());
    } catch (NoHttpResponseException | SocketException | SSLProtocolException e) {
      if (!onUsedConnection || deadlinePassed || aborted) {
        throw e;
      }
      renew();
      return answered(open());
    }
  }

  private void renew() {
    connections.dropIdle();
    get = newGet();
    if (deadlinePassed || aborted) {
      // The timer may have cancelled the old one just now.
      get.cancel();
    }
  }

  private CancellableGet newGet() {
    CancellableGet fresh = new CancellableGet(request.url());
    fresh.setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    fresh.setHeader("Accept-Encoding", ContentDecoder.ACCEPTED);
    connections.signer().sign(fresh, request.url());
    request.validators().ifPresent(validators -> setConditions(fresh, validators));
    return fresh;
  }

  /** Whether the site has asked for a login, so that the request would be signed better now. */
  boolean isWorthRepeating(FetchResult result) {
    return result
        .outcome()
        .answer()
        .filter(answer -> connections.signer().learns(get, request.url(), answer))
        .isPresent();
  }

  private static void setConditions(CancellableGet get, Validators validators) {
    validators.etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
    validators.lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
  }

  private int bodyLimit() {
    return request.maxBodyBytes().orElse(limits.bodyBytes());
  }

  private ClassicHttpResponse open() throws IOException {
    ClassicHttpResponse response =
        connections
            .client()
            .executeOpen(
                CancellableGet.target(request.url()), get, connections.contextFor(request.url()));
    firstByteNanos = System.nanoTime();
    request.listener().answered();
    return response;
  }

  private FetchResult answered(ClassicHttpResponse response) {
    boolean wanted = response.getCode() / 100 == 2;
    BoundedBody body = new BoundedBody(wanted ? bodyLimit() : DISCARDED_BODY_BYTES);
    Headers headers = ResponseHeaders.of(response);
    BodyFacts facts;
    try {
      facts =
          read(response.getEntity(), wanted ? headers.all("Content-Encoding") : List.of(), body);
    } catch (IOException | RuntimeException e) {
      facts = BodyFacts.broken(body.length(), failure(e, true));
    }
    close(response);
    FetchOutcome outcome =
        new FetchOutcome.Answered(
            response.getCode(), headers, facts, timings(), transport(response));
    return new FetchResult(outcome, wanted ? body.toBytes() : FetchResult.NO_BODY);
  }

  private Transport transport(ClassicHttpResponse response) {
    String protocol = response.getVersion() == null ? "" : response.getVersion().format();
    String reason = ResponseHeaders.text(response.getReasonPhrase());
    Optional<FailureClass> fault = connections.certificates().toleratedAt(request.url());
    if (endpoint == null) {
      return new Transport(protocol, reason, "", 0, fault);
    }
    long bytes = endpoint.getReceivedBytesCount() - receivedBefore;
    return new Transport(protocol, reason, address(endpoint), bytes, fault);
  }

  private static String address(EndpointDetails endpoint) {
    return endpoint.getRemoteAddress() instanceof InetSocketAddress remote
            && remote.getAddress() != null
        ? remote.getAddress().getHostAddress()
        : "";
  }

  private BodyFacts read(@Nullable HttpEntity entity, List<String> codings, BoundedBody body)
      throws IOException {
    if (entity == null) {
      drained = true;
      return BodyFacts.EMPTY;
    }
    InputStream raw = entity.getContent();
    InputStream content = new ContentDecoder(bodyLimit()).decode(raw, codings);
    boolean whole = body.readFrom(content, entity.getContentLength());
    drained = whole && raw.read() < 0;
    return whole ? BodyFacts.complete(body.length()) : BodyFacts.cut(body.length());
  }

  /** Closing drains what is left, for ever if the server likes; cancelling first prevents that. */
  private void close(ClassicHttpResponse response) {
    if (!drained) {
      get.cancel();
    }
    try {
      response.close();
    } catch (IOException ignored) {
      // The connection is gone, which is what was wanted, or the body is complete already.
    }
  }

  private FetchResult unanswered(Exception thrown) {
    FailureClass failure = failure(thrown, false);
    return unanswered(failure, FailureDetail.of(failure, thrown));
  }

  private FetchResult unanswered(FailureClass failure, String detail) {
    return new FetchResult(
        new FetchOutcome.Unanswered(failure, detail, timings()), FetchResult.NO_BODY);
  }

  private FailureClass failure(Exception thrown, boolean inBody) {
    if (deadlinePassed) {
      return FailureClass.TOTAL_TIMEOUT;
    }
    return inBody ? FailureClassifier.inBody(thrown) : FailureClassifier.beforeAnswer(thrown);
  }

  private Timings timings() {
    long now = System.nanoTime();
    long firstByte = firstByteNanos == 0 ? now : firstByteNanos;
    return new Timings(
        startedAt, Duration.ofNanos(firstByte - startNanos), Duration.ofNanos(now - startNanos));
  }
}
