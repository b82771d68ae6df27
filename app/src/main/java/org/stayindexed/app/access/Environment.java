package org.stayindexed.app.access;

import java.util.Optional;
import org.stayindexed.model.secret.Secret;

/** The variables that the program was started with. */
@FunctionalInterface
public interface Environment {

  /** The value of a variable, if it is set. */
  Optional<String> value(String name);

  /** Those of this process. */
  static Environment ofProcess() {
    return name -> Optional.ofNullable(System.getenv(name));
  }

  /**
   * The secret in a variable.
   *
   * @param option that asks for it
   * @throws AccessException if it is not set or empty
   */
  default Secret secret(String option, String name) {
    return value(name)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Secret::new)
        .orElseThrow(
            () ->
                new AccessException(
                    option + ": the environment variable " + name + " is not set, or empty"));
  }
}
