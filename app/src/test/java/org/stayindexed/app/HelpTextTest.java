package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code --help} of every command looks like on a terminal of a hundred columns. */
class HelpTextTest {
  private static final int WIDTH = 100;

  static Stream<CommandLine> commands() {
    return AllCommands.stream().filter(command -> !command.getCommandName().equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void fitsAndHasNoLineThatWasBrokenTwice(CommandLine command) {
    List<String> lines = command.getUsageMessage().lines().toList();

    assertThat(lines).allMatch(line -> line.length() <= WIDTH);
    for (int i = 0; i + 1 < lines.size(); i++) {
      assertThat(brokenTwice(lines.get(i), lines.get(i + 1)))
          .as("%s / %s", lines.get(i), lines.get(i + 1))
          .isFalse();
    }
  }

  /** A line that ends early in the midst of a sentence, at the left edge or in a description. */
  private static boolean brokenTwice(String line, String next) {
    boolean early = line.strip().length() > 0 && line.length() < 70 && line.matches(".*[a-z,;]");
    boolean sameEdge = indent(line) == indent(next) && (indent(line) == 0 || indent(line) > 8);
    return early && sameEdge && next.strip().matches("[a-z].*");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void showsHowItIsTyped(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName(" ");

    assertThat(command.getUsageMessage()).contains("Example", "  ./" + name);
  }
}
