package org.stayindexed.storage;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Threads that nobody interrupts: an interrupt inside H2 can damage its file, and db-scheduler
 * sends one to whatever does not end at once. Where it would, the thread is woken instead.
 */
final class UninterruptedThreads extends ScheduledThreadPoolExecutor {
  private final Runnable wake;

  UninterruptedThreads(String name, Runnable wake) {
    super(1, task -> thread(name, task));
    this.wake = wake;
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    wake.run();
    return List.of();
  }
}
