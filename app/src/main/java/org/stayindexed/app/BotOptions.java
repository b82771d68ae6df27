package org.stayindexed.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.client.ClientProof;
import org.stayindexed.logs.client.DnsProof;
import org.stayindexed.logs.client.KnownRanges;
import org.stayindexed.logs.ingest.IngestSettings;
import org.stayindexed.storage.DatabaseDirectory;
import picocli.CommandLine.Option;

/**
 * What the addresses in a log are good for: they tell bots from clients that only say that they are
 * bots, and are forgotten then, unless it is said that some are kept.
 */
final class BotOptions {
  private static final String FOLDER = "bot-ranges";
  private static final int MOST_ADDRESSES = 1_000;
  private static final Duration MOST_TIME = Duration.ofMinutes(1);

  @Option(
      names = "--client-address-field",
      paramLabel = "VARIABLE",
      description =
          "Where a proxy or CDN stands in front: the variable of the format that has the client's"
              + " address, http_x_forwarded_for for example. Of several addresses the last public"
              + " one counts, which the nearest proxy wrote.")
  private @Nullable String addressField;

  @Option(
      names = "--verify-dns",
      description =
          "Ask DNS about bots whose addresses are in no list: the name of the address, and its way"
              + " back. At most 1,000 addresses and one minute of waiting a day; each is asked for once.")
  private boolean dns;

  @Option(
      names = "--believe-bots",
      description = "Take every bot by its own word, whatever its address.")
  private boolean believe;

  @Option(
      names = "--keep-ip",
      description =
          "Keep the address of the client with each failed request that is kept as evidence (view"
              + " log_sample, explain), the 20 newest of each kind. Without this no address is"
              + " stored.")
  private boolean keepAddresses;

  private @Nullable ClientProof proof;

  /** Where lists are that the user gave. */
  static Path folder(DatabaseDirectory directory) {
    return directory.path().resolve(FOLDER);
  }

  /**
   * The same settings, with what these options say.
   *
   * @throws org.stayindexed.logs.client.RangeFileException if a list of the user cannot be used
   * @throws org.stayindexed.logs.format.FormatException if the format has no such variable
   */
  IngestSettings applied(
      IngestSettings settings, DatabaseDirectory directory, Surroundings surroundings) {
    IngestSettings kept = keepAddresses ? settings.keepingAddresses() : settings;
    IngestSettings addressed =
        Optional.ofNullable(addressField)
            .map(field -> kept.withFormat(kept.format().withClientAddress(field)))
            .orElse(kept);
    if (believe) {
      return addressed;
    }
    if (proof == null) {
      proof = proof(directory, surroundings);
    }
    return addressed.proven(proof);
  }

  private ClientProof proof(DatabaseDirectory directory, Surroundings surroundings) {
    KnownRanges ranges = KnownRanges.in(folder(directory));
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    return dns
        ? ClientProof.by(
            ranges,
            today,
            new DnsProof(DnsLookup.ofMachine(), surroundings.clock(), MOST_ADDRESSES, MOST_TIME))
        : ClientProof.by(ranges, today);
  }
}
