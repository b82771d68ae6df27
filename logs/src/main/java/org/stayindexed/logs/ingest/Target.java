package org.stayindexed.logs.ingest;

import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.url.PageUrl;

/**
 * What a request asked for, known once for all lines with the same bytes.
 *
 * @param id number of the URL until the next batch; {@link #SITE} without one
 * @param url null if it names none, or one of another host
 * @param fate of the lines that ask for it
 */
record Target(int id, @Nullable PageUrl url, LineFate fate) {
  /** Stands for all URLs together. */
  static final int SITE = 0;

  static Target without(LineFate fate) {
    return new Target(SITE, null, fate);
  }
}
