package org.stayindexed.app;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.schedule.NearMatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the value of {@code --zone}. */
final class ZoneChoice {
  private ZoneChoice() {}

  /** The zone of that name, this machine's if there is none. */
  static ZoneId of(@Nullable String zone, CommandSpec spec) {
    if (zone == null) {
      return ZoneId.systemDefault();
    }
    if (ZoneId.getAvailableZoneIds().contains(zone)) {
      return ZoneId.of(zone);
    }
    Optional<String> near = NearMatch.of(zone, ZoneId.getAvailableZoneIds());
    throw new ParameterException(
        spec.commandLine(),
        "--zone \""
            + zone
            + "\" is no time zone. "
            + near.map(id -> "Did you mean " + id + "?")
                .orElse("Write a place such as Europe/Paris, or UTC"));
  }
}
