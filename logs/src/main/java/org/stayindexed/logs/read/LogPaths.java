package org.stayindexed.logs.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a user means, the oldest first: {@code access.log.2.gz}, {@code access.log.1},
 * {@code access.log}.
 */
public final class LogPaths {
  private static final Pattern ROTATED =
      Pattern.compile("(.*?)[.-](\\d{1,5}|\\d{8}(?:-?\\d{2,10})?)(?:\\.(?:gz|zst|bz2))?");
  private static final Pattern COMPRESSED = Pattern.compile("(.*)\\.(?:gz|zst|bz2)");
  private static final int DATE_DIGITS = 8;

  /** Of files with the same beginning, those with a larger age are older; a date is negative. */
  private record Aged(String stem, long age, Path path) {
    static Aged of(Path path) {
      String name = String.valueOf(path.getFileName());
      Path parent = path.toAbsolutePath().getParent();
      Matcher rotated = ROTATED.matcher(name);
      if (!rotated.matches()) {
        Matcher compressed = COMPRESSED.matcher(name);
        return new Aged(
            parent + "/" + (compressed.matches() ? compressed.group(1) : name),
            Long.MIN_VALUE,
            path);
      }
      String number = rotated.group(2).replace("-", "");
      boolean date = number.length() >= DATE_DIGITS;
      return new Aged(
          parent + "/" + rotated.group(1), (date ? -1 : 1) * Long.parseLong(number), path);
    }
  }

  private LogPaths() {}

  /**
   * The files of all names, which may be directories, or have stars in their last part.
   *
   * @throws LogFileException if a directory or pattern holds none
   */
  public static List<Path> of(List<Path> given) {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      String name = String.valueOf(path.getFileName());
      if (Files.isDirectory(path)) {
        files.addAll(inside(path, path, "*"));
      } else if (!Files.exists(path) && (name.contains("*") || name.contains("?"))) {
        Path parent = path.getParent();
        files.addAll(inside(path, parent == null ? Path.of("") : parent, name));
      } else {
        files.add(path);
      }
    }
    return ordered(files);
  }

  /** Files of the same log stand where the first of them was given, the oldest first. */
  private static List<Path> ordered(List<Path> files) {
    List<Aged> aged = files.stream().distinct().map(Aged::of).toList();
    List<String> stems = aged.stream().map(Aged::stem).distinct().toList();
    return aged.stream()
        .sorted(
            Comparator.<Aged>comparingInt(file -> stems.indexOf(file.stem()))
                .thenComparing(Comparator.comparingLong(Aged::age).reversed()))
        .map(Aged::path)
        .toList();
  }

  private static List<Path> inside(Path given, Path directory, String pattern) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (Files.isRegularFile(entry) && !name.startsWith(".") && !name.contains("error")) {
          found.add(entry);
        }
      }
    } catch (IOException e) {
      throw LogFile.unreadable(directory, e);
    }
    if (found.isEmpty()) {
      throw new LogFileException("There are no files in " + given + " that could be access logs.");
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }
}
