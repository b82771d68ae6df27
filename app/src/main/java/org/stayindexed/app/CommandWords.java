package org.stayindexed.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a command line as one text that a person can read and a program can take apart. */
final class CommandWords {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./*-]+");
  private static final Pattern WORD = Pattern.compile("'((?:[^']|'\\\\'')*)'|(\\S+)");

  private CommandWords() {}

  /** One text; words that a shell would take apart stand in single quotes. */
  static String join(List<String> words) {
    return words.stream().map(CommandWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The words of a text that {@link #join} made. */
  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String inQuotes = matcher.group(1);
      words.add(inQuotes == null ? matcher.group(2) : inQuotes.replace("'\\''", "'"));
    }
    return words;
  }
}
