package org.stayindexed.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * A configuration file that was read.
 *
 * @param path absolute
 */
public record ConfigFile(Path path, ConfigNode.Section root) {
  private static final int MAX_BYTES = 1 << 18;

  /**
   * Reads a file.
   *
   * @throws ConfigException if it cannot be read or is no YAML, or if others may write it
   */
  public static ConfigFile read(Path path) {
    Path file = path.toAbsolutePath().normalize();
    refuseForeignHands(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ConfigException(file + ": a configuration has 256 KiB at most");
      }
      return new ConfigFile(file, YamlReader.read(file, new String(bytes, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      throw new ConfigException(
          file + ": there is no such configuration file. To write one: ./stayindexed config init");
    } catch (IOException e) {
      throw new ConfigException(file + ": the configuration file cannot be read");
    }
  }

  /** Options decide where requests and files go, so that nobody else may set them. */
  private static void refuseForeignHands(Path file) {
    try {
      Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
      if (allowed.contains(PosixFilePermission.OTHERS_WRITE)) {
        throw new ConfigException(
            file + ": everybody on this machine may write the file. Run: chmod o-w " + file);
      }
    } catch (UnsupportedOperationException | IOException e) {
      // There are no such permissions here, or the file is not there, which reading it will tell.
    }
  }

  /** How a message about one of its lines begins. */
  String at(int line) {
    return YamlReader.at(path, line);
  }
}
