package org.stayindexed.model.fetch;

/**
 * The ways in which a server can fail to answer, and those in which we fail to ask. Kept apart
 * because they are repaired by different people: a name server is not a certificate, a refused
 * connection is not a slow page.
 *
 * <p>Source: RFC 9110 has no status for any of these; Google handles them like 5xx, and removes
 * pages that stay unreachable within days ("HTTP status codes, network and DNS errors").
 */
public enum FailureClass {
  DNS_NXDOMAIN("the host name does not exist"),
  DNS_FAILURE("the name server did not answer"),
  CONNECT_REFUSED("nothing listens on that port"),
  CONNECT_TIMEOUT("the server did not accept the connection in time"),
  UNREACHABLE("there is no route to the server"),
  READ_TIMEOUT("the server accepted the request and fell silent"),
  TOTAL_TIMEOUT("the answer was not complete within the deadline"),
  RESET("the server closed the connection before the answer was complete"),
  TLS_EXPIRED("the certificate is expired"),
  TLS_NOT_YET_VALID("the certificate is not valid yet"),
  TLS_SELF_SIGNED("the certificate is signed by itself"),
  TLS_UNKNOWN_AUTHORITY("the certificate is signed by an authority that browsers do not trust"),
  TLS_INCOMPLETE_CHAIN("the server does not send the certificate of the authority in between"),
  TLS_WRONG_HOST("the certificate is for another host"),
  TLS_WEAK("the certificate has a short key or a broken signature algorithm"),
  TLS_PROTOCOL("the server offers no version or cipher of TLS that browsers still use"),
  TLS_OTHER("the TLS handshake failed"),
  TRUNCATED("the body ended before its announced length"),
  DECODE_ERROR("the body is not in its announced content coding"),
  HEADER_LIMIT("the header is larger than any server should send"),
  PROTOCOL_ERROR("the answer is not HTTP"),
  BLOCKED_ADDRESS("a crawl from this start URL may not connect to the network of the host"),
  BLOCKED_PORT("the port belongs to another protocol, and browsers do not connect to it"),
  INTERNAL_ERROR("Stayindexed failed while it processed this URL; please report it");

  private final String explanation;

  FailureClass(String explanation) {
    this.explanation = explanation;
  }

  /** Whether we refused to ask, so that it says nothing of the server. */
  public boolean refusedByUs() {
    return this == BLOCKED_ADDRESS || this == BLOCKED_PORT;
  }

  /** One clause in plain words, without a full stop. */
  public String explanation() {
    return explanation;
  }
}
