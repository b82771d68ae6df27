package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.index.Basis;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.index.StatusExplanation;

/** Prints what a status code means and does. */
final class StatusOutput {
  private final PrintStream out;

  StatusOutput(PrintStream out) {
    this.out = out;
  }

  void print(StatusExplanation explanation) {
    out.println(StatusCatalogue.describe(explanation.code()));
    out.println("  " + sentBy(explanation));
    List<StatusExplanation.Sense> senses = explanation.senses();
    if (senses.size() > 1) {
      out.println("  It means " + senses.size() + " different things:");
    }
    for (int i = 0; i < senses.size(); i++) {
      out.println();
      print(senses.get(i), senses.size() > 1 ? (i + 1) + ". " : "");
    }
  }

  private static String sentBy(StatusExplanation explanation) {
    return explanation
        .entry()
        .map(
            entry ->
                entry.registered()
                    ? "Official: in the IANA registry, any server may send it."
                    : "Unofficial. Sent by: " + entry.sender() + ".")
        .orElse("Not in the IANA registry, and nobody is known to send it.");
  }

  private void print(StatusExplanation.Sense sense, String number) {
    out.println("  " + number + capital(sense.meaning().place().title()) + ":");
    line("means", sense.meaning().meaning());
    line("index", sense.reason().map(StatusOutput::effect).orElse("may be indexed"));
    line("crawling", sense.crawling().text());
    line("indexed page", sense.indexed().text() + basis(sense.indexed().basis()));
    sense
        .reason()
        .ifPresent(
            reason ->
                line(
                    "source", reason.source() + sense.basis().map(StatusOutput::basis).orElse("")));
    if (!sense.meaning().fix().isEmpty()) {
      line("to do", sense.meaning().fix());
    }
  }

  private static String effect(IndexReason reason) {
    String verdict =
        switch (reason.effect()) {
          case ELIGIBLE -> "may be indexed";
          case NOT_ELIGIBLE -> "not indexed";
          case UNCERTAIN -> "uncertain";
        };
    return verdict
        + " ("
        + reason
        + ")"
        + (reason.searchConsoleName().equals("-")
            ? ""
            : "; Search Console: " + reason.searchConsoleName());
  }

  void printJson(StatusExplanation explanation) {
    JsonDocument.print(
        object(
            "code", explanation.code(),
            "name", explanation.entry().map(StatusCatalogue.Entry::name),
            "official", explanation.entry().map(StatusCatalogue.Entry::registered).orElse(false),
            "sent_by", explanation.entry().map(StatusCatalogue.Entry::sender),
            "senses", explanation.senses().stream().map(StatusOutput::json).toList()),
        out);
  }

  private static Object json(StatusExplanation.Sense sense) {
    @Nullable IndexReason reason = sense.reason().orElse(null);
    return object(
        "seen", sense.meaning().place(),
        "meaning", sense.meaning().meaning(),
        "effect", reason == null ? "ELIGIBLE" : reason.effect(),
        "reason", reason,
        "search_console", reason == null ? null : reason.searchConsoleName(),
        "basis", sense.basis(),
        "source", reason == null ? null : reason.source(),
        "crawling", sense.crawling(),
        "indexed_page", sense.indexed().text(),
        "indexed_page_basis", sense.indexed().basis(),
        "to_do", sense.meaning().fix());
  }

  private void line(String label, String text) {
    out.printf(Locale.ROOT, "     %-13s %s%n", label, text);
  }

  private static String basis(Basis basis) {
    return " (" + basis.name().toLowerCase(Locale.ROOT) + ")";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
