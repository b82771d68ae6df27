package org.stayindexed.logs.ingest;

import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;

/**
 * What is counted together, packed in 64 bits: the target (28), its day or hour since 1970 (20),
 * the status (10), the outcome (3) and the client (3).
 */
@SuppressWarnings("EnumOrdinal") // keys live in this process and are never stored
final class FoldKey {
  private static final int CLASS_BITS = 16;
  private static final int TIME_BITS = 20;
  private static final HitOutcome[] OUTCOMES = HitOutcome.values();
  private static final ClientClass[] CLIENTS = ClientClass.values();

  private FoldKey() {}

  static long of(int target, long time, int hitClass) {
    return ((long) target << (TIME_BITS + CLASS_BITS)) | (time << CLASS_BITS) | hitClass;
  }

  /** The number of a class of hits. */
  static int hitClass(int status, HitOutcome outcome, ClientClass client) {
    return (status << 6) | (outcome.ordinal() << 3) | client.ordinal();
  }

  static int target(long key) {
    return (int) (key >>> (TIME_BITS + CLASS_BITS));
  }

  static long time(long key) {
    return (key >>> CLASS_BITS) & ((1 << TIME_BITS) - 1);
  }

  static HitClass hitClass(long key) {
    int packed = (int) key & ((1 << CLASS_BITS) - 1);
    return new HitClass(packed >>> 6, OUTCOMES[(packed >>> 3) & 7], CLIENTS[packed & 7]);
  }
}
