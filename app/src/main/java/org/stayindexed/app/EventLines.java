package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonDocument;

/** What happens while a command serves, a line each, at once: for people or for programs. */
@FunctionalInterface
interface EventLines {

  /**
   * Tells it.
   *
   * @param sentence for people
   * @param event its name
   * @param keysAndValues what else a program wants to know
   */
  void tell(String sentence, String event, @Nullable Object... keysAndValues);

  /** Sentences. */
  static EventLines sentences(PrintStream out) {
    return (sentence, event, keysAndValues) -> {
      out.println(sentence);
      out.flush();
    };
  }

  /** JSON, an object a line. */
  static EventLines json(PrintStream out) {
    return (sentence, event, keysAndValues) -> {
      Map<String, @Nullable Object> line = new LinkedHashMap<>(object("event", event));
      line.putAll(object(keysAndValues));
      JsonDocument.printLine(line, out);
      out.flush();
    };
  }
}
