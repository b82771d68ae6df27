package org.stayindexed.crawler.http;

import java.net.UnknownHostException;

/** A host has an address that this crawl must not connect to; nothing was sent. */
final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String host, AddressKind kind) {
    super(host + " leads to " + kind.explanation());
  }
}
