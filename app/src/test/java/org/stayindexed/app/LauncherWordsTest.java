package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LauncherWordsTest {
  private static final Path JAR = Path.of("/opt/stay indexed/stayindexed-1.jar");

  @Test
  void aTimerStartsTheLauncherThatStartedUs() {
    assertThat(Launcher.words("/opt/stayindexed/stayindexed", JAR))
        .containsExactly("/opt/stayindexed/stayindexed");
  }

  @Test
  void withoutLauncherATimerStartsTheSameJavaWithTheSameJar() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(Launcher.words(null, JAR)).containsExactly(java, "-jar", JAR.toString());
  }
}
