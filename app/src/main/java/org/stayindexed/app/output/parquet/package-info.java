/**
 * Writes Parquet, as much of it as a table without nested values needs, after the format's
 * specification (apache/parquet-format: README, {@code parquet.thrift}, {@code Encodings.md}).
 */
@NullMarked
package org.stayindexed.app.output.parquet;

import org.jspecify.annotations.NullMarked;
