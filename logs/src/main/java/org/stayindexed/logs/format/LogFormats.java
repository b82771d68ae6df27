package org.stayindexed.logs.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The formats that have a name, of every common server. */
final class LogFormats {
  private static final String COMBINED =
      "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent"
          + " \"$http_referer\" \"$http_user_agent\"";
  static final Set<Integer> NGINX_ABORT = Set.of(499);

  /** A status of 0 says that none was sent. */
  private static final Set<Integer> NO_STATUS_OR_NGINX = Set.of(0, 499);

  private static final Map<String, Named> TEXTS = texts();
  private static final Set<String> JSON = Set.of("json", "caddy", "traefik", "cloudflare");
  private static final Set<String> COLUMNS = Set.of("w3c", "iis", "cloudfront");

  private LogFormats() {}

  private record Named(String text, Set<Integer> aborts) {}

  /** The most telling first: where two fit, the first is taken. */
  private static Map<String, Named> texts() {
    Map<String, Named> texts = new LinkedHashMap<>();
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
    texts.put(
        "alb",
        new Named(
            "$type $time_iso8601 $elb $remote_addr $target $received_seconds $upstream_seconds"
                + " $sent_seconds $status $target_status $received_bytes $bytes_sent \"$request\""
                + " \"$http_user_agent\" $more",
            Set.of(460, 499)));
    // http://docs.haproxy.org/2.6/configuration.html#8.2.3
    texts.put(
        "haproxy",
        new Named(
            "$syslog_and_client [$time_unzoned] $frontend $backend $tq/$tw/$tc/$upstream_millis/"
                + "$request_millis $status $bytes_sent $request_cookie $response_cookie"
                + " $termination_state $connections $queues \"$request\"",
            NO_STATUS_OR_NGINX));
    // https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#default-format-string
    texts.put(
        "envoy",
        new Named(
            "[$time_iso8601] \"$request\" $status $response_flags $received_bytes $body_bytes_sent"
                + " $request_millis $upstream_millis \"$forwarded_for\" \"$http_user_agent\""
                + " \"$request_id\" \"$http_host\" \"$upstream_host\"",
            NO_STATUS_OR_NGINX));
    // A line of it would fit the next ones too, with host and address as one.
    texts.put("vhost_combined", new Named("$host " + COMBINED, NGINX_ABORT));
    texts.put("main", new Named(COMBINED + " \"$http_x_forwarded_for\"", NGINX_ABORT));
    texts.put("combined", new Named(COMBINED, NGINX_ABORT));
    texts.put("combined-and-more", new Named(COMBINED + " $more", NGINX_ABORT));
    texts.put(
        "lighttpd",
        new Named(COMBINED.replace("$remote_addr -", "$remote_addr $host"), NGINX_ABORT));
    texts.put(
        "common", new Named(COMBINED.substring(0, COMBINED.indexOf(" \"$http_ref")), NGINX_ABORT));
    texts.put(
        "timed",
        new Named(
            "$remote_addr $status $upstream_response_time $upstream_connect_time $request_uri",
            NGINX_ABORT));
    return texts;
  }

  static LogFormat named(String name) {
    if (JSON.contains(name)) {
      return json(name, JsonNames.usual());
    }
    if (COLUMNS.contains(name)) {
      return new LogFormat(
          name,
          Escaping.NONE,
          Set.of(
              Variable.DATE,
              Variable.CLOCK,
              Variable.STEM,
              Variable.ARGS,
              Variable.REQUEST_URI,
              Variable.STATUS,
              Variable.WIN32_STATUS,
              Variable.BYTES_SENT,
              Variable.HTTP_HOST,
              Variable.SCHEME,
              Variable.REMOTE_ADDR,
              Variable.REQUEST_TIME,
              Variable.REQUEST_MILLIS,
              Variable.HTTP_USER_AGENT),
          ColumnFields::new,
          NO_STATUS_OR_NGINX);
    }
    Named known = TEXTS.get(name);
    if (known == null) {
      throw new FormatException(
          "There is no log format \""
              + name
              + "\". Known are "
              + names()
              + "; any other can be given as it stands in nginx.conf, 'log_format ...;', or in the"
              + " configuration of Apache, 'LogFormat ...'");
    }
    return FormatParser.parse(FormatText.read(known.text())).named(name, known.aborts());
  }

  static LogFormat json(String name, Map<String, Variable> names) {
    return new LogFormat(
        name,
        Escaping.JSON,
        Set.copyOf(names.values()),
        () -> new JsonFields(names),
        NO_STATUS_OR_NGINX);
  }

  /** The formats that a file may have, the most telling first. */
  static List<LogFormat> all() {
    return Stream.concat(Stream.of("json", "w3c"), TEXTS.keySet().stream())
        .map(LogFormats::named)
        .toList();
  }

  static String names() {
    return "combined, main, timed, common, combined-and-more, vhost_combined, lighttpd, haproxy,"
        + " envoy, alb, json (caddy, traefik, cloudflare), w3c (iis, cloudfront)";
  }
}
