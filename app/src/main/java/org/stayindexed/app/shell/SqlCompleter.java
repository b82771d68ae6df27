package org.stayindexed.app.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.stayindexed.storage.PublicView;

/** Completes names of views, of their columns, and the words of SQL that queries are made of. */
final class SqlCompleter implements Completer {
  private static final List<String> KEYWORDS =
      List.of(
          "and",
          "as",
          "asc",
          "between",
          "by",
          "case",
          "count",
          "cross",
          "desc",
          "distinct",
          "else",
          "end",
          "exists",
          "explain",
          "fetch",
          "first",
          "from",
          "group",
          "having",
          "in",
          "inner",
          "is",
          "join",
          "left",
          "like",
          "limit",
          "not",
          "null",
          "offset",
          "on",
          "or",
          "order",
          "only",
          "rows",
          "select",
          "show",
          "table",
          "then",
          "union",
          "values",
          "when",
          "where",
          "with");

  private final List<PublicView> views;

  SqlCompleter(List<PublicView> views) {
    this.views = views;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String text = line.line().toLowerCase(Locale.ROOT);
    names(text).distinct().forEach(name -> candidates.add(new Candidate(name)));
  }

  /** What could stand in a line: first of all the columns of the views that it names. */
  Stream<String> names(String line) {
    if (line.startsWith("\\")) {
      return Stream.concat(Shell.COMMANDS.stream(), views.stream().map(PublicView::name));
    }
    List<PublicView> named = views.stream().filter(view -> line.contains(view.name())).toList();
    Stream<String> columns =
        (named.isEmpty() ? views : named).stream().flatMap(view -> view.columns().stream());
    return Stream.of(columns, views.stream().map(PublicView::name), KEYWORDS.stream())
        .flatMap(names -> names);
  }
}
