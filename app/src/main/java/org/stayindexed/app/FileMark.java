package org.stayindexed.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * How a file looks from outside; another mark means that it was written to.
 *
 * @param size in bytes, -1 if there is no file
 * @param modified when it was written to
 */
record FileMark(long size, FileTime modified) {
  static final FileMark NO_FILE = new FileMark(-1, FileTime.fromMillis(0));

  static FileMark of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileMark(attributes.size(), attributes.lastModifiedTime());
    } catch (IOException e) {
      return NO_FILE;
    }
  }
}
