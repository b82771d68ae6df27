package org.stayindexed.app;

import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** What a list says of a command or an option in one line. */
final class FirstSentence {
  private FirstSentence() {}

  /** The first sentence of a description, without its stop. */
  static String of(List<String> description) {
    String first = description.isEmpty() ? "" : description.get(0);
    String text = plain(first.replaceAll("\\$\\{[^}]*}", ""));
    int end = text.indexOf(". ");
    return (end < 0 ? text : text.substring(0, end)).replaceAll("[.,:]$", "");
  }

  /** A text of the help as it is read, without its marks. */
  static String plain(String text) {
    return Ansi.OFF.string(text.formatted()).strip();
  }
}
