package org.stayindexed.app.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.stayindexed.app.output.QueryMistake;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.storage.PublicView;
import org.stayindexed.storage.QueryException;
import org.stayindexed.storage.QueryLimits;
import org.stayindexed.storage.SqlReader;
import org.stayindexed.storage.ViewQuery;

/** Asks for queries line by line and prints what they answer, until the end of the input. */
final class Shell {
  /** What is no SQL. */
  static final List<String> COMMANDS = List.of("\\d", "\\?", "\\r", "\\q");

  private static final String HELP =
      """
      A query ends with ; and may have several lines. Ctrl-C ends it, also while it runs;
      Ctrl-D ends the shell. Tab completes views and columns.
        \\d         the views
        \\d VIEW    what the columns of a view mean
        \\r         take a new copy of the database: what a crawl stored since is seen then
        \\?         this help
        \\q         the end
      """;

  private final Terminal terminal;
  private final SqlReader database;
  private final QueryLimits limits;
  private final Function<PrintStream, ResultOutput> format;
  private final List<PublicView> views;
  private final LineReader lines;

  Shell(
      Terminal terminal,
      SqlReader database,
      QueryLimits limits,
      Function<PrintStream, ResultOutput> format,
      Path history) {
    this.terminal = terminal;
    this.database = database;
    this.limits = limits;
    this.format = format;
    this.views = database.views();
    this.lines =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("stayindexed")
            .parser(new SqlLineParser())
            .completer(new SqlCompleter(views))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ...> ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  /** Why a shell has ended. */
  enum End {
    QUIT,
    NEW_COPY
  }

  /** Runs until the user wants no more of this copy. */
  End run() {
    Terminal.SignalHandler before =
        terminal.handle(Terminal.Signal.INT, signal -> database.cancel());
    try {
      while (true) {
        String line = asked();
        if (line.equals("\\q") || line.equals("exit") || line.equals("quit")) {
          return End.QUIT;
        }
        if (line.equals("\\r")) {
          return End.NEW_COPY;
        }
        answer(line);
      }
    } catch (EndOfFileException e) {
      return End.QUIT;
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
    }
  }

  /** A statement, or nothing where it was given up with Ctrl-C. */
  private String asked() {
    try {
      return lines.readLine("sql> ").strip();
    } catch (UserInterruptException e) {
      return "";
    }
  }

  private void answer(String line) {
    try {
      if (line.startsWith("\\")) {
        command(line);
      } else {
        SqlText.statements(line).forEach(sql -> query(ViewQuery.of(sql)));
      }
    } catch (QueryException e) {
      say(String.valueOf(e.getMessage()));
      QueryMistake.lines(e).forEach(this::say);
    }
  }

  private void command(String line) {
    String[] words = line.split("\\s+", 2);
    if (!words[0].equals("\\d")) {
      say(HELP.stripTrailing());
    } else if (words.length == 1) {
      query(
          ViewQuery.of(
              "select view_name, meaning from dictionary where column_name = ''"
                  + " order by view_name"));
    } else {
      String name = words[1].strip().toLowerCase(Locale.ROOT);
      if (views.stream().noneMatch(view -> view.name().equals(name))) {
        say("There is no view \"" + name + "\"; all of them: \\d");
        return;
      }
      // The name is one of the list.
      query(
          ViewQuery.of(
              "select c.column_name, d.meaning from ("
                  + "select lower(column_name) as column_name, ordinal_position"
                  + " from information_schema.columns where table_schema = 'PUBLIC'"
                  + " and table_name = '"
                  + name.toUpperCase(Locale.ROOT)
                  + "') c left join dictionary d on d.view_name = '"
                  + name
                  + "' and d.column_name = c.column_name order by c.ordinal_position"));
    }
  }

  private void query(ViewQuery query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    ResultOutput rows = format.apply(out);
    boolean leftOut = database.query(query, limits, rows);
    rows.close();
    out.flush();
    Pager.show(bytes.toString(StandardCharsets.UTF_8), terminal);
    if (leftOut) {
      say("Left out rows behind the first " + limits.rows() + " (--limit).");
    }
  }

  private void say(String line) {
    terminal.writer().println(line);
    terminal.flush();
  }
}
