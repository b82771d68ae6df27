package org.stayindexed.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar and the archive, used as by somebody who has no checkout. */
@Timeout(120)
class PackagesIT {
  private static final String PACKAGE = System.getProperty("stayindexed.package", "");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path home;

  private int run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(home.resolve("out").toFile())
        .redirectError(home.resolve("err").toFile())
        .start()
        .waitFor();
  }

  private String printed(String stream) throws IOException {
    return Files.readString(home.resolve(stream), StandardCharsets.UTF_8);
  }

  private Path unpacked() throws IOException, InterruptedException {
    assertThat(run(Map.of(), "tar", "-xzf", PACKAGE + ".tar.gz")).isZero();
    return home.resolve(Path.of(PACKAGE).getFileName());
  }

  @Test
  void theJarAloneMakesADatabaseAndReadsIt() throws Exception {
    String jar = PACKAGE + ".jar";
    String port1 = "http://127.0.0.1:1/";
    assertThat(run(Map.of(), JAVA, "-jar", jar, "crawl", port1, "--second-look", "0")).isEqualTo(3);
    String query = "select count(*) runs from run_summary";
    assertThat(run(Map.of(), JAVA, "-jar", jar, "sql", "--format", "csv", query)).isZero();
    assertThat(printed("out")).isEqualTo("runs\n1\n");
    assertThat(printed("err")).isEmpty();
  }

  @Test
  void theJarKeepsTheLicencesAndTheServicesOfItsLibraries() throws Exception {
    try (JarFile jar = new JarFile(PACKAGE + ".jar")) {
      List<String> names = jar.stream().map(entry -> entry.getName()).toList();
      assertThat(names)
          .contains(
              "META-INF/LICENSE",
              "META-INF/THIRD-PARTY.txt",
              "META-INF/licenses/MPL-2.0.txt",
              "META-INF/services/java.sql.Driver",
              "META-INF/services/org.flywaydb.core.extensibility.Plugin",
              "META-INF/services/org.slf4j.spi.SLF4JServiceProvider")
          .noneMatch(name -> name.endsWith("module-info.class") || name.endsWith(".SF"))
          .anyMatch(name -> name.matches("META-INF/licenses/httpclient5-.*/META-INF/NOTICE"));
      assertThat(jar.isMultiRelease()).isTrue();
    }
  }

  @Test
  void theUnpackedLauncherKeepsItsClassesWhereItsUserMayWrite() throws Exception {
    Path folder = unpacked();
    Map<String, String> cache =
        Map.of("XDG_CACHE_HOME", home.resolve("cache").toString(), "LC_ALL", "C");
    String launcher = folder.resolve("stayindexed").toString();

    assertThat(run(cache, launcher, "--version")).isZero();
    assertThat(printed("out")).isEqualTo("Stayindexed " + version(folder) + "\n");
    assertThat(printed("err")).isEmpty();
    try (Stream<Path> files = Files.list(home.resolve("cache/stayindexed"))) {
      String version = version(folder);
      assertThat(files.map(file -> file.getFileName().toString()))
          .satisfiesExactlyInAnyOrder(
              name -> assertThat(name).matches("classes-" + version + "-java[0-9._]+-[0-9]+\\.jsa"),
              name -> assertThat(name).matches("empty-" + version + "-[0-9]+\\.mv\\.db"));
    }
    assertThat(run(Map.of("XDG_CACHE_HOME", "/dev/null"), launcher, "--version")).isZero();
    assertThat(printed("err")).isEmpty();
  }

  private static String version(Path folder) throws IOException {
    return Files.readString(folder.resolve("VERSION")).strip();
  }

  @Test
  void theArchiveHasWhatAnAdministratorNeeds() throws Exception {
    Path folder = unpacked();
    for (String file :
        List.of(
            "README.md",
            "LICENSE",
            "THIRD-PARTY.txt",
            "docs/install.md",
            "systemd/stayindexed.service",
            "completion/stayindexed.bash",
            "completion/stayindexed.zsh",
            "completion/stayindexed.fish")) {
      assertThat(folder.resolve(file)).isNotEmptyFile();
    }
    assertThat(folder.resolve("completion/stayindexed.bash")).content().contains("complete -F");
  }
}
