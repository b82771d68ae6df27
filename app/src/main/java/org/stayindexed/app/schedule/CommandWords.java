package org.stayindexed.app.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a command line as one text that a person can read and a program can take apart. */
public final class CommandWords {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");
  private static final Pattern WORD = Pattern.compile("'((?:[^']|'\\\\'')*)'|(\\S+)");

  private CommandWords() {}

  /** One text; words that a shell would take apart stand in single quotes. */
  public static String join(List<String> words) {
    return words.stream().map(CommandWords::quoted).collect(Collectors.joining(" "));
  }

  /** One word as a shell reads it: in single quotes where it must not look into it. */
  public static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The words of a text that {@link #join} made. */
  public static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String inQuotes = matcher.group(1);
      words.add(inQuotes == null ? matcher.group(2) : inQuotes.replace("'\\''", "'"));
    }
    return words;
  }
}
