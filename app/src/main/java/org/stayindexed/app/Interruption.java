package org.stayindexed.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens on Ctrl-C, SIGTERM or the end of a session: the work is asked to stop, and the
 * process stays until it has stored what it has, but no longer than ten seconds. The exit code is
 * then the JVM's, 130 or 143.
 */
final class Interruption implements AutoCloseable {
  /**
   * The end takes under a second of a free machine; on a busy one, ten seconds lost the report. Who
   * cannot wait kills.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final CountDownLatch ENDED = new CountDownLatch(1);

  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /** From now until {@link #close}, an interruption calls {@code stop}. */
  static Interruption calls(Runnable stop) {
    Thread hook =
        new Thread(
            () -> {
              stop.run();
              awaitEnd();
            },
            "interruption");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The interruption came just before.
      stop.run();
    }
    return new Interruption(hook);
  }

  /** Tells that everything is stored and printed. */
  static void programEnds() {
    ENDED.countDown();
  }

  private static void awaitEnd() {
    try {
      if (!ENDED.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        System.err.println("stayindexed: gave up waiting for the end of the crawl");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The interruption is under way, which is what the hook is for.
    }
  }
}
