package org.stayindexed.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The scripts that make the tables and views, with the checksums that Flyway keeps of them. */
final class MigrationFiles {
  private static final String FOLDER = "db/migration/";
  private static final String ANY = "R__views.sql";
  private static final String ENDING = ".sql";

  private MigrationFiles() {}

  /** All of them by their names. */
  static Map<String, Integer> checksums() {
    Map<String, Integer> checksums = new HashMap<>();
    for (String name : names()) {
      checksums.put(name, checksum(name));
    }
    return checksums;
  }

  /** The CRC-32 of its lines without their ends, as Flyway counts it. */
  static int checksum(String name) {
    CRC32 checksum = new CRC32();
    text(name).lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) checksum.getValue();
  }

  /** The script that makes the views. */
  static String views() {
    return text(ANY);
  }

  private static String text(String name) {
    try (InputStream in = url(name).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The build lacks " + name, e);
    }
  }

  private static URL url(String name) {
    return Objects.requireNonNull(
        MigrationFiles.class.getResource("/" + FOLDER + name), "the build lacks it: " + name);
  }

  /** Those beside the views, in a jar or in a folder of classes. */
  private static List<String> names() {
    try {
      URLConnection connection = url(ANY).openConnection();
      return connection instanceof JarURLConnection jar
          ? namesIn(jar.getJarFile())
          : namesIn(new File(URI.create(url(ANY).toString())).getParentFile());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of " + FOLDER, e);
    }
  }

  private static List<String> namesIn(JarFile jar) {
    return scripts(
        jar.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(FOLDER))
            .map(name -> name.substring(FOLDER.length())));
  }

  private static List<String> namesIn(File folder) {
    return scripts(Stream.of(Objects.requireNonNullElse(folder.list(), new String[0])));
  }

  private static List<String> scripts(Stream<String> names) {
    return names.filter(name -> name.endsWith(ENDING)).toList();
  }
}
