package org.stayindexed.logs.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stayindexed.logs.read.LogFile;

/** What to say of a file that has no format that is known. */
final class Refusal {
  private static final int SHOWN = 3;

  private Refusal() {}

  static String of(LogFile file, List<FormatTrial> trials) {
    if (FirstLines.of(file, 1).stream().anyMatch(line -> line.stripLeading().startsWith("{"))) {
      return file.name()
          + " is JSON whose members have unusual names"
          + nearest(trials.stream().filter(trial -> trial.format().name().equals("json")).toList())
          + "\nSay what they are called: --json-fields status=NAME,url=NAME,time=NAME";
    }
    return file.name()
        + " has no format that is known. Nearest are:"
        + nearest(trials)
        + "\nGive the format as it stands in the server's configuration:"
        + " --format 'log_format ...;', or --nginx-conf /etc/nginx/nginx.conf";
  }

  private static String nearest(List<FormatTrial> trials) {
    StringBuilder text = new StringBuilder();
    trials.stream()
        .sorted(
            Comparator.comparingInt(FormatTrial::fitting)
                .thenComparingInt(FormatTrial::reach)
                .reversed())
        .limit(SHOWN)
        .forEach(
            trial ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%n  %s: %d of %d lines. %s",
                        trial.format().name(),
                        trial.fitting(),
                        trial.tried(),
                        trial.misfit())));
    return text.toString();
  }
}
