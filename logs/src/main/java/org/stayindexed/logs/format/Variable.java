package org.stayindexed.logs.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of nginx that tell us something; all others are text to be skipped. */
enum Variable {
  TIME_LOCAL("time_local"),
  TIME_ISO8601("time_iso8601"),
  MSEC("msec"),
  REQUEST("request"),
  REQUEST_URI("request_uri"),
  URI("uri", "document_uri"),
  ARGS("args", "query_string"),
  STATUS("status"),
  BODY_BYTES_SENT("body_bytes_sent"),
  BYTES_SENT("bytes_sent"),
  HTTP_USER_AGENT("http_user_agent"),
  HTTP_HOST("http_host"),
  HOST("host"),
  SERVER_NAME("server_name"),
  SCHEME("scheme"),
  REQUEST_TIME("request_time"),
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
