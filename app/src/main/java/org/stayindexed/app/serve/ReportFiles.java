package org.stayindexed.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of the directory of reports, and nothing outside of it. */
final class ReportFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", Reply.HTML,
          "css", "text/css; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8",
          "png", "image/png");

  private final Path directory;

  ReportFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * The file of a path below the directory.
   *
   * @param path decoded, without a slash before it
   * @return empty if there is no such file, or if it would lead out of the directory
   */
  Optional<Reply> find(String path) throws IOException {
    Optional<Path> file = file(path);
    return file.isPresent() ? Optional.of(read(file.get())) : Optional.empty();
  }

  private Optional<Path> file(String path) throws IOException {
    for (String segment : path.split("/", -1)) {
      // Hidden files are nobody's report; this refuses . and .. as well.
      if (segment.isEmpty() || segment.startsWith(".") || segment.contains("\\")) {
        return Optional.empty();
      }
    }
    try {
      Path file = directory.resolve(path);
      return Files.isRegularFile(file) && isInside(file) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A link in the directory may lead anywhere; only where it ends counts. */
  private boolean isInside(Path file) throws IOException {
    return file.toRealPath().startsWith(directory.toRealPath());
  }

  private static Reply read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(suffix, "application/octet-stream");
    return new Reply(200, type, Files.readAllBytes(file), Map.of());
  }
}
