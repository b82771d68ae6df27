package org.stayindexed.logs.read;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A log file, compressed or not; offsets are always those of the uncompressed bytes.
 *
 * @param name what it is called in messages, and stored as
 * @param compression how it is compressed, which its first bytes tell, not its name
 */
public record LogFile(Path path, String name, Compression compression) {
  private static final int GZIP_BUFFER_BYTES = 1 << 16;
  private static final String GZIP = "1f8b";
  private static final String ZSTD = "28b52ffd";
  private static final String BZIP2 = "425a68";
  private static final Map<String, String> OTHER_COMPRESSIONS = Map.of("fd377a585a", "xz");

  /** How a file is compressed. */
  public enum Compression {
    NONE,
    GZIP,
    ZSTD,
    BZIP2
  }

  /** Whether it is compressed, which is done to a log that nothing is added to any more. */
  public boolean compressed() {
    return compression != Compression.NONE;
  }

  /** The same under another name, where its own says nothing to anybody. */
  public LogFile named(String other) {
    return new LogFile(path, other, compression);
  }

  private static Compression compression(String magic) {
    return magic.startsWith(GZIP)
        ? Compression.GZIP
        : magic.startsWith(ZSTD)
            ? Compression.ZSTD
            : magic.startsWith(BZIP2) ? Compression.BZIP2 : Compression.NONE;
  }

  /**
   * Looks at a file.
   *
   * @throws LogFileException if it cannot be read
   */
  public static LogFile of(Path path) {
    if (!Files.exists(path)) {
      throw new LogFileException("There is no file " + path + ".");
    }
    if (Files.isDirectory(path)) {
      throw new LogFileException(
          path + " is a directory; give the files in it: " + path.resolve("access.log*"));
    }
    try (InputStream in = new FileInputStream(path.toFile())) {
      String magic = hex(in.readNBytes(5));
      OTHER_COMPRESSIONS.forEach((start, name) -> refuse(path, magic, start, name));
      return new LogFile(path, path.toString(), compression(magic));
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static void refuse(Path path, String magic, String start, String name) {
    if (magic.startsWith(start)) {
      throw new LogFileException(
          path + " is compressed with " + name + ", which is not read yet; decompress it first.");
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return text.toString();
  }

  static LogFileException unreadable(Path path, IOException e) {
    boolean denied = e instanceof AccessDeniedException || !Files.isReadable(path);
    String why = denied ? "permission denied" : String.valueOf(e.getMessage());
    return new LogFileException(path + " cannot be read: " + why + ".", e);
  }

  /** Its first bytes, at most so many. */
  public byte[] head(int length) {
    return bytes(0, length);
  }

  /** The bytes before an offset; empty if it is shorter than that. */
  public Optional<byte[]> before(long offset, int length) {
    byte[] found = bytes(offset - length, length);
    return found.length == length ? Optional.of(found) : Optional.empty();
  }

  private byte[] bytes(long from, int length) {
    try (InputStream in = open(from)) {
      byte[] bytes = new byte[length];
      int read = 0;
      while (read < length) {
        int more = readSome(in, bytes, read, length - read);
        if (more < 0) {
          break;
        }
        read += more;
      }
      return Arrays.copyOf(bytes, read);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Its lines from an offset, which must be the beginning of one. */
  public LineReader lines(long offset, int blockBytes) {
    try {
      return LineReader.at(offset, this, blockBytes);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Its bytes from an offset; already at its end if it is shorter. */
  InputStream open(long offset) throws IOException {
    FileInputStream file = new FileInputStream(path.toFile());
    try {
      return switch (compression) {
        case NONE -> {
          file.getChannel().position(offset);
          yield file;
        }
        case GZIP -> skip(new GZIPInputStream(file, GZIP_BUFFER_BYTES), offset);
        case ZSTD -> skip(new ZstdStream(file), offset);
        case BZIP2 -> skip(Bzip2Stream.of(file), offset);
      };
    } catch (EOFException | ZipException e) {
      // Not even the header of the compression is complete.
      file.close();
      return InputStream.nullInputStream();
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static InputStream skip(InputStream in, long bytes) throws IOException {
    byte[] buffer = new byte[GZIP_BUFFER_BYTES];
    long left = bytes;
    while (left > 0) {
      int read = readSome(in, buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return in;
  }

  /** As {@code read}; a compressed file that is cut off or damaged ends there. */
  private static int readSome(InputStream in, byte[] buffer, int from, int length)
      throws IOException {
    try {
      return in.read(buffer, from, length);
    } catch (EOFException | ZipException e) {
      return -1;
    }
  }
}
