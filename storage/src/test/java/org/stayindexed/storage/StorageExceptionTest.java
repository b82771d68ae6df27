package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageExceptionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No space left on device                      | the disk is full. Free some space
          Disk quota exceeded                          | the disk is full. Free some space
          Permission denied                            | permission denied. Give yourself write access
          Read-only file system                        | the file system is read-only. Choose another
          File corrupted in chunk 12, expected page    | its file is damaged. Restore it from a backup
          Connection reset by cosmic rays              | writing failed
          """)
  void saysWhatToDoAboutItsCause(String cause, String advice) {
    SQLException thrown = new SQLException("writing failed\nat length", new IOException(cause));

    assertThat(
            StorageException.of("storing pages", new DatabaseDirectory(Path.of("/data")), thrown))
        .hasMessageStartingWith("The database in /data failed while storing pages: " + advice)
        .hasMessageNotContaining("at length");
  }
}
