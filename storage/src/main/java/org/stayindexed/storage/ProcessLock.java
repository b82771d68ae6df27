package org.stayindexed.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time write to a database, or serve it. The operating system releases the
 * lock when the process ends, however it ends, so that no stale lock needs a person. The file says
 * who holds it.
 */
final class ProcessLock implements AutoCloseable {
  private static final int MAX_HOLDER_BYTES = 1_000;

  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Lets us be the one that writes, or fails at once. */
  static ProcessLock forWriting(DatabaseDirectory directory, String holder) {
    return acquire(
        directory,
        directory.writerLock(),
        holder,
        other -> DatabaseInUseException.byWriter(directory, other));
  }

  /** Lets us be the one that serves, or fails at once. */
  static ProcessLock forServing(DatabaseDirectory directory, String holder) {
    return acquire(
        directory,
        directory.serverLock(),
        holder,
        other -> DatabaseInUseException.byServer(directory, other));
  }

  /**
   * Takes the lock or fails at once.
   *
   * @param holder who we are, for others to read: "process 12, crawl https://example.com/"
   * @param refusal what to throw if another process has it, made from who that is
   */
  private static ProcessLock acquire(
      DatabaseDirectory directory,
      Path file,
      String holder,
      Function<String, DatabaseInUseException> refusal) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String other = read(channel);
        channel.close();
        throw refusal.apply(other);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return new ProcessLock(channel);
    } catch (IOException e) {
      throw StorageException.of("locking it", directory, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer holder = ByteBuffer.allocate(MAX_HOLDER_BYTES);
    channel.read(holder, 0);
    String text = new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8);
    return text.isBlank() ? "another process" : text;
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new StorageException("Releasing a lock of the database failed", e);
    }
  }
}
