package org.stayindexed.storage;

/**
 * The right to serve a database: one process at a time has it. It keeps nobody from writing. The
 * operating system takes it back when the process ends, however it ends.
 */
public final class ServingRight implements AutoCloseable {
  private final ProcessLock lock;

  private ServingRight(ProcessLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the right, and makes the directory if it is not there.
   *
   * @param holder who we are, for others to read
   * @throws DatabaseInUseException if another process has it
   */
  public static ServingRight enter(DatabaseDirectory directory, String holder) {
    directory.create();
    return new ServingRight(ProcessLock.forServing(directory, holder));
  }

  @Override
  public void close() {
    lock.close();
  }
}
