package org.stayindexed.app;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.schedule.TimerTarget;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.schedule.Schedule;

/** How to start us again: by the launcher, which says where it is, or by Java with our jar. */
final class Launcher {
  private Launcher() {}

  /** The words of the command, with absolute paths. */
  static List<String> words() {
    return words(System.getProperty("stayindexed.launcher"), classes());
  }

  static List<String> words(@Nullable String launcher, Path classes) {
    boolean alone = launcher == null && classes.toString().endsWith(".jar");
    return alone
        ? List.of(java(), "-jar", classes.toAbsolutePath().toString())
        : List.of(
            Path.of(Objects.requireNonNullElse(launcher, "stayindexed"))
                .toAbsolutePath()
                .toString());
  }

  /** What a timer of the system starts, as the user who asks. */
  static TimerTarget target(
      Schedule schedule, DatabaseDirectory directory, Surroundings surroundings) {
    return new TimerTarget(
        schedule,
        words(),
        directory.path(),
        surroundings.config(),
        System.getProperty("user.name"));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Path classes() {
    try {
      return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program does not know its own file", e);
    }
  }
}
