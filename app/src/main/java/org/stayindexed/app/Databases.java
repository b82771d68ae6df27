package org.stayindexed.app;

import java.util.function.ToIntFunction;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;

/**
 * How a command that writes gets at the database: it opens one for itself, or it is lent the one
 * that its process has open already, since a process cannot open a database twice.
 */
@FunctionalInterface
interface Databases {
  /** Opens it, and closes it when the work is done. */
  Databases OPENED =
      (directory, holder, work) -> {
        try (Database database = PatientOpening.open(directory, holder)) {
          return work.applyAsInt(database);
        }
      };

  /** Lends a database that stays open. */
  static Databases lent(Database database) {
    return (directory, holder, work) -> work.applyAsInt(database);
  }

  /**
   * Works with the database; the result is the exit code.
   *
   * @param holder who works with it, shown to others that want it
   */
  int use(DatabaseDirectory directory, String holder, ToIntFunction<Database> work);
}
