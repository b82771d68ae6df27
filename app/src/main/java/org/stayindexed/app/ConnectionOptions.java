package org.stayindexed.app;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.http.ConnectionPolicy;
import org.stayindexed.crawler.http.FetchLimits;
import org.stayindexed.model.url.PageUrl;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** To whom a crawl connects, and what one request may cost. */
final class ConnectionOptions {
  private static final Duration MIN_TIMEOUT = Duration.ofMillis(100);
  private static final Duration MAX_TIMEOUT = Duration.ofHours(1);
  private static final Duration DEFAULT_TIMEOUT = FetchLimits.DEFAULT.total();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--allow-private",
      description =
          "Connect to every address. Without it, a crawl that starts at a public address never"
              + " connects to private or local ones; one that starts in a private network, or on"
              + " this machine, may stay there.")
  private boolean allowPrivate;

  @Option(
      names = "--insecure",
      description =
          "Fetch over connections whose certificate a browser refuses, too. What is wrong is kept"
              + " with each answer, and every report says so.")
  private boolean insecure;

  @Option(
      names = "--max-body",
      paramLabel = "SIZE",
      defaultValue = "2MB",
      converter = SizeText.class,
      description =
          "Read so much of a page, after decoding (default: 2MB, as Googlebot). What comes behind"
              + " is not seen.")
  private int maxBody = FetchLimits.DEFAULT.bodyBytes();

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "30s",
      converter = DurationText.class,
      description =
          "End a request after so long, however far it is (default: 30s). A third of it may pass"
              + " before the connection is accepted, two thirds without a byte.")
  private Duration timeout = DEFAULT_TIMEOUT;

  /** What one request may cost. */
  FetchLimits limits() {
    if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--timeout must be between 100ms and 1h, not " + DurationText.of(timeout));
    }
    Duration third = timeout.dividedBy(3);
    return new FetchLimits(third, third.multipliedBy(2), timeout, maxBody);
  }

  /** To whom a crawl from that URL connects. */
  ConnectionPolicy policy(PageUrl start) {
    ConnectionPolicy policy =
        allowPrivate ? ConnectionPolicy.anyAddress() : ConnectionPolicy.startingAt(start);
    return insecure ? policy.with(ConnectionPolicy.Certificates.ANY) : policy;
  }
}
