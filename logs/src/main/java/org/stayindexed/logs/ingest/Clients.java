package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.client.ClientProof;
import org.stayindexed.logs.client.Provenance;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.logs.format.Slice;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.Verification;

/**
 * Tells who asks, and whether that is true. Addresses are looked at for bots only, each once, and
 * forgotten with this. Belongs to one thread.
 */
final class Clients {
  private static final int MAX_ADDRESSES = 1 << 16;

  private final UserAgents userAgents = new UserAgents();
  private final ByteTable<Provenance> addresses = new ByteTable<>();
  private final @Nullable ClientProof proof;
  private Provenance from;
  private KnownClient name = KnownClient.UNKNOWN;
  private Verification verification = Verification.CLAIMED;
  private long hidden;
  private long spoofed;
  private long verified;

  Clients(Optional<ClientProof> proof) {
    this.proof = proof.orElse(null);
    this.from = Provenance.hidden();
  }

  /** Looks at a line; what this says is true until the next one. */
  void read(LogLine line) {
    name = line.knowsUserAgent() ? userAgents.clientOf(line.userAgent()) : KnownClient.UNKNOWN;
    verification = Verification.CLAIMED;
    if (proof != null && ClientProof.canProve(name)) {
      from = from(line.address(), proof);
      verification = proof.of(name, from);
      count();
    }
  }

  private void count() {
    hidden += from.address().isEmpty() ? 1 : 0;
    spoofed += verification == Verification.SPOOFED ? 1 : 0;
    verified += verification.verified() ? 1 : 0;
  }

  private Provenance from(Slice address, ClientProof proof) {
    if (!address.hasValue()) {
      return Provenance.hidden();
    }
    Provenance known = addresses.get(address);
    if (known == null) {
      known =
          proof.at(
              new String(
                  address.bytes(), address.from(), address.length(), StandardCharsets.ISO_8859_1));
      if (addresses.size() >= MAX_ADDRESSES) {
        addresses.clear();
      }
      addresses.put(address, known);
    }
    return known;
  }

  /** Who asks, by its own word. */
  KnownClient name() {
    return name;
  }

  /** Whether it is. */
  Verification verification() {
    return verification;
  }

  /** Requests of bots that could be proven if their addresses were known. */
  long hidden() {
    return hidden;
  }

  /** Requests of bots that are others. */
  long spoofed() {
    return spoofed;
  }

  /** Requests of bots that are who they say. */
  long verified() {
    return verified;
  }
}
