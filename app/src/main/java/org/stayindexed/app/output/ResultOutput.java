package org.stayindexed.app.output;

import org.stayindexed.storage.SqlReader;

/** Prints the rows of a query; close it to print what is left. */
public interface ResultOutput extends SqlReader.Rows, AutoCloseable {
  @Override
  void close();
}
