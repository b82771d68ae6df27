package org.stayindexed.app.output;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A print stream in UTF-8 that can tell why it could not write; others only tell that. */
public final class RecordedStream extends PrintStream {
  private static final int BUFFER = 1 << 16;

  private final Recorder recorder;

  private RecordedStream(Recorder recorder) {
    super(recorder, false, StandardCharsets.UTF_8);
    this.recorder = recorder;
  }

  /** Prints through a buffer to a stream. */
  public static RecordedStream to(OutputStream stream) {
    return new RecordedStream(new Recorder(stream));
  }

  private static final class Recorder extends FilterOutputStream {
    private @Nullable IOException failure;

    Recorder(OutputStream stream) {
      super(new BufferedOutputStream(stream, BUFFER));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw recorded(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw recorded(e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } catch (IOException e) {
        throw recorded(e);
      }
    }

    private IOException recorded(IOException e) {
      failure = failure == null ? e : failure;
      return e;
    }
  }

  /** The first thing that went wrong. */
  Optional<IOException> failure() {
    return Optional.ofNullable(recorder.failure);
  }

  /**
   * Writes out what is left, and complains if not everything could be written.
   *
   * @throws ClosedPipeException if nobody reads any more
   * @throws OutputException if something else is wrong
   */
  public void check() {
    flush();
    if (recorder.failure == null) {
      return;
    }
    String reason = String.valueOf(recorder.failure.getMessage());
    if (reason.contains("Broken pipe")) {
      throw new ClosedPipeException();
    }
    throw new OutputException("standard output cannot be written: " + reason, recorder.failure);
  }
}
