package org.stayindexed.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.app.output.TableOutput;
import org.stayindexed.storage.QueryLimits;
import org.stayindexed.storage.StoredSite;

@Timeout(60)
class SqlShellTest {
  @TempDir private Path directory;

  private String typed(String... lines) throws IOException {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/tea", 200), answered("/cups", 404), answered("/", 200));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] input = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try (Terminal terminal = new DumbTerminal(new ByteArrayInputStream(input), out)) {
      new SqlShell(site.directory(), new QueryLimits(Duration.ofMinutes(1), 2), TableOutput::new)
          .run(terminal);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void answersQueriesOfSeveralLinesAndGoesOnAfterMistakes() throws IOException {
    String shown =
        typed(
            "select 6 * 7",
            "as answer;",
            "select ulr from page_current;",
            "delete from page_current;",
            "select url from page_history order by url;",
            "\\d finding",
            "\\d nothing",
            "\\d",
            "\\?",
            "\\r",
            "select 'a new copy' as c;",
            "\\q",
            "select 'never reached';");

    assertThat(shown)
        .contains("answer", "42", "(1 row)")
        .contains("Column \"ULR\" not found", "         ^")
        .contains("Only queries can be run")
        .contains("Left out rows behind the first 2 (--limit).")
        .contains("There is no view \"nothing\"")
        .contains("Whether each of the other crawlers")
        .contains("take a new copy")
        .contains("a new copy")
        .doesNotContain("never reached'\n");
    assertThat(directory.resolve("sql-history")).content().contains("select 6 * 7");
  }

  @Test
  void givesUpAStatementOnCtrlCAndAsksForTheNext() throws IOException {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/tea", 200));
    Person person =
        new Person("select 'given up'\u0003", "\u0003", "select 6 * 7 as answer;\n", "\\q\n");
    try (Terminal terminal = new DumbTerminal(person, person.screen)) {
      person.ctrlC = () -> terminal.raise(Terminal.Signal.INT);
      new SqlShell(site.directory(), new QueryLimits(Duration.ofMinutes(1), 2), TableOutput::new)
          .run(terminal);
    }

    assertThat(person.screen.toString(StandardCharsets.UTF_8))
        .contains("answer", "42", "(1 row)")
        .doesNotContain("given up\n");
  }

  /** Types one text at each prompt, when it is there. */
  private static final class Person extends InputStream {
    private final Semaphore prompts = new Semaphore(0);
    private final ByteArrayOutputStream screen =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (toString(StandardCharsets.UTF_8).endsWith("sql> ")) {
              prompts.release();
            }
          }
        };
    private final Iterator<String> texts;
    private String typing = "";
    private Runnable ctrlC = () -> {};

    Person(String... texts) {
      this.texts = List.of(texts).iterator();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int next = read();
      if (next >= 0) {
        bytes[from] = (byte) next;
      }
      return next < 0 ? -1 : 1;
    }

    @Override
    public int read() throws IOException {
      if (typing.isEmpty() && !texts.hasNext()) {
        return -1;
      }
      try {
        if (typing.isEmpty()) {
          prompts.acquire();
          typing = texts.next();
        }
        char next = typing.charAt(0);
        typing = typing.substring(1);
        if (next == '\u0003') {
          ctrlC.run();
          return read();
        }
        return next;
      } catch (InterruptedException e) {
        throw new InterruptedIOException("Ctrl-C");
      }
    }
  }

  @Test
  void endsWithItsInput() throws IOException {
    assertThat(typed("select 1 as n;")).contains("(1 row)");
  }
}
