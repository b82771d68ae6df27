package org.stayindexed.app.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What counts for one option.
 *
 * @param command whose option it is
 * @param value as it would be typed; null if there is none
 * @param source {@code flag}, {@code file}, {@code environment} or {@code default}
 * @param file where it is set
 * @param line where it is set
 */
public record EffectiveOption(
    String command,
    String option,
    @Nullable String value,
    String source,
    Optional<Path> file,
    OptionalInt line) {}
