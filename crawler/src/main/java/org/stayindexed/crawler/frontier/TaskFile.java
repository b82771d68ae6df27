package org.stayindexed.crawler.frontier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

/**
 * A file for the tasks of a frontier that are too many for the memory. It is made when it is needed
 * first, and has no name from then on, so that nothing is left of it when the process ends, however
 * that may be: URLs can hold secrets. Guarded by the lock of its frontier.
 */
final class TaskFile implements AutoCloseable {
  private final Path directory;
  private @Nullable FileChannel channel;
  private long end;

  /**
   * A file in that directory, not made yet.
   *
   * @param directory should not be in the memory, as {@code /tmp} is on some machines
   */
  TaskFile(Path directory) {
    this.directory = directory;
  }

  /** Where tasks stand that were written together. */
  record Segment(long offset, int bytes, int tasks) {}

  /**
   * Writes tasks behind all others.
   *
   * @throws UncheckedIOException if the disk is full, say
   */
  Segment write(List<CrawlTask> tasks) {
    try {
      byte[] packed = pack(tasks);
      Segment segment = new Segment(end, packed.length, tasks.size());
      ByteBuffer buffer = ByteBuffer.wrap(packed);
      while (buffer.hasRemaining()) {
        end += open().write(buffer, end);
      }
      return segment;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The URLs that wait do not fit into the memory, and could not be written to a file in "
              + directory
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** Reads tasks that were written together, in their order. */
  List<CrawlTask> read(Segment segment) {
    try {
      ByteBuffer buffer = ByteBuffer.allocate(segment.bytes());
      while (buffer.hasRemaining()) {
        if (open().read(buffer, segment.offset() + buffer.position()) < 0) {
          throw new IOException("the file ends too early");
        }
      }
      return unpack(buffer.array(), segment.tasks());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The URLs that wait could not be read again from a file in " + directory, e);
    }
  }

  private FileChannel open() throws IOException {
    if (channel == null) {
      Path file = Files.createTempFile(directory, "waiting-urls-", ".tmp");
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      forgetName(file);
    }
    return channel;
  }

  private static void forgetName(Path file) {
    try {
      Files.delete(file);
    } catch (IOException ignored) {
      // An open file keeps its name on Windows; it is deleted when it is closed.
    }
  }

  private static byte[] pack(List<CrawlTask> tasks) throws IOException {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, fast))) {
      for (CrawlTask task : tasks) {
        out.writeUTF(task.url().textWithSecrets());
        Discovery discovery = task.discovery();
        out.writeUTF(discovery.kind().name());
        out.writeUTF(task.purpose().name());
        out.writeInt(discovery.depth());
        out.writeInt(discovery.hops());
        out.writeUTF(discovery.foundOn().map(PageUrl::textWithSecrets).orElse(""));
      }
    } finally {
      fast.end();
    }
    return packed.toByteArray();
  }

  private static List<CrawlTask> unpack(byte[] packed, int count) throws IOException {
    List<CrawlTask> tasks = new ArrayList<>(count);
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      Discovery last = Discovery.START;
      for (int i = 0; i < count; i++) {
        PageUrl url = PageUrl.of(in.readUTF());
        DiscoveryKind kind = DiscoveryKind.valueOf(in.readUTF());
        Purpose purpose = Purpose.valueOf(in.readUTF());
        int depth = in.readInt();
        int hops = in.readInt();
        last = same(last, new Discovery(kind, depth, foundOn(in.readUTF()), hops));
        tasks.add(new CrawlTask(url, last, purpose, Optional.empty()));
      }
    }
    return tasks;
  }

  private static Optional<PageUrl> foundOn(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(PageUrl.of(text));
  }

  /** Links of one page stand together; one object is enough for all. */
  private static Discovery same(Discovery last, Discovery next) {
    return last.equals(next) ? last : next;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
