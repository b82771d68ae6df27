package org.stayindexed.logs.ingest;

import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.Verification;

/**
 * What is counted together, packed in 64 bits: the target (22), its day or hour since 1970 (20),
 * the status (10), the outcome (3), the client (7) and its verification (2).
 */
@SuppressWarnings("EnumOrdinal") // keys live in this process and are never stored
final class FoldKey {
  private static final int CLASS_BITS = 22;
  private static final int TIME_BITS = 20;
  private static final HitOutcome[] OUTCOMES = HitOutcome.values();
  private static final KnownClient[] CLIENTS = KnownClient.values();
  private static final Verification[] VERIFICATIONS = Verification.values();

  private FoldKey() {}

  static long of(int target, long time, int hitClass) {
    return ((long) target << (TIME_BITS + CLASS_BITS)) | (time << CLASS_BITS) | hitClass;
  }

  /** The number of a class of hits. */
  static int hitClass(
      int status, HitOutcome outcome, KnownClient client, Verification verification) {
    return (status << 12)
        | (outcome.ordinal() << 9)
        | (client.ordinal() << 2)
        | verification.ordinal();
  }

  static int target(long key) {
    return (int) (key >>> (TIME_BITS + CLASS_BITS));
  }

  static long time(long key) {
    return (key >>> CLASS_BITS) & ((1 << TIME_BITS) - 1);
  }

  static int packedClass(long key) {
    return (int) key & ((1 << CLASS_BITS) - 1);
  }

  static HitClass hitClass(int packed) {
    return new HitClass(
        packed >>> 12,
        OUTCOMES[(packed >>> 9) & 7],
        CLIENTS[(packed >>> 2) & 127],
        VERIFICATIONS[packed & 3]);
  }
}
