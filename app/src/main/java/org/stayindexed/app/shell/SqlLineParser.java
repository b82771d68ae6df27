package org.stayindexed.app.shell;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Goes on asking for lines until a statement is complete. */
final class SqlLineParser extends DefaultParser {
  SqlLineParser() {
    // Quotes and backslashes are those of SQL, not of a shell.
    setQuoteChars(new char[0]);
    setEscapeChars(new char[0]);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    String text = line.strip();
    boolean command =
        text.isEmpty() || text.startsWith("\\") || text.equals("exit") || text.equals("quit");
    if (context == ParseContext.ACCEPT_LINE && !command && !SqlText.isComplete(text)) {
      throw new EOFError(-1, -1, "the statement goes on");
    }
    return super.parse(line, cursor, context);
  }

  @Override
  public boolean isDelimiterChar(CharSequence buffer, int position) {
    return super.isDelimiterChar(buffer, position)
        || ",.();=<>".indexOf(buffer.charAt(position)) >= 0;
  }
}
