package org.stayindexed.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there when it is whole: it is written under another name beside its own, then
 * moved. What is not {@linkplain #commit committed} is deleted by {@link #close}.
 */
public final class OutputFile implements AutoCloseable {
  private final Path file;
  private final Path unfinished;
  private final RecordedStream out;
  private boolean committed;

  private OutputFile(Path file, Path unfinished, OutputStream stream) {
    this.file = file;
    this.unfinished = unfinished;
    this.out = RecordedStream.to(stream);
  }

  /**
   * Begins to write.
   *
   * @throws OutputException if it cannot be written there
   */
  public static OutputFile create(Path file) {
    // A pipe or a device has no place for another file beside it, and needs none.
    boolean whole = !Files.exists(file) || Files.isRegularFile(file);
    Path unfinished =
        whole
            ? file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished")
            : file;
    try {
      if (Files.isDirectory(file)) {
        throw new IOException("it is a directory");
      }
      return new OutputFile(file, unfinished, Files.newOutputStream(unfinished));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Where to write; its errors come with {@link #commit}, or when this is asked. */
  public PrintStream out() {
    return out;
  }

  /**
   * Ends the file and gives it its name.
   *
   * @return how many bytes it has
   * @throws OutputException if something could not be written
   */
  public long commit() {
    return commitAs(file);
  }

  /** The same under another name in the same directory. */
  long commitAs(Path name) {
    out.close();
    try {
      if (out.failure().isPresent()) {
        throw out.failure().get();
      }
      if (!unfinished.equals(name)) {
        Files.move(unfinished, name, StandardCopyOption.REPLACE_EXISTING);
      }
      committed = true;
      return Files.isRegularFile(name) ? Files.size(name) : 0;
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  /** What to say when a file cannot be written. */
  public static OutputException failed(Path file, IOException e) {
    String what = e instanceof NoSuchFileException ? "no such directory" : reason(e);
    return new OutputException(file + " cannot be written: " + what, e);
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
  }

  @Override
  public void close() {
    out.close();
    if (!committed && !unfinished.equals(file)) {
      try {
        Files.deleteIfExists(unfinished);
      } catch (IOException e) {
        throw failed(unfinished, e);
      }
    }
  }
}
