package org.stayindexed.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.stayindexed.app.output.Printable;
import org.stayindexed.crawler.frontier.HostListener;

/** Says when a crawl holds back for long enough that somebody who watches would wonder. */
final class HoldBackPrinter implements HostListener {
  private static final Duration NOTICED = Duration.ofSeconds(5);

  private final PrintStream err;
  private final Terminal terminal;

  HoldBackPrinter(Surroundings surroundings) {
    this.err = surroundings.notices();
    this.terminal = surroundings.terminal();
  }

  @Override
  public void paused(String host, Duration pause, String why) {
    if (pause.compareTo(NOTICED) >= 0) {
      line(
          Printable.of(host)
              + ": "
              + why
              + ". It is asked again in "
              + DurationText.of(pause)
              + ".");
    }
  }

  @Override
  public void givenUp(String host, String why, long urlsLeft) {
    line(
        String.format(
            Locale.ROOT,
            "%s kept failing (%s) and is given up; %,d of its URLs are left for the next crawl.",
            Printable.of(host),
            why,
            urlsLeft));
  }

  /** In place of the progress, which is shown again below. */
  private void line(String text) {
    err.println((terminal == Terminal.INTERACTIVE ? "\r\u001b[K" : "") + text);
    err.flush();
  }
}
