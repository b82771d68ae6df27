package org.stayindexed.app.output.parquet;

/** How values are laid down: {@code Type} of {@code parquet.thrift}. */
enum PhysicalType {
  BOOLEAN(0),
  INT32(1),
  INT64(2),
  DOUBLE(5),
  BYTE_ARRAY(6),
  FIXED_LEN_BYTE_ARRAY(7);

  private final int code;

  PhysicalType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
