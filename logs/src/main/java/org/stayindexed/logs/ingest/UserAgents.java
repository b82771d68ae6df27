package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import org.stayindexed.logs.format.Slice;
import org.stayindexed.model.traffic.KnownClient;

/** Who the User-Agents of a log say that they are, each found once. Belongs to one thread. */
final class UserAgents {
  private static final int MAX_AGENTS = 1 << 16;
  private static final long MAX_AGENT_BYTES = 1L << 24;

  private final ByteTable<KnownClient> known = new ByteTable<>();

  KnownClient clientOf(Slice userAgent) {
    KnownClient found = known.get(userAgent);
    if (found == null) {
      found = ClientNames.clientOf(text(userAgent));
      if (known.size() >= MAX_AGENTS || known.keyBytes() >= MAX_AGENT_BYTES) {
        known.clear();
      }
      known.put(userAgent, found);
    }
    return found;
  }

  private static String text(Slice slice) {
    // CloudFront encodes spaces, once or twice; a name would begin with their digits.
    return new String(slice.bytes(), slice.from(), slice.length(), StandardCharsets.ISO_8859_1)
        .replace("%2520", " ")
        .replace("%20", " ");
  }
}
