package org.stayindexed.app.output.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes what Parquet says of its pages and of its file, in Thrift's compact protocol: a field is
 * its distance from the field before and its type in one byte, then the value; a struct ends with a
 * zero.
 */
final class CompactWriter {
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  /** What is written of in a list. */
  enum Element {
    NUMBER(I32),
    TEXT(BINARY),
    RECORD(STRUCT);

    private final int type;

    Element(int type) {
      this.type = type;
    }
  }

  private final PlainBytes bytes = new PlainBytes();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  /** Fields have ascending numbers, at most fifteen apart, in all that Parquet has. */
  private void field(int id, int type) {
    bytes.write((id - last) << 4 | type);
    last = id;
  }

  CompactWriter truth(int id, boolean value) {
    field(id, value ? TRUE : FALSE);
    return this;
  }

  CompactWriter number(int id, int value) {
    field(id, I32);
    return element(value);
  }

  CompactWriter longNumber(int id, long value) {
    field(id, I64);
    bytes.varint(value << 1 ^ value >> 63);
    return this;
  }

  CompactWriter text(int id, String value) {
    return binary(id, value.getBytes(StandardCharsets.UTF_8));
  }

  CompactWriter binary(int id, byte[] value) {
    field(id, BINARY);
    return sized(value);
  }

  /** Begins a list, whose elements follow. */
  CompactWriter list(int id, Element element, int size) {
    field(id, LIST);
    if (size < 15) {
      bytes.write(size << 4 | element.type);
    } else {
      bytes.write(0xf0 | element.type);
      bytes.varint(size);
    }
    return this;
  }

  CompactWriter element(int value) {
    // Zigzag: the sign is the last bit.
    bytes.varint(Integer.toUnsignedLong(value << 1 ^ value >> 31));
    return this;
  }

  CompactWriter element(String value) {
    return sized(value.getBytes(StandardCharsets.UTF_8));
  }

  private CompactWriter sized(byte[] value) {
    bytes.varint(value.length);
    bytes.write(value);
    return this;
  }

  /** Begins a struct that is a field. */
  CompactWriter struct(int id) {
    field(id, STRUCT);
    return struct();
  }

  /** Begins a struct that is an element of a list. */
  CompactWriter struct() {
    outer.push(last);
    last = 0;
    return this;
  }

  /** Ends the struct that was begun last. */
  CompactWriter end() {
    bytes.write(0);
    last = outer.pop();
    return this;
  }

  /** Structs that were written before, one after the other. */
  CompactWriter written(PlainBytes structs) {
    structs.addTo(bytes);
    return this;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
