package org.stayindexed.app.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.stayindexed.model.secret.Secret;

/**
 * A file that holds a secret.
 *
 * @param option that names it
 */
public record SecretFile(String option, Path path) {
  private static final int MAX_BYTES = 1 << 16;

  /**
   * Everything that it holds, without the space around.
   *
   * @throws AccessException if it cannot be read, is empty or too large, or if everybody on this
   *     machine may read it
   */
  public Secret read() {
    refuseOpenFile();
    String text = text().strip();
    if (text.isEmpty()) {
      throw new AccessException(option + " " + path + ": the file is empty");
    }
    return new Secret(text);
  }

  private String text() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new AccessException(option + " " + path + ": the file is larger than 64 KiB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new AccessException(option + " " + path + ": there is no such file");
    } catch (IOException e) {
      throw new AccessException(option + " " + path + ": the file cannot be read");
    }
  }

  private void refuseOpenFile() {
    try {
      Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(path);
      if (allowed.contains(PosixFilePermission.OTHERS_READ)
          || allowed.contains(PosixFilePermission.OTHERS_WRITE)) {
        throw new AccessException(
            option
                + " "
                + path
                + ": everybody on this machine may read or write the file. Run: chmod 600 "
                + path);
      }
    } catch (UnsupportedOperationException | IOException e) {
      // There are no such permissions here, or the file is not there, which reading it will tell.
    }
  }
}
