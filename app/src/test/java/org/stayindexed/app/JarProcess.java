package org.stayindexed.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program as users have it, in a process of its own. */
final class JarProcess {
  private JarProcess() {}

  /** Runs a command with the Java of the test; what it prints is thrown away. */
  static ProcessBuilder of(List<String> words) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    Path.of("target/stayindexed.jar").toAbsolutePath().toString()),
                words.stream())
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }
}
