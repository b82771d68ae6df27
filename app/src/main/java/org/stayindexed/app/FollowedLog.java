package org.stayindexed.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.stayindexed.logs.read.LogPaths;

/**
 * A log that grows, is renamed and begun anew, or copied and emptied. Which lines were counted is
 * told by their content, so that all that must be known here is which files may have new ones: the
 * log itself, and those with its name and an ending, to which a server may write its last lines
 * after they were renamed. Belongs to one thread.
 */
final class FollowedLog {
  private final Path file;
  private Map<Path, State> counted;

  /** What changes when something is written to a file. */
  private record State(long size, FileTime modified) {}

  /** What was rotated before is not looked at. */
  FollowedLog(Path file) {
    this.file = file;
    this.counted = new HashMap<>(states());
    this.counted.remove(file);
  }

  /** The files that may have new lines, the oldest first; empty ones have none. */
  List<Path> due() {
    List<Path> changed = new ArrayList<>();
    states()
        .forEach(
            (path, state) -> {
              if (state.size() > 0
                  && !state.equals(counted.get(path))
                  && !counted.containsValue(state)) {
                changed.add(path);
              }
            });
    return LogPaths.of(changed);
  }

  /** Does something with what is due, and remembers it as counted if that does not fail. */
  void count(Consumer<List<Path>> counting) {
    // Looked at before, so that what is written meanwhile is seen the next time.
    Map<Path, State> before = states();
    List<Path> due = due();
    if (!due.isEmpty()) {
      counting.accept(due);
      counted = new HashMap<>(before);
    }
  }

  private Map<Path, State> states() {
    Map<Path, State> states = new HashMap<>();
    String name = String.valueOf(file.getFileName());
    Path parent = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path found : entries) {
        String other = String.valueOf(found.getFileName());
        // Written as the log itself, so that both have names of one kind.
        Path entry = file.resolveSibling(other);
        if (other.equals(name)) {
          state(entry).ifPresent(state -> states.put(file, state));
        } else if (other.startsWith(name + ".") || other.startsWith(name + "-")) {
          state(entry).ifPresent(state -> states.put(entry, state));
        }
      }
      return states;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not list " + parent, e);
    }
  }

  private static Optional<State> state(Path path) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(new State(found.size(), found.lastModifiedTime()));
    } catch (NoSuchFileException e) {
      // It was renamed just now.
      return Optional.empty();
    }
  }
}
