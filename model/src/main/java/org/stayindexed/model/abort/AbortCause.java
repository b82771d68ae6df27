package org.stayindexed.model.abort;

/** What makes clients go away before they get an answer (nginx 499), and what to do about it. */
public enum AbortCause {
  /** Most waited for the same time: not they gave up, but a limit between them and the server. */
  TIMEOUT_IN_FRONT(
      "a time limit in front of the server",
      "Give the load balancer, CDN or client an idle timeout above the proxy's own"
          + " (proxy_read_timeout), and make the URL answer well within it."),
  /** They waited, and the server behind was what they waited for. */
  SLOW_UPSTREAM(
      "a slow server behind the proxy",
      "Make the backend faster: slow queries, contention, caching. proxy_ignore_client_abort on for"
          + " work that must complete; proxy_connect_timeout, proxy_read_timeout and"
          + " proxy_send_timeout to match the backend rather than ever higher."),
  /** They waited, but hardly for the server behind. */
  WAITED_IN_FRONT(
      "waiting in front of the server behind",
      "Look at connections and queues: worker_connections, limit_req, upstream keepalive, slow"
          + " uploads. Log $upstream_connect_time to see the connecting."),
  /** They were gone before an answer could have been ready. */
  LEFT_AT_ONCE(
      "clients that leave at once",
      "Usually nothing: people who click on, prefetching, health checks and scanners. See who left"
          + " before changing anything."),
  /** There are times, but they fit no cause. */
  UNCLEAR(
      "unclear",
      "Compare with the hours of the day and with deployments; log $upstream_connect_time,"
          + " $upstream_header_time and $request_completion to learn more."),
  /** The log has no times. */
  NO_TIMES(
      "not to be told: the log has no times",
      "Add rt=$request_time uct=\"$upstream_connect_time\" uht=\"$upstream_header_time\""
          + " urt=\"$upstream_response_time\" done=\"$request_completion\" to nginx's log_format.");

  private final String title;
  private final String advice;

  AbortCause(String title, String advice) {
    this.title = title;
    this.advice = advice;
  }

  /** In plain words. */
  public String title() {
    return title;
  }

  /** What the owner of the server can do. */
  public String advice() {
    return advice;
  }
}
