package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.TestSite;

/** The launcher and the built program, as processes of their own. */
@Timeout(120)
class LauncherIT {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private static Path built;

  @TempDir private Path home;
  private final TestSite site = TestSite.start();

  /** One for all tests: whoever starts it first writes the archive of classes, which takes long. */
  @BeforeAll
  static void copyBuild() throws IOException {
    Path target = CHECKOUT.resolve("app/target");
    Files.copy(target.resolve("stayindexed.jar"), built.resolve("stayindexed.jar"));
    Path lib = Files.createDirectory(built.resolve("lib"));
    try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
      for (Path library : libraries.toList()) {
        Files.copy(library, lib.resolve(library.getFileName()));
      }
    }
  }

  @BeforeEach
  void copyLauncher() throws IOException {
    Files.copy(CHECKOUT.resolve("stayindexed"), home.resolve("stayindexed"));
    assertThat(home.resolve("stayindexed").toFile().setExecutable(true)).isTrue();
  }

  @AfterEach
  void stopSite() {
    site.close();
  }

  /** A checkout that is built and has nothing newer than its build. */
  private void installBuild() throws IOException {
    Files.createSymbolicLink(Files.createDirectories(home.resolve("app")).resolve("target"), built);
  }

  /** A PATH with only these tools on it. */
  private String pathOf(String... tools) throws IOException {
    Path directory = Files.createDirectories(home.resolve("tools"));
    for (String tool : tools) {
      Path file = directory.resolve(tool);
      Files.writeString(file, "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return directory.toString();
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("stayindexed").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(home.resolve("out").toFile())
        .redirectError(home.resolve("err").toFile())
        .start();
  }

  private int run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return start(environment, arguments).waitFor();
  }

  private String printed(String stream) throws IOException {
    return Files.readString(home.resolve(stream), StandardCharsets.UTF_8);
  }

  @Test
  void runsTheBuiltProgramAndKeepsItsDataWhereItWasStarted() throws Exception {
    installBuild();
    site.page("/", "<title>Täa</title>");

    assertThat(run(Map.of(), "crawl", site.url("/").toString())).isZero();
    assertThat(printed("out")).contains("run 1: 1 URL in").contains("Report: file://");
    assertThat(home.resolve("stayindexed-data/stayindexed.mv.db")).exists();

    Map<String, String> plainLocale = Map.of("LC_ALL", "C");
    assertThat(run(plainLocale, "sql", "--format", "csv", "select title from page_current"))
        .isZero();
    assertThat(printed("out")).isEqualTo("title\nTäa\n");
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void anInterruptionKeepsWhatWasSeenAndStillReports(String signal, int exitCode) throws Exception {
    installBuild();
    String links =
        IntStream.range(0, 500)
            .mapToObj(i -> "<a href=/" + i + ">x</a>")
            .collect(Collectors.joining());
    site.page("/", links);
    Process process = start(Map.of(), "crawl", site.url("/").toString(), "--delay", "50ms");
    while (site.requests().size() < 10 && process.isAlive()) {
      Thread.onSpinWait();
    }
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();

    assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(exitCode);
    assertThat(printed("out")).contains("INTERRUPTED", "Report: file://");
    assertThat(printed("err")).doesNotContain("Exception");
    assertThat(run(Map.of(), "sql", "--format", "csv", "select state, urls from run_summary"))
        .isZero();
    String[] row = printed("out").lines().toList().get(1).split(",", -1);
    assertThat(row[0]).isEqualTo("INTERRUPTED");
    assertThat(Integer.parseInt(row[1])).isBetween(7, site.requests().size());
  }

  @Test
  void proposesCommandsByTheNameThatItWasCalledBy() throws Exception {
    installBuild();
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("stayindexed"), home.resolve("stayindexed"));
    site.page("/", "<title>Tea</title><a href=/gone>x</a>");
    String crawl = " crawl " + site.url("/") + " --second-look 0s --delay 0";

    assertThat(shell("PATH=" + bin + ":$PATH; stayindexed" + crawl)).isZero();
    assertThat(printed("out")).contains("Ask next: stayindexed sql", "New ones: stayindexed check");
    assertThat(shell("PATH=" + bin + ":$PATH; stayindexed runs show 9")).isNotZero();
    assertThat(printed("err")).contains("The runs: stayindexed runs");
    assertThat(shell("PATH=" + bin + ":$PATH; stayindexed diff --help")).isZero();
    assertThat(printed("out")).contains("  stayindexed diff 3 7").doesNotContain("./stayindexed");
    assertThat(shell("./stayindexed diff 1")).isEqualTo(2);
    assertThat(printed("err")).contains("See: ./stayindexed diff --help");
    assertThat(shell("bin/stayindexed diff 1")).isEqualTo(2);
    assertThat(printed("err")).contains("See: bin/stayindexed diff --help");
  }

  private int shell(String line) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", line)
        .directory(home.toFile())
        .redirectOutput(home.resolve("out").toFile())
        .redirectError(home.resolve("err").toFile())
        .start()
        .waitFor();
  }

  @Test
  void saysWhichPackageIsMissing() throws Exception {
    String path = pathOf("dirname", "readlink", "sed", "head", "find");
    Map<String, String> noJava = Map.of("PATH", path, "JAVA_HOME", "");
    assertThat(run(noJava, "--help")).isEqualTo(6);
    assertThat(printed("err"))
        .isEqualTo(
            "stayindexed: Java is missing. On Debian or Ubuntu: apt-get install"
                + " openjdk-17-jdk-headless\n");

    Map<String, String> noMaven =
        Map.of("PATH", path, "JAVA_HOME", System.getProperty("java.home"));
    assertThat(run(noMaven, "--help")).isEqualTo(6);
    assertThat(printed("err")).hasLineCount(1).contains("apt-get install maven");
  }

  @Test
  void saysThatAJavaIsTooOldOrNotThere() throws Exception {
    Path old = home.resolve("jdk-11");
    Files.createDirectories(old.resolve("bin"));
    File java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 1\n").toFile();
    assertThat(java.setExecutable(true)).isTrue();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

    assertThat(run(Map.of("JAVA_HOME", old.toString()), "--help")).isEqualTo(6);
    assertThat(printed("err"))
        .hasLineCount(1)
        .contains("is Java 11, but 17 or newer is needed", "apt-get install openjdk-17");

    assertThat(run(Map.of("JAVA_HOME", "/nowhere"), "--help")).isEqualTo(6);
    assertThat(printed("err")).hasLineCount(1).contains("JAVA_HOME is /nowhere");
  }
}
