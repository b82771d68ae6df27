package org.stayindexed.crawler.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The folder of cases: files to read, and suites to count in. */
public final class Cases {
  private static final String PLACE = "stayindexed.conformance";

  private final Path folder;
  private final ScoreTable scores;

  Cases(Path folder, ScoreTable scores) {
    this.folder = folder;
    this.scores = scores;
  }

  /** The folder that the build names, or the one that stands beside a checkout. */
  static Path folder() {
    return Path.of(System.getProperty(PLACE, "../../shared/conformance")).normalize();
  }

  /** A suite to count in. */
  public Suite suite(String name, Divergences divergences) {
    return new Suite(name, divergences, scores);
  }

  /** The objects of a file that holds an array; texts in it are comments and left out. */
  public List<JsonNode> json(String file) {
    try {
      List<JsonNode> cases = new ArrayList<>();
      new ObjectMapper().readTree(folder.resolve(file).toFile()).forEach(cases::add);
      return cases.stream().filter(JsonNode::isObject).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table below its headings, each as its cells, where {@code \\n} is a line end. */
  public List<List<String>> table(String file) {
    try (Stream<String> lines = Files.lines(folder.resolve(file))) {
      return lines.skip(1).map(line -> unescaped(line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> unescaped(String[] cells) {
    return Arrays.stream(cells).map(cell -> cell.replace("\\n", "\n")).toList();
  }

  /** The bytes of a file. */
  public byte[] bytes(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the files in a folder, in order. */
  public List<String> files(String name) {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> name + "/" + file.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a field in Base64. */
  public static byte[] base64(JsonNode text) {
    return Base64.getDecoder().decode(text.asText());
  }
}
