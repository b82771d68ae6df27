package org.stayindexed.app.config;

import java.util.List;

/** A configuration file cannot be used; each problem names the file, the line and what to do. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal in words for the user. */
  public ConfigException(String message) {
    super(message);
  }

  /** Everything that is wrong with a file, a line each. */
  public ConfigException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
