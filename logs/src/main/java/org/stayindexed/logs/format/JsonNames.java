package org.stayindexed.logs.format;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the members of JSON logs are called: by Caddy, Traefik, Cloudflare and Google's load
 * balancers, and in the formats that people write for nginx.
 *
 * @see <a href="https://caddyserver.com/docs/caddyfile/directives/log">Caddy</a>
 * @see <a href="https://doc.traefik.io/traefik/observability/access-logs/">Traefik</a>
 * @see <a
 *     href="https://developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/http_requests/">Cloudflare</a>
 */
final class JsonNames {
  private static final Map<Variable, List<String>> KNOWN = known();

  /** What a user may give a name for. */
  private static final Map<String, Variable> GIVEN =
      Map.ofEntries(
          Map.entry("time", Variable.TIME_ANY),
          Map.entry("status", Variable.STATUS),
          Map.entry("url", Variable.REQUEST_URI),
          Map.entry("request", Variable.REQUEST),
          Map.entry("host", Variable.HTTP_HOST),
          Map.entry("scheme", Variable.SCHEME),
          Map.entry("agent", Variable.HTTP_USER_AGENT),
          Map.entry("address", Variable.REMOTE_ADDR),
          Map.entry("bytes", Variable.BODY_BYTES_SENT),
          Map.entry("seconds", Variable.REQUEST_TIME),
          Map.entry("millis", Variable.REQUEST_MILLIS),
          Map.entry("upstream_seconds", Variable.UPSTREAM_RESPONSE_TIME),
          Map.entry("upstream_millis", Variable.UPSTREAM_MILLIS),
          Map.entry("completion", Variable.REQUEST_COMPLETION));

  private JsonNames() {}

  private static Map<Variable, List<String>> known() {
    Map<Variable, List<String>> names = new LinkedHashMap<>();
    names.put(
        Variable.TIME_ANY,
        List.of(
            "ts",
            "t",
            "time",
            "timestamp",
            "@timestamp",
            "time_iso8601",
            "time_local",
            "msec",
            "StartUTC",
            "EdgeStartTimestamp",
            "EdgeEndTimestamp"));
    names.put(
        Variable.STATUS,
        List.of(
            "status",
            "status_code",
            "DownstreamStatus",
            "EdgeResponseStatus",
            "httpRequest.status",
            "http.response.status_code"));
    names.put(
        Variable.REQUEST_URI,
        List.of(
            "uri",
            "request_uri",
            "url",
            "path",
            "request.uri",
            "RequestPath",
            "ClientRequestURI",
            "httpRequest.requestUrl",
            "url.original"));
    names.put(Variable.REQUEST, List.of("request", "request_line"));
    names.put(
        Variable.HTTP_HOST,
        List.of(
            "host", "http_host", "request.host", "RequestHost", "ClientRequestHost", "url.domain"));
    names.put(
        Variable.SCHEME, List.of("scheme", "RequestScheme", "ClientRequestScheme", "url.scheme"));
    names.put(
        Variable.HTTP_USER_AGENT,
        List.of(
            "ua",
            "user_agent",
            "http_user_agent",
            "agent",
            "userAgent",
            "request.headers.User-Agent",
            "request_User-Agent",
            "ClientRequestUserAgent",
            "httpRequest.userAgent",
            "user_agent.original"));
    names.put(
        Variable.REMOTE_ADDR,
        List.of(
            "remote_addr",
            "remote_ip",
            "client_ip",
            "request.remote_ip",
            "request.client_ip",
            "ClientHost",
            "ClientIP",
            "httpRequest.remoteIp",
            "client.ip"));
    names.put(
        Variable.BODY_BYTES_SENT,
        List.of(
            "size",
            "bytes",
            "body_bytes_sent",
            "DownstreamContentSize",
            "EdgeResponseBytes",
            "EdgeResponseBodyBytes",
            "httpRequest.responseSize",
            "http.response.body.bytes"));
    names.put(Variable.REQUEST_TIME, List.of("duration", "request_time", "rt"));
    names.put(Variable.REQUEST_NANOS, List.of("Duration"));
    names.put(Variable.UPSTREAM_RESPONSE_TIME, List.of("upstream_response_time", "urt"));
    names.put(Variable.UPSTREAM_NANOS, List.of("OriginDuration"));
    names.put(Variable.UPSTREAM_MILLIS, List.of("OriginResponseDurationMs"));
    names.put(Variable.REQUEST_COMPLETION, List.of("done", "request_completion"));
    return names;
  }

  static Map<String, Variable> usual() {
    Map<String, Variable> found = new HashMap<>();
    KNOWN.forEach((variable, names) -> names.forEach(name -> found.put(name, variable)));
    return found;
  }

  /**
   * The names that a user gives, {@code status=http.status,url=http.path}; what he leaves out has
   * its usual names.
   */
  static Map<String, Variable> given(String text) {
    Map<String, Variable> found = usual();
    for (String pair : text.split(",", -1)) {
      int sign = pair.indexOf('=');
      Variable variable = sign < 0 ? null : GIVEN.get(pair.substring(0, sign).strip());
      if (variable == null || pair.substring(sign + 1).isBlank()) {
        throw new FormatException(
            "--json-fields \""
                + pair
                + "\": write what it is, an equals sign and the name in the log, status=http.status"
                + " for example. Known are "
                + String.join(", ", new TreeSet<>(GIVEN.keySet())));
      }
      found.values().removeIf(other -> other == variable);
      found.put(pair.substring(sign + 1).strip(), variable);
    }
    return found;
  }
}
