package org.stayindexed.app.output.parquet;

/**
 * Truth values, as Parquet packs them: eight a byte, the first in the lowest bit; or, where few
 * changes make that shorter, as runs ({@code Encodings.md}, RLE / bit-packing hybrid, bit width 1).
 */
final class Bits {
  private final PlainBytes packed = new PlainBytes();
  private final PlainBytes runs = new PlainBytes();
  private int count;
  private int current;
  private int run;
  private boolean value;

  void add(boolean bit) {
    current |= bit ? 1 << (count & 7) : 0;
    count++;
    if ((count & 7) == 0) {
      packed.write(current);
      current = 0;
    }
    if (bit != value && run > 0) {
      endRun();
    }
    value = bit;
    run++;
  }

  private void endRun() {
    runs.varint(run << 1);
    runs.write(value ? 1 : 0);
    run = 0;
  }

  int count() {
    return count;
  }

  /** How many bytes of memory they take. */
  int size() {
    return packed.size() + runs.size();
  }

  /** All of them, eight a byte. */
  void packTo(PlainBytes target) {
    packed.addTo(target);
    if ((count & 7) != 0) {
      target.write(current);
    }
  }

  /** All of them, packed or as runs. */
  void encodeTo(PlainBytes target) {
    if (run > 0) {
      endRun();
    }
    if (runs.size() <= packed.size()) {
      runs.addTo(target);
      return;
    }
    // One packed run; its length is told in groups of eight.
    target.varint((((count + 7) / 8) << 1) | 1);
    packTo(target);
  }

  void clear() {
    packed.clear();
    runs.clear();
    count = 0;
    current = 0;
    run = 0;
  }
}
