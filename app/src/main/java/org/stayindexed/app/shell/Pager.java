package org.stayindexed.app.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;

/** Shows a long text page by page. */
final class Pager {
  private Pager() {}

  /** Through {@code less} if it has more lines than the terminal, which must be one. */
  static void show(String text, Terminal terminal) {
    boolean fits = text.lines().count() < terminal.getSize().getRows();
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    if (fits || dumb || !paged(text)) {
      terminal.writer().print(text);
      terminal.flush();
    }
  }

  private static boolean paged(String text) {
    ProcessBuilder less =
        new ProcessBuilder("less", "-FSX")
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // Its commands that run programs and write files are no part of looking at a result.
    less.environment().put("LESSSECURE", "1");
    Process process;
    try {
      process = less.start();
    } catch (IOException e) {
      return false;
    }
    try (OutputStream in = process.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Who looks has seen enough.
    }
    try {
      int unused = process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }
}
