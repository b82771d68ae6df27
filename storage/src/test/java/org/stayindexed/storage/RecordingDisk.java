package org.stayindexed.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The disk, as H2 sees it under names that begin with "recorded:". Keeps each change of a file in
 * its order, so that a test can leave the files as a process would that is killed after any of
 * them. H2 makes objects of this class; there is one record, and one test that reads it.
 */
public final class RecordingDisk extends FilePathWrapper {
  private static final String SCHEME = "recorded";
  private static final List<Change> CHANGES = new ArrayList<>();

  /** One call to the operating system. */
  @FunctionalInterface
  interface Change {
    /** Does it again to the file of the same name in another directory. */
    void repeat(Path directory) throws IOException;
  }

  /** The URL of a database whose changes are recorded. */
  static String url(DatabaseDirectory directory) {
    FilePath.register(new RecordingDisk());
    return directory.jdbcUrl().replace("jdbc:h2:file:", "jdbc:h2:" + SCHEME + ":");
  }

  /** All changes since it was asked last. */
  static List<Change> changes() {
    synchronized (CHANGES) {
      List<Change> changes = List.copyOf(CHANGES);
      CHANGES.clear();
      return changes;
    }
  }

  /** Done and recorded in one go: H2 writes in more than one thread. */
  private static void record(Change change, Path directory) throws IOException {
    synchronized (CHANGES) {
      change.repeat(directory);
      CHANGES.add(change);
    }
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  private Path path() {
    return Path.of(name.substring(SCHEME.length() + 1));
  }

  private static Path directory(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + " is not absolute");
    }
    return parent;
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Override
  public void delete() {
    String name = fileName(path());
    recordOrFail(directory -> Files.deleteIfExists(directory.resolve(name)));
  }

  @Override
  public void moveTo(FilePath target, boolean atomically) {
    String from = fileName(path());
    String to = fileName(((RecordingDisk) target).path());
    recordOrFail(
        directory ->
            Files.move(
                directory.resolve(from),
                directory.resolve(to),
                StandardCopyOption.REPLACE_EXISTING));
  }

  private void recordOrFail(Change change) {
    try {
      record(change, directory(path()));
    } catch (IOException e) {
      throw new AssertionError("The disk of a test failed", e);
    }
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new RecordedChannel(path(), getBase().open(mode));
  }

  private static final class RecordedChannel extends FileBaseDefault {
    private final Path file;
    private final FileChannel channel;

    RecordedChannel(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.get(bytes);
      record(
          directory -> {
            try (FileChannel other = open(directory)) {
              other.write(ByteBuffer.wrap(bytes), position);
            }
          },
          directory(file));
      return bytes.length;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      record(
          directory -> {
            try (FileChannel other = open(directory)) {
              other.truncate(size);
            }
          },
          directory(file));
    }

    private FileChannel open(Path directory) throws IOException {
      return FileChannel.open(
          directory.resolve(fileName(file)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
