package org.stayindexed.logs.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that tell us something, under the names of nginx, and those that other servers have
 * besides; all others are text to be skipped.
 */
enum Variable {
  /** Of HAProxy: no offset from UTC stands behind it. */
  TIME_UNZONED("time_unzoned"),
  /** In JSON: seconds, milliseconds or finer since 1970, or any of the written forms. */
  TIME_ANY("time_any"),
  DATE("date"),
  CLOCK("clock"),
  TIME_LOCAL("time_local"),
  TIME_ISO8601("time_iso8601"),
  MSEC("msec"),
  REQUEST("request"),
  REQUEST_URI("request_uri"),
  URI("uri", "document_uri"),
  /** The path as it was sent, without its query. */
  STEM("stem"),
  ARGS("args", "query_string"),
  STATUS("status"),
  BODY_BYTES_SENT("body_bytes_sent"),
  BYTES_SENT("bytes_sent"),
  HTTP_USER_AGENT("http_user_agent"),
  HTTP_HOST("http_host"),
  HOST("host"),
  SERVER_NAME("server_name"),
  SCHEME("scheme"),
  /** Not $realip_remote_addr, which is that of the server in between. */
  REMOTE_ADDR("remote_addr"),
  REQUEST_TIME("request_time"),
  REQUEST_MILLIS("request_millis"),
  REQUEST_MICROS("request_micros"),
  REQUEST_NANOS("request_nanos"),
  UPSTREAM_SECONDS("upstream_seconds"),
  UPSTREAM_MILLIS("upstream_millis"),
  UPSTREAM_NANOS("upstream_nanos"),
  /** Of Apache: X for a connection that was gone before the answer was complete. */
  CONNECTION_STATUS("connection_status"),
  /** Of HAProxy: who ended the session, and when in it. */
  TERMINATION_STATE("termination_state"),
  /** Of Envoy: DC for a client that went away. */
  RESPONSE_FLAGS("response_flags"),
  /** Of IIS: the error of Windows beneath the answer. */
  WIN32_STATUS("win32_status"),
  REQUEST_COMPLETION("request_completion"),
  UPSTREAM_RESPONSE_TIME("upstream_response_time"),
  /** Not used, but a list with spaces, which must be known to find its end. */
  UPSTREAM_LIST(
      "upstream_addr",
      "upstream_status",
      "upstream_connect_time",
      "upstream_header_time",
      "upstream_response_length",
      "upstream_bytes_received",
      "upstream_bytes_sent"),
  OTHER;

  private static final Map<String, Variable> BY_NAME = byName();

  @SuppressWarnings("ImmutableEnumChecker") // the list is
  private final List<String> names;

  Variable(String... names) {
    this.names = List.of(names);
  }

  private static Map<String, Variable> byName() {
    Map<String, Variable> found = new HashMap<>();
    for (Variable variable : values()) {
      variable.names.forEach(name -> found.put(name, variable));
    }
    return found;
  }

  /** The variable of that name, without its dollar sign. */
  static Variable named(String name) {
    return BY_NAME.getOrDefault(name, OTHER);
  }

  /** Whether it has a value for each upstream server that was asked, {@code 0.1, 2.3 : 0.4} say. */
  boolean isList() {
    return this == UPSTREAM_RESPONSE_TIME || this == UPSTREAM_LIST;
  }
}
