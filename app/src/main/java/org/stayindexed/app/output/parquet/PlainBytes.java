package org.stayindexed.app.output.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes in memory, as Parquet's encoding PLAIN has them: the lowest byte of a number first. They
 * lie in blocks, so that they take the room that they need and not twice of it while they grow.
 */
final class PlainBytes extends OutputStream {
  private static final int BLOCK = 1 << 13;

  private final List<byte[]> blocks = new ArrayList<>();
  private int size;

  private byte[] block() {
    int index = size / BLOCK;
    if (index == blocks.size()) {
      blocks.add(new byte[BLOCK]);
    }
    return blocks.get(index);
  }

  @Override
  public void write(int value) {
    block()[size % BLOCK] = (byte) value;
    size = Math.addExact(size, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    for (int done = 0; done < length; ) {
      int part = Math.min(length - done, BLOCK - size % BLOCK);
      System.arraycopy(bytes, from + done, block(), size % BLOCK, part);
      done += part;
      size = Math.addExact(size, part);
    }
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  void putInt(int value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      write(value >> shift);
    }
  }

  void putLong(long value) {
    putInt((int) value);
    putInt((int) (value >> Integer.SIZE));
  }

  /** A number of seven bits a byte, the lowest first; the highest bit says that more follow. */
  void varint(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    write((int) left);
  }

  int size() {
    return size;
  }

  void writeTo(OutputStream target) throws IOException {
    for (int from = 0; from < size; from += BLOCK) {
      target.write(blocks.get(from / BLOCK), 0, Math.min(BLOCK, size - from));
    }
  }

  /** Appends them to others. */
  void addTo(PlainBytes target) {
    for (int from = 0; from < size; from += BLOCK) {
      target.write(blocks.get(from / BLOCK), 0, Math.min(BLOCK, size - from));
    }
  }

  byte[] toByteArray() {
    byte[] all = new byte[size];
    for (int from = 0; from < size; from += BLOCK) {
      System.arraycopy(blocks.get(from / BLOCK), 0, all, from, Math.min(BLOCK, size - from));
    }
    return all;
  }

  /** Forgets the bytes and keeps the blocks for others. */
  void clear() {
    size = 0;
  }
}
