package org.stayindexed.logs.client;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.BotProof;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.RangeList;
import org.stayindexed.model.traffic.Verification;

/**
 * Judges whether clients are who they say. Nobody is called a liar on thin ground: not by a list
 * that is a year old, not beside a network of the owner, not behind a server that hides addresses.
 * Belongs to one thread.
 */
public final class ClientProof {
  private static final int OLD_DAYS = 365;

  private final KnownRanges ranges;
  private final LocalDate today;
  private final @Nullable DnsProof dns;
  private final Map<BotProof, AddressRanges> own = new EnumMap<>(BotProof.class);

  private ClientProof(KnownRanges ranges, LocalDate today, @Nullable DnsProof dns) {
    this.ranges = ranges;
    this.today = today;
    this.dns = dns;
  }

  /** By lists only. */
  public static ClientProof by(KnownRanges ranges, LocalDate today) {
    return new ClientProof(ranges, today, null);
  }

  /** By lists, and by DNS where they do not know. */
  public static ClientProof by(KnownRanges ranges, LocalDate today, DnsProof dns) {
    return new ClientProof(ranges, today, dns);
  }

  /** The day of the list by which Googlebot is told from others. */
  public Optional<LocalDate> rangesOf() {
    return ranges.of(RangeList.GOOGLEBOT).map(PublishedRanges::day);
  }

  /** Whether some addresses could not be asked for by DNS any more. */
  public boolean exhausted() {
    return dns != null && dns.exhausted();
  }

  /** Whether an address is of use for that client. */
  public static boolean canProve(KnownClient client) {
    return client.proof() != BotProof.NONE;
  }

  /**
   * What is known of the address that a log has, which may be a list: the last public one counts.
   */
  public Provenance at(String logged) {
    Optional<IpAddress> found = LoggedAddress.publicOne(logged);
    if (found.isEmpty()) {
      return Provenance.hidden();
    }
    Set<RangeList> listed = EnumSet.noneOf(RangeList.class);
    Set<RangeList> near = EnumSet.noneOf(RangeList.class);
    for (PublishedRanges known : ranges.all()) {
      if (known.ranges().isNear(found.get())) {
        near.add(known.list());
        if (known.ranges().contains(found.get())) {
          listed.add(known.list());
        }
      }
    }
    return listed.contains(RangeList.CDN)
        ? Provenance.hidden()
        : new Provenance(found, listed, near);
  }

  /** Whether the client is who it says. */
  public Verification of(KnownClient client, Provenance from) {
    BotProof proof = client.proof();
    if (from.address().isEmpty() || proof == BotProof.NONE) {
      return Verification.CLAIMED;
    }
    if (!Collections.disjoint(from.listed(), proof.lists())) {
      return Verification.VERIFIED_BY_RANGE;
    }
    Optional<Boolean> named =
        dns == null || proof.domains().isEmpty()
            ? Optional.empty()
            : dns.isOf(from.address().get(), proof.domains());
    if (named.isPresent()) {
      return named.get() ? Verification.VERIFIED_BY_DNS : Verification.SPOOFED;
    }
    return refuted(proof, from) && !isOwn(proof, from.address().get())
        ? Verification.SPOOFED
        : Verification.CLAIMED;
  }

  private boolean isOwn(BotProof proof, IpAddress address) {
    return own.computeIfAbsent(proof, known -> AddressRanges.of(known.ownNetworks()))
        .contains(address);
  }

  private boolean refuted(BotProof proof, Provenance from) {
    return proof.complete()
        && Collections.disjoint(from.near(), proof.lists())
        && proof.lists().stream().allMatch(this::isRecent);
  }

  private boolean isRecent(RangeList list) {
    return ranges
        .of(list)
        .filter(known -> known.day().plusDays(OLD_DAYS).isAfter(today))
        .isPresent();
  }
}
