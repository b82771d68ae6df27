package org.stayindexed.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.schedule.CommandWords;

/**
 * How this program was called, so that the commands that it proposes can be typed as they stand.
 * Its own texts call it {@code ./stayindexed}, as in a clone.
 */
record CalledName(String text) {
  private static final String IN_A_CLONE = "./stayindexed";

  /** No name of a file that begins in the same way, such as {@code ./stayindexed-data}. */
  private static final Pattern OUR_WORD = Pattern.compile("(?<![\\w/.])\\./stayindexed(?![\\w.-])");

  /** As the launcher says, else by Java with the jar, else as in a clone. */
  static CalledName ofProcess() {
    return of(System.getProperty("stayindexed.called"), System.getProperty("java.class.path", ""));
  }

  static CalledName of(@Nullable String called, String classPath) {
    if (called != null) {
      return new CalledName(CommandWords.quoted(called));
    }
    return new CalledName(
        classPath.endsWith(".jar") && !classPath.contains(":")
            ? "java -jar " + CommandWords.quoted(classPath)
            : IN_A_CLONE);
  }

  /** A text of this process with that name in it. */
  static String in(String text) {
    return ofProcess().put(text);
  }

  /** A text with this name in it. */
  String put(String text) {
    return isOurs() ? text : OUR_WORD.matcher(text).replaceAll(Matcher.quoteReplacement(this.text));
  }

  /** The same with each of the lines. */
  String[] put(String[] lines) {
    String[] named = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      named[i] = put(lines[i]);
    }
    return named;
  }

  /** Whether the texts can stay as they are. */
  boolean isOurs() {
    return text.equals(IN_A_CLONE);
  }
}
