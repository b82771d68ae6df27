package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherWordsTest {
  private static final Path JAR = Path.of("/opt/stay indexed/stayindexed-1.jar");

  @Test
  void aTimerStartsTheLauncherThatStartedUs() {
    assertThat(Launcher.words("/opt/stayindexed/stayindexed", JAR))
        .containsExactly("/opt/stayindexed/stayindexed");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '"',
      textBlock =
          """
          stayindexed, a.jar, stayindexed
          ./stayindexed, a.jar, ./stayindexed
          /opt/stay indexed/stayindexed, a.jar, '/opt/stay indexed/stayindexed'
          -, stayindexed-0.1.0.jar, java -jar stayindexed-0.1.0.jar
          -, a/classes:b.jar, ./stayindexed
          """)
  void commandsAreProposedAsThisOneWasCalled(
      @Nullable String called, String classPath, String name) {
    assertThat(
            CalledName.of(called, classPath).put("Ask: ./stayindexed runs, in ./stayindexed-data/"))
        .isEqualTo("Ask: " + name + " runs, in ./stayindexed-data/");
  }

  @Test
  void aTextThatOnlyLooksLikeOurNameStays() {
    String text = "../stayindexed, x./stayindexed, ./stayindexed.yaml, ./stayindexed-data";
    assertThat(new CalledName("$1\\").put(text)).isEqualTo(text);
    assertThat(new CalledName("$1\\").put("./stayindexed")).isEqualTo("$1\\");
  }

  @Test
  void withoutLauncherATimerStartsTheSameJavaWithTheSameJar() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(Launcher.words(null, JAR)).containsExactly(java, "-jar", JAR.toString());
  }
}
